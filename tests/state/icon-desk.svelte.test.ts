import { flushSync } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_ADJUSTMENTS, emptyDesign } from '../../src/domain/chat-app/factory.ts';
import { setIcon } from '../../src/domain/chat-app/operations.ts';
import type { DesignIcon } from '../../src/domain/chat-app/schema.ts';
import type { IconInput } from '../../src/icons/client/types.ts';
import { iconError } from '../../src/icons/core/errors.ts';
import { createMemoryDrafts } from '../../src/platform/drafts/memory-drafts.ts';
import { createMemoryIconSources } from '../../src/platform/icon-sources/memory-icon-sources.ts';
import { EditorSession } from '../../src/state/editor-session.svelte.ts';
import { IconDesk } from '../../src/state/icon-desk.svelte.ts';
import { CHECK_AFTER } from '../../src/state/known-icons.svelte.ts';
import { IconWork } from '../../src/state/icon-work.ts';
import { GRACE, SourceKeeper } from '../../src/state/source-keeper.ts';
import { FakeWorkshop, pngOf, reportOf } from './fake-workshop.ts';
import { HandTimer, settle } from './hand-timer.ts';

const picture = (name: string): IconInput => ({ kind: 'bytes', bytes: new Uint8Array([1]), name });
const imported: DesignIcon = { png: pngOf('imported'), source: null, activeSource: null, adjustments: null };

let stop = (): void => undefined;
afterEach(() => stop());

function open(icon: DesignIcon | null = null) {
  const timer = new HandTimer();
  const session = new EditorSession({ ...emptyDesign(), icon }, timer.now);
  const workshop = new FakeWorkshop();
  const sources = createMemoryIconSources();
  const drafts = createMemoryDrafts();
  let documentId = $state('a');
  const loadWork = vi.fn((needed: () => readonly string[]) => {
    const keeper = new SourceKeeper({ openSources: () => Promise.resolve(sources), drafts, now: timer.now }, needed);
    return Promise.resolve(new IconWork(keeper, () => workshop));
  });
  const desk = new IconDesk({ session, timer, documentId: () => documentId, loadWork });
  stop = desk.start();
  flushSync();
  const another = (id: string): void => {
    documentId = id;
    session.open(emptyDesign());
    flushSync();
  };
  return { timer, session, workshop, sources, drafts, desk, loadWork, another };
}

const madeOf = (session: EditorSession): string => atob(session.design.icon?.png ?? '');

