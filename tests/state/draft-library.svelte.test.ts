import { duplicate, keepMine, takeTheirs } from '../../src/state/draft-choice.ts';
import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { emptyDesign } from '../../src/domain/design/factory.ts';
import { setField } from '../../src/domain/design/operations.ts';
import { createMemoryDrafts } from '../../src/platform/drafts/memory-drafts.ts';
import { Autosave, DEBOUNCE_MS } from '../../src/state/autosave.svelte.ts';
import { DraftLibrary } from '../../src/state/draft-library.svelte.ts';
import { DraftMessage } from '../../src/state/draft-message.svelte.ts';
import { EditorSession } from '../../src/state/editor-session.svelte.ts';
import { FieldFocus } from '../../src/state/field-focus.svelte.ts';
import { DraftShelves, REMOVED_STAYS } from '../../src/state/draft-shelf.svelte.ts';
import { createMemoryTabs } from '../../src/platform/tabs/memory-tabs.ts';
import type { OpenMark } from '../../src/ports/open-mark.ts';
import { HandTimer, settle } from './hand-timer.ts';

let made = 0;

/** A page; those with the same values and hub are tabs of one browser. */
function setUp(values = new Map<string, unknown>(), hub = createMemoryTabs(), mark?: OpenMark) {
  const timer = new HandTimer();
  const session = new EditorSession(emptyDesign(), timer.now);
  const store = createMemoryDrafts(values);
  const tabs = hub();
  const newId = (): string => `draft-${String((made += 1))}`;
  const onsaved = (id: string): void => tabs.announce({ about: 'draft', id });
  const message = new DraftMessage();
  const autosave = new Autosave({ session, message, store, now: timer.now, timer, newId, onsaved });
  const focus = new FieldFocus();
  const library = new DraftLibrary({
    session,
    message,
    focus,
    store,
    autosave,
    now: timer.now,
    newId,
    ...(mark && { mark }),
    onchange: onsaved,
  });
  const shelves = new DraftShelves(library, timer.now);
  tabs.listen(() => void library.revalidate());
  const stop = autosave.start();
  const rename = (name: string): void => {
    session.edit(setField('name', name));
    flushSync();
  };
  return { timer, session, message, store, autosave, focus, library, shelves, values, stop, rename };
}

const names = (library: DraftLibrary): string[] => library.drafts.map((draft) => draft.name);

