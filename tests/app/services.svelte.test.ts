import { afterEach, describe, expect, it, vi } from 'vitest';
import { createServices, type Services } from '../../src/app/services.ts';
import { setField } from '../../src/domain/design/operations.ts';
import { fakeStorage, fakeWindow, type FakeWindow } from './fake-window.ts';

const opened: Services[] = [];

async function open(fake: FakeWindow): Promise<Services> {
  const services = await createServices(fake.window);
  opened.push(services);
  return services;
}

/** Parts of the program are loaded when first needed; a busy machine takes its time. */
const eventually = (check: () => void | Promise<void>): Promise<void> => vi.waitFor(check, { timeout: 10_000 });

afterEach(() => {
  for (const services of opened.splice(0)) services.dispose();
  vi.useRealTimers();
});

describe('standalone', () => {
  it('starts with a new draft and its texts, without a portal', async () => {
    const { session, library, link, i18n, autosave } = await open(fakeWindow());
    expect(link.phase).toBe('standalone');
    expect(library.openId).not.toBe('');
    expect(session.canUndo).toBe(false);
    expect(i18n.t('app.title')).toBe('Chat App Designer');
    expect(autosave.durability).toBe('browser');
  });

  it('keeps what was typed when the page is hidden or left, and opens that draft the next time', async () => {
    const first = fakeWindow();
    const { session, library } = await open(first);
    const id = library.openId;
    for (const [name, end] of [
      ['Echo', 'hide'],
      ['Echo window', 'leave'],
    ] as const) {
      session.edit(setField('name', name));
      first[end]();
      await eventually(async () => {
        const next = await open(fakeWindow());
        expect([next.library.openId, next.session.design.name]).toEqual([id, name]);
      });
    }
  });

  it('begins to store what was typed before the page goes: some browsers begin nothing on a page that is hidden', async () => {
    const first = fakeWindow();
    const { session, library } = await open(first);
    session.edit(setField('name', 'Early'));
    first.leave('beforeunload');
    await eventually(async () => {
      const next = await open(fakeWindow());
      expect([next.library.openId, next.session.design.name]).toEqual([library.openId, 'Early']);
    });
  });

  it('saves nothing more once it has ended', async () => {
    const fake = fakeWindow();
    const services = await open(fake);
    const { library, session, autosave } = services;
    session.edit(setField('name', 'Kept'));
    await autosave.flush();
    services.dispose();
    session.edit(setField('name', 'Lost'));
    fake.leave();
    const next = await open(fakeWindow());
    expect([next.library.openId, next.session.design.name]).toEqual([library.openId, 'Kept']);
  });

  it.each([
    ['the one chosen before', { search: '?LANG=de', languages: ['en'] }, 'ru', 'ru'],
    ['that of the portal', { search: '?LANG=ru', languages: ['en'] }, null, 'ru'],
    ['that of the browser', { search: '?LANG=xx', languages: ['ru-RU', 'en'] }, null, 'ru'],
    ['English where none is known', { languages: ['xx'] }, null, 'en'],
    ['that of the browser where nothing may be kept', { languages: ['ru'], storageDenied: true }, null, 'ru'],
  ])('speaks the language of its person: %s', async (_which, options, kept, language) => {
    const storage = fakeStorage();
    if (kept !== null) (await open(fakeWindow(storage))).preferences.write({ language: kept });
    const { i18n } = await open(fakeWindow(storage, options));
    expect(i18n.language).toBe(language);
  });

  it('shows the view that its address holds', async () => {
    const { scenario } = await open(fakeWindow());
    expect(scenario.isDefault).toBe(true);
    const next = await open(fakeWindow(fakeStorage(), { hash: '#view=lines,de' }));
    expect(next.scenario.value).toMatchObject({ dialog: 'lines', language: 'de' });
  });

  it('finds out what is the matter with the design, with the sentences for it', async () => {
    const { analysis, i18n, session } = await open(fakeWindow());
    expect(analysis.phase).toBe('untouched');
    session.edit(setField('chatApp.code', 'echo'));
    await eventually(() => {
      expect(analysis.problems.some(({ severity }) => severity === 'blocks')).toBe(true);
    });
    const [problem] = analysis.problems;
    expect(i18n.find(`problem.${problem?.rule ?? ''}.what`, problem?.params ?? {})).not.toBeNull();
  });

  it('shows as a toast what a feature has to say, and takes it away', async () => {
    const { appServices, toasts } = await open(fakeWindow());
    vi.useFakeTimers();
    appServices.notify({ text: 'Removed.' });
    expect(toasts.list.map(({ text }) => text)).toEqual(['Removed.']);
    await vi.runAllTimersAsync();
    expect(toasts.list).toEqual([]);
  });

  it('loads what makes icons with the first of them', async () => {
    const { iconController } = await open(fakeWindow());
    expect(await iconController.work()).toBeInstanceOf((await import('../../src/state/icon-service.ts')).IconService);
  });
});

describe('in a portal', () => {
  it('connects beside the start, and takes over who looks', async () => {
    const { link, scenario } = await open(fakeWindow(fakeStorage(), { inPortal: true }));
    await eventually(() => {
      expect(link.phase).toBe('connected');
      expect(link.session?.connection.language).toBe('de');
      expect(scenario.viewer.userId).toBe(12);
    });
  });

  it('asks a low frame for more height and names itself, and leaves a high one alone', async () => {
    for (const [height, wishes] of [
      [500, 1],
      [900, 0],
    ] as const) {
      const fake = fakeWindow(fakeStorage(), { inPortal: true, height });
      const { link } = await open(fake);
      await eventually(() => {
        expect(link.phase).toBe('connected');
        expect(fake.page.bx24.wishes).toContainEqual(['setTitle', 'Chat App Designer']);
      });
      expect(fake.page.bx24.wishes.filter(([name]) => name === 'fitWindow')).toHaveLength(wishes);
    }
  });

  it('keeps the view that its address holds', async () => {
    const fake = fakeWindow(fakeStorage(), { inPortal: true, hash: '#view=lines' });
    const { link, scenario } = await open(fake);
    await eventually(() => {
      expect(link.phase).toBe('connected');
    });
    expect(scenario.value).toMatchObject({ dialog: 'lines', language: 'en' });
  });
});