describe('the icon desk', () => {
  it('loads nothing until there is something to do', async () => {
    const { loadWork, timer, desk } = open();
    await timer.pass(60_000);
    expect(loadWork).not.toHaveBeenCalled();
    await desk.take(picture('cat'));
    expect(loadWork).toHaveBeenCalledOnce();
  });

  it('puts a picture into the design with source, adjustments and report, as one step', async () => {
    const { desk, session, sources } = open();
    await desk.take(picture('cat'));
    expect(session.design.icon).toMatchObject({
      png: pngOf('cat silhouette 1'),
      source: { name: 'cat', type: 'image/png' },
      activeSource: null,
      adjustments: DEFAULT_ADJUSTMENTS,
    });
    expect(desk.report?.drawn?.normal).toEqual({ width: 32, height: 32 });
    expect(desk.known?.inputs[0]?.name).toBe('cat');
    const kept = await sources.read(session.design.icon?.source?.sha256 ?? '');
    expect(kept.ok && new TextDecoder().decode(kept.value.bytes)).toBe('cat');
    session.undo();
    expect(session.design.icon).toBeNull();
    expect(session.canUndo).toBe(false);
  });

  it('shows what is being done', async () => {
    const { desk, workshop } = open();
    workshop.wait = true;
    void desk.take(picture('cat'));
    expect(desk.busy).toBe('reading');
    await settle();
    expect(desk.busy).toBe('decoding');
    workshop.open[0]?.settle();
    await settle();
    expect(desk.busy).toBeNull();
  });

  it('lets the newest picture win, whichever is ready first', async () => {
    const { desk, workshop, session } = open();
    workshop.wait = true;
    void desk.take(picture('old'));
    await settle();
    void desk.take(picture('new'));
    await settle();
    workshop.open[1]?.settle();
    workshop.open[0]?.settle();
    await settle();
    expect(madeOf(session)).toBe('new silhouette 1');
    session.undo();
    expect(session.design.icon).toBeNull();
  });

  it('keeps the previous icon when cancelled or when it fails, and says only the failure', async () => {
    const { desk, workshop, session } = open();
    await desk.take(picture('cat'));
    workshop.wait = true;
    void desk.take(picture('dog'));
    await settle();
    desk.cancel();
    await settle();
    expect([madeOf(session), desk.busy, desk.error]).toEqual(['cat silhouette 1', null, null]);
    void desk.take(picture('bad'));
    await settle();
    workshop.open[1]?.settle(iconError('damaged', { format: 'png' }));
    await settle();
    expect(madeOf(session)).toBe('cat silhouette 1');
    expect(desk.error).toMatchObject({ code: 'damaged' });
    desk.dismiss();
    expect(desk.error).toBeNull();
  });

  it('says a failure when its parts cannot be loaded, and tries again the next time', async () => {
    const { desk, loadWork, session } = open();
    loadWork.mockRejectedValueOnce(new TypeError('offline'));
    await desk.take(picture('cat'));
    expect(desk.error).toMatchObject({ code: 'failed' });
    await desk.take(picture('cat'));
    expect([desk.error, madeOf(session)]).toEqual([null, 'cat silhouette 1']);
  });

  it('gives up what was begun for another document, or before an undo', async () => {
    const { desk, workshop, session, another } = open();
    await desk.take(picture('cat'));
    workshop.wait = true;
    void desk.take(picture('dog'));
    await settle();
    session.undo();
    workshop.open[0]?.settle();
    await settle();
    expect(session.design.icon).toBeNull();
    void desk.take(picture('dog'));
    await settle();
    another('b');
    workshop.open[1]?.settle();
    await settle();
    expect([session.design.icon, desk.busy]).toEqual([null, null]);
  });

  it('keeps states and colours for the next picture, and begins the placement anew', async () => {
    const { desk, session } = open();
    await desk.take(picture('cat'));
    await desk.adjust({ ...DEFAULT_ADJUSTMENTS, states: 'colours', normalColour: '#112233', scale: 0.5 });
    await desk.take(picture('dog'));
    expect(session.design.icon?.adjustments).toEqual({
      ...DEFAULT_ADJUSTMENTS,
      states: 'colours',
      normalColour: '#112233',
    });
  });

  it('adjusts the picture it was made of, also one that only the store has', async () => {
    const first = open();
    await first.desk.take(picture('cat'));
    const { icon } = first.session.design;
    const later = open(icon);
    if (icon?.source) await later.sources.write({ ...icon.source, bytes: new TextEncoder().encode('cat') }, 1);
    await later.desk.adjust({ ...DEFAULT_ADJUSTMENTS, scale: 0.5 });
    expect(madeOf(later.session)).toBe('cat silhouette 0.5');
    expect(later.session.design.icon?.source).toEqual(icon?.source);
  });

  it('adjusts the finished icon where its picture is gone', async () => {
    const { desk, session } = open({
      ...imported,
      source: { sha256: 'a'.repeat(64), name: 'gone', type: 'image/png' },
    });
    await desk.adjust({ ...DEFAULT_ADJUSTMENTS, scale: 0.5 });
    expect(madeOf(session)).toBe(`${imported.png} silhouette 0.5`);
  });

  it('takes a picture off its white paper when its own colours are first shown, and leaves the choice after that', async () => {
    const { desk, session, workshop } = open();
    await desk.take(picture('cat'));
    workshop.onPaper = true;
    const colours = { ...DEFAULT_ADJUSTMENTS, states: 'colours' } as const;
    await desk.adjust(colours);
    expect(session.design.icon?.adjustments).toEqual({ ...colours, removeBackground: true });
    await desk.adjust(colours);
    expect(session.design.icon?.adjustments).toEqual(colours);
    workshop.format = 'jpeg';
    await desk.take(picture('dog'));
    const soiled = { ...colours, removeBackground: true, backgroundTolerance: 40 };
    expect(session.design.icon?.adjustments).toEqual(soiled);
  });

  it('makes one step of quick adjustments with one key, and none of the same icon again', async () => {
    const { desk, session, timer } = open();
    await desk.take(picture('cat'));
    await timer.pass(5000);
    await desk.adjust({ ...DEFAULT_ADJUSTMENTS, scale: 0.5 }, { key: 'icon.scale.1' });
    await desk.adjust({ ...DEFAULT_ADJUSTMENTS, scale: 0.6 }, { key: 'icon.scale.1' });
    await desk.adjust({ ...DEFAULT_ADJUSTMENTS, scale: 0.6 });
    session.undo();
    expect(madeOf(session)).toBe('cat silhouette 1');
  });

  it('knows what a held gesture brings, and puts it in when it ends', async () => {
    const { desk, session, workshop } = open();
    await desk.take(picture('cat'));
    let end = (): void => undefined;
    const held = new Promise<void>((resolve) => (end = resolve));
    workshop.report = () => reportOf({ box: 'fit' });
    void desk.adjust({ ...DEFAULT_ADJUSTMENTS, scale: 2 }, { held });
    await settle();
    expect([desk.report?.ok, madeOf(session), desk.busy]).toEqual([false, 'cat silhouette 1', null]);
    end();
    await settle();
    expect(madeOf(session)).toBe('cat silhouette 2');
  });

  it('replaces one of two pictures, and keeps both while one serves', async () => {
    const { desk, session } = open();
    await desk.take(picture('cat'));
    await desk.adjust({ ...DEFAULT_ADJUSTMENTS, states: 'two-pictures' });
    desk.slot = 'active';
    await desk.take(picture('dog'));
    expect(madeOf(session)).toBe('cat+dog two-pictures 1');
    desk.slot = 'normal';
    await desk.take(picture('owl'));
    expect(madeOf(session)).toBe('owl+dog two-pictures 1');
    await desk.adjust(DEFAULT_ADJUSTMENTS);
    expect(madeOf(session)).toBe('owl silhouette 1');
    await desk.adjust({ ...DEFAULT_ADJUSTMENTS, states: 'two-pictures' });
    expect(madeOf(session)).toBe('owl+dog two-pictures 1');
  });

  it('takes over what was chosen a moment before a picture comes', async () => {
    const { desk, session } = open();
    await desk.take(picture('cat'));
    void desk.adjust({ ...DEFAULT_ADJUSTMENTS, states: 'colours' });
    await desk.take(picture('dog'));
    expect(madeOf(session)).toBe('dog colours 1');
  });

  it('makes a picture that is still being made with what is chosen meanwhile', async () => {
    const { desk, session, workshop } = open();
    await desk.take(picture('cat'));
    workshop.wait = true;
    void desk.take(picture('dog'));
    await settle();
    void desk.adjust({ ...DEFAULT_ADJUSTMENTS, states: 'colours' });
    await settle();
    workshop.wait = false;
    for (const { settle: finish } of workshop.open) finish();
    await settle();
    expect(madeOf(session)).toBe('dog colours 1');
    session.undo();
    expect(madeOf(session)).toBe('cat silhouette 1');
  });

  it('forgets neither the slot of that picture, nor the choice when another picture follows', async () => {
    const { desk, session, workshop } = open();
    await desk.take(picture('cat'));
    await desk.adjust({ ...DEFAULT_ADJUSTMENTS, states: 'two-pictures' });
    desk.slot = 'active';
    workshop.wait = true;
    void desk.take(picture('dog'));
    await settle();
    desk.slot = 'normal';
    void desk.adjust({ ...DEFAULT_ADJUSTMENTS, states: 'two-pictures', scale: 0.5 });
    await settle();
    workshop.open.at(-1)?.settle();
    await settle();
    expect(madeOf(session)).toBe('cat+dog two-pictures 0.5');
    void desk.adjust({ ...DEFAULT_ADJUSTMENTS, states: 'colours' });
    void desk.take(picture('owl'));
    void desk.take(picture('fox'));
    await settle();
    for (const { settle: finish } of workshop.open) finish();
    await settle();
    expect(madeOf(session)).toBe('fox colours 1');
  });

  it('removes the icon', async () => {
    const { desk, session } = open(imported);
    desk.remove();
    expect(session.design.icon).toBeNull();
    await settle();
    expect([desk.known, desk.report]).toEqual([null, null]);
  });

  it('refuses what could not be opened, with its reason', () => {
    const { desk } = open();
    desk.refuse(iconError('too-large', { limit: 50_000_000 }));
    expect(desk.error).toMatchObject({ code: 'too-large' });
  });
});