describe('drafts', () => {
  it('begin with an empty one that is stored with its first edit', async () => {
    const { library, timer, store, rename, stop } = setUp();
    await library.begin();
    expect(await store.list()).toMatchObject({ value: { drafts: [] } });
    rename('Echo');
    await timer.pass(DEBOUNCE_MS);
    expect(await store.list()).toMatchObject({ value: { drafts: [{ name: 'Echo' }] } });
    stop();
  });

  it('begin with the one that was worked on last', async () => {
    const first = setUp();
    await first.library.begin();
    first.rename('Old');
    await first.timer.pass(DEBOUNCE_MS);
    first.timer.time += 5000;
    await first.library.create(emptyDesign('Newer'));
    first.stop();

    const again = setUp(first.values);
    await again.library.begin();
    expect(again.session.design.name).toBe('Newer');
    expect(names(again.library)).toEqual(['Newer', 'Old']);
    again.stop();
  });

  it('have each its own blanks, also copied, and after a reload', async () => {
    const { library, message, values, rename, timer, stop } = setUp();
    await library.create(emptyDesign('Imported'), '', '[1]');
    await duplicate(library, 'Copy');
    expect(message.blanks).toBe('[1]');
    message.leaveBlanks('');
    rename('Filled');
    await timer.pass(DEBOUNCE_MS);
    const [original] = library.drafts.filter(({ name }) => name === 'Imported');
    stop();
    const again = setUp(values);
    await again.library.begin();
    expect([again.session.design.name, again.message.blanks]).toEqual(['Filled', '']);
    await again.library.open(original?.id ?? '');
    expect(again.message.blanks).toBe('[1]');
    again.stop();
  });

  it('have each its own message, also copied, removed and restored', async () => {
    const { library, shelves, message, timer, rename, stop } = setUp();
    await library.begin();
    rename('First');
    const first = library.openId;
    message.change('["Hi"]');
    flushSync();
    await timer.pass(DEBOUNCE_MS);
    await duplicate(library, 'Copy');
    expect(message.text).toBe('["Hi"]');
    message.change('["Copied"]');
    await library.create(emptyDesign('Second'));
    expect(message.text).toBe('');
    await library.open(first);
    expect(message.text).toBe('["Hi"]');
    await shelves.remove(first);
    expect(message.text).not.toBe('["Hi"]');
    expect(await shelves.restore(first)).toBe(true);
    await library.open(first);
    expect(message.text).toBe('["Hi"]');
    stop();
  });

  it('write the open draft before another is opened, and start its history anew', async () => {
    const { library, session, store, focus, rename, stop } = setUp();
    await library.begin();
    await library.create(emptyDesign('One'));
    const one = library.openId;
    await library.create(emptyDesign('Two'));
    rename('Two, changed');
    focus.touch('chatApp.code');
    const two = library.openId;
    await library.open(one);
    expect(await store.read(two)).toMatchObject({ value: { design: { name: 'Two, changed' } } });
    expect([session.design.name, session.canUndo, focus.isTouched('chatApp.code')]).toEqual(['One', false, false]);
    stop();
  });

  it('copy the open one under another name', async () => {
    const { library, session, rename, stop } = setUp();
    await library.begin();
    rename('Echo');
    await duplicate(library, 'Echo (copy)');
    expect(session.design.name).toBe('Echo (copy)');
    expect(names(library).sort()).toEqual(['Echo', 'Echo (copy)']);
    stop();
  });

  it('are laid aside when removed, so that they can be restored for 30 days', async () => {
    const { library, shelves, session, stop, timer } = setUp();
    await library.begin();
    await library.create(emptyDesign('One'));
    await library.create(emptyDesign('Two'));
    const two = library.openId;
    expect(await shelves.remove(two)).toBe(true);
    expect(session.design.name).toBe('One');
    expect(names(library)).toEqual(['One']);
    timer.time += REMOVED_STAYS;
    await shelves.refresh();
    expect(shelves.removed).toMatchObject([{ id: two, name: 'Two' }]);
    await shelves.restore(two);
    expect(session.design.name).toBe('One');
    expect(names(library).sort()).toEqual(['One', 'Two']);
    await shelves.remove(two);
    timer.time += REMOVED_STAYS + 1;
    await shelves.refresh();
    expect(shelves.removed).toEqual([]);
    stop();
  });

  it('open a new one when the last is removed', async () => {
    const { library, shelves, session, stop } = setUp();
    await library.begin();
    await library.create(emptyDesign('Only'));
    await shelves.remove(library.openId);
    expect(session.design.name).toBe('');
    stop();
  });

  it('leave what cannot be read where it is, and say so', async () => {
    const first = setUp();
    await first.library.begin();
    await first.library.create(emptyDesign('Good'));
    await first.library.create(emptyDesign('Bad'));
    const bad = first.library.openId;
    first.stop();
    for (const key of first.values.keys()) if (key.includes(bad)) first.values.set(key, { broken: true });

    const again = setUp(first.values);
    await again.library.begin();
    expect(again.session.design.name).toBe('Good');
    expect(again.library.unreadable).toHaveLength(1);
    expect(await again.library.open(bad)).toMatchObject({ ok: false, error: { code: 'unreadable' } });
    expect(await again.shelves.remove(bad)).toBe(false);
    expect(again.shelves.error).toMatchObject({ code: 'unreadable' });
    expect(await again.shelves.textOf(bad)).toBe(JSON.stringify({ broken: true }, null, 2));
    expect([...again.values.values()]).toContainEqual({ broken: true });
    again.stop();
  });
});