describe('an icon that came by import, draft or undo', () => {
  it('is looked at once it stays', async () => {
    const { desk, timer, workshop } = open(imported);
    expect(desk.report).toBeNull();
    await timer.pass(CHECK_AFTER);
    expect(desk.report?.ok).toBe(true);
    expect(workshop.calls).toEqual(['check']);
  });

  it('is not looked at when another follows at once, nor twice', async () => {
    const { desk, timer, workshop, session } = open(imported);
    session.edit(setIcon({ ...imported, png: pngOf('other') }));
    flushSync();
    await timer.pass(CHECK_AFTER);
    expect(workshop.calls).toEqual(['check']);
    expect(desk.report).not.toBeNull();
    session.undo();
    flushSync();
    await timer.pass(CHECK_AFTER);
    session.redo();
    flushSync();
    await timer.pass(CHECK_AFTER);
    expect(workshop.calls).toEqual(['check', 'check']);
  });

  it('is said to be unreadable when it is', async () => {
    const { desk, timer, workshop } = open(imported);
    workshop.error = iconError('damaged', { format: 'png' });
    await timer.pass(CHECK_AFTER);
    expect(desk.known).toMatchObject({ report: null, error: { code: 'damaged' } });
    expect(desk.error).toBeNull();
  });

  it.each(['failed', 'aborted', 'superseded'] as const)(
    'is looked at anew when that was cut short (%s)',
    async (code) => {
      const { desk, timer, workshop, session } = open(imported);
      workshop.error = iconError(code);
      await timer.pass(CHECK_AFTER);
      expect(desk.known).toBeNull();
      workshop.error = null;
      session.edit(setIcon(null));
      flushSync();
      session.undo();
      flushSync();
      await timer.pass(CHECK_AFTER);
      expect(desk.report?.ok).toBe(true);
    },
  );

  it('is looked at anew by itself, a few times', async () => {
    const { desk, timer, workshop } = open(imported);
    workshop.error = iconError('failed');
    await timer.pass(60_000);
    const asked = workshop.calls.length;
    expect(asked).toBeGreaterThan(1);
    await timer.pass(60_000);
    expect(workshop.calls).toHaveLength(asked);
    expect(desk.known).toMatchObject({ report: null, error: { code: 'failed' } });
  });
});