describe('a draft that several tabs have open', () => {
  /** Tabs of one browser, all with the same draft open. */
  async function tabsOf(count: number) {
    const [values, hub] = [new Map<string, unknown>(), createMemoryTabs()];
    const tabs = [];
    for (let at = 0; at < count; at += 1) {
      const tab = setUp(values, hub);
      await tab.library.begin();
      if (at === 0) {
        tab.rename('Shared');
        await tab.autosave.flush();
      }
      tabs.push(tab);
    }
    return tabs;
  }

  it.each([2, 3])('is followed by those without an edit of their own: %i tabs', async (count) => {
    const tabs = await tabsOf(count);
    tabs[0]?.rename('Shared, changed');
    await tabs[0]?.autosave.flush();
    for (let turn = 0; turn < 10; turn += 1) await settle();
    for (const { session, autosave } of tabs) {
      expect([session.design.name, autosave.state.phase]).toEqual(['Shared, changed', 'saved']);
    }
    tabs.at(-1)?.rename('From the last');
    await tabs.at(-1)?.autosave.flush();
    for (let turn = 0; turn < 10; turn += 1) await settle();
    expect(tabs.map(({ session }) => session.design.name)).toEqual(tabs.map(() => 'From the last'));
    for (const { stop } of tabs) stop();
  });

  it.each(['take theirs', 'keep mine'] as const)('is asked about where both have edits: %s', async (choice) => {
    const [one, two] = await tabsOf(2);
    if (one === undefined || two === undefined) throw new Error('two tabs');
    two.rename('Two');
    one.rename('One');
    await one.autosave.flush();
    for (let turn = 0; turn < 10; turn += 1) await settle();
    expect(two.autosave.state).toMatchObject({ phase: 'conflict', error: { code: 'newer' } });
    expect(two.session.design.name).toBe('Two');
    if (choice === 'take theirs') {
      await takeTheirs(two.library);
      expect([two.session.design.name, two.autosave.state.phase]).toEqual(['One', 'saved']);
      expect(names(two.library)).toEqual(['One']);
      two.session.undo();
      expect(two.session.design.name).toBe('Two');
    } else {
      await keepMine(two.library, 'Two (copy)');
      expect(names(two.library).sort()).toEqual(['One', 'Two (copy)']);
      expect(two.autosave.state.phase).toBe('saved');
      expect(one.session.design.name).toBe('One');
    }
    one.stop();
    two.stop();
  });

  it('is looked at again by a tab that slept through the message', async () => {
    const values = new Map<string, unknown>();
    const one = setUp(values);
    await one.library.begin();
    one.rename('Before');
    await one.autosave.flush();
    const sleeper = setUp(values);
    await sleeper.library.begin();
    one.rename('Meanwhile');
    await one.autosave.flush();
    expect(sleeper.session.design.name).toBe('Before');
    await sleeper.library.revalidate();
    expect(sleeper.session.design.name).toBe('Meanwhile');
    one.stop();
    sleeper.stop();
  });

  it('that was read before this tab stored something newer is not shown in its place', async () => {
    const { library, store, session, autosave, rename, stop } = setUp();
    await library.begin();
    rename('Before');
    await autosave.flush();
    const read = store.read.bind(store);
    let arrive = (): void => undefined;
    const reading = new Promise<void>((resolve) => (arrive = resolve));
    const asked = vi.spyOn(store, 'read').mockImplementationOnce(async (id) => {
      const found = await read(id);
      await reading;
      return found;
    });
    const looking = library.revalidate();
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    rename('After');
    await autosave.flush();
    arrive();
    await looking;
    expect(session.design.name).toBe('After');
    stop();
  });

  it('is never written over by one that slept and has an edit', async () => {
    const values = new Map<string, unknown>();
    const one = setUp(values);
    await one.library.begin();
    one.rename('Before');
    await one.autosave.flush();
    const sleeper = setUp(values);
    await sleeper.library.begin();
    one.rename('Meanwhile');
    await one.autosave.flush();
    sleeper.rename('Asleep');
    await sleeper.timer.pass(DEBOUNCE_MS);
    expect(sleeper.autosave.state.phase).toBe('conflict');
    expect(await one.store.read(one.library.openId)).toMatchObject({ value: { name: 'Meanwhile' } });
    one.stop();
    sleeper.stop();
  });

  it('is said to be removed elsewhere, and can be kept', async () => {
    const [one, two] = await tabsOf(2);
    if (one === undefined || two === undefined) throw new Error('two tabs');
    await one.shelves.remove(one.library.openId);
    for (let turn = 0; turn < 10; turn += 1) await settle();
    expect(two.autosave.state).toMatchObject({ phase: 'conflict', error: { code: 'missing' } });
    await keepMine(two.library, two.session.design.name);
    expect(names(two.library)).toContain('Shared');
    one.stop();
    two.stop();
  });
});

describe('a page that is loaded again', () => {
  it('opens the draft that it had open, not one that another tab worked on last', async () => {
    const values = new Map<string, unknown>();
    const held: { id: string | null } = { id: null };
    const mark: OpenMark = { read: () => held.id, write: (id) => (held.id = id) };
    const one = setUp(values, createMemoryTabs(), mark);
    await one.library.begin();
    one.rename('Mine');
    await one.autosave.flush();
    const other = setUp(values);
    await other.library.begin();
    other.timer.time += 9000;
    await other.library.create(emptyDesign('Newer'));
    const again = setUp(values, createMemoryTabs(), mark);
    await again.library.begin();
    expect(again.session.design.name).toBe('Mine');
    for (const { stop } of [one, other, again]) stop();
  });

  it('has its steps of undo and redo', async () => {
    const values = new Map<string, unknown>();
    const one = setUp(values);
    await one.library.begin();
    for (const name of ['A', 'AB', 'ABC']) {
      one.rename(name);
      one.timer.time += 5000;
    }
    one.session.undo();
    flushSync();
    await one.autosave.flush();
    const again = setUp(values);
    await again.library.begin();
    await vi.waitFor(() => expect(again.session.canRedo).toBe(true));
    expect(again.session.design.name).toBe('AB');
    again.session.redo();
    expect(again.session.design.name).toBe('ABC');
    for (let at = 0; at < 2; at += 1) again.session.undo();
    expect(again.session.design.name).toBe('A');
    one.stop();
    again.stop();
  });
});