describe('a repair', () => {
  it('changes the adjustments where that is enough, and the source stays', async () => {
    const { desk, session, workshop } = open();
    await desk.take(picture('cat'));
    await desk.adjust({ ...DEFAULT_ADJUSTMENTS, scale: 2 });
    await desk.repair('fit');
    expect(madeOf(session)).toBe('cat silhouette 1');
    expect(session.design.icon?.source?.name).toBe('cat');
    expect(workshop.calls).not.toContain('repair fit');
  });

  it('works on the pixels where that is not enough, and the source goes', async () => {
    const { desk, session, workshop } = open();
    await desk.take(picture('cat'));
    workshop.report = () => reportOf({ box: 'fit' });
    await desk.repair('fit');
    expect(workshop.calls).toContain('repair fit');
    expect(session.design.icon).toEqual({
      png: pngOf('cat silhouette 1 fit'),
      source: null,
      activeSource: null,
      adjustments: null,
    });
    session.undo();
    expect(session.design.icon?.source?.name).toBe('cat');
  });

  it('works on the pixels of an icon that came ready', async () => {
    const { desk, session } = open(imported);
    await desk.repair('all');
    expect(madeOf(session)).toBe('imported all');
  });
});

describe('collecting pictures', () => {
  it('throws nothing away while a draft cannot be read', async () => {
    const { desk, timer, sources, drafts } = open();
    const list = vi.spyOn(drafts, 'list').mockResolvedValue({ ok: true, value: { drafts: [], unreadable: ['newer'] } });
    const collect = vi.spyOn(sources, 'collect');
    await desk.take(picture('cat'));
    await timer.pass(GRACE);
    await vi.waitFor(() => expect(list).toHaveBeenCalled());
    await settle();
    expect(collect).not.toHaveBeenCalled();
  });

  it('throws away what neither a draft nor this page refers to', async () => {
    const { desk, session, sources, drafts, timer } = open();
    const bytes = new Uint8Array([1]);
    const write = (digit: string, at: number) =>
      sources.write({ sha256: digit.repeat(64), type: 'image/png', bytes }, at);
    await write('a', 1);
    await write('b', 1);
    timer.time += GRACE;
    await write('c', timer.time);
    const icon = { ...imported, source: { sha256: 'b'.repeat(64), name: 'b', type: 'image/png' } };
    await drafts.write({ id: 'other', name: '', savedAt: 1, design: { ...emptyDesign(), icon } });
    await desk.take(picture('cat'));
    const cat = session.design.icon?.source?.sha256 ?? '';
    session.undo();
    await timer.pass(GRACE / 2);
    const has = async (sha256: string): Promise<boolean> => (await sources.read(sha256)).ok;
    await vi.waitFor(async () => expect(await has('a'.repeat(64))).toBe(false));
    expect([await has('b'.repeat(64)), await has('c'.repeat(64)), await has(cat)]).toEqual([true, true, true]);
  });
});
