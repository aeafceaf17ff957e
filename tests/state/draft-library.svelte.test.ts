import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { emptyDesign } from '../../src/domain/design/factory.ts';
import { setField } from '../../src/domain/design/operations.ts';
import { createMemoryDrafts } from '../../src/platform/drafts/memory-drafts.ts';
import { Autosave, DEBOUNCE_MS } from '../../src/state/autosave.svelte.ts';
import { DraftLibrary } from '../../src/state/draft-library.svelte.ts';
import { DraftMessage } from '../../src/state/draft-message.svelte.ts';
import { EditorSession } from '../../src/state/editor-session.svelte.ts';
import { FieldFocus } from '../../src/state/field-focus.svelte.ts';
import { HandTimer } from './hand-timer.ts';

function setUp(values = new Map<string, unknown>()) {
  const timer = new HandTimer();
  const session = new EditorSession(emptyDesign(), timer.now);
  const store = createMemoryDrafts(values);
  const message = new DraftMessage();
  const autosave = new Autosave(session, message, store, timer.now, timer);
  let made = 0;
  const newId = (): string => `draft-${String((made += 1))}-${String(timer.time)}`;
  const focus = new FieldFocus();
  const library = new DraftLibrary({ session, message, focus, store, autosave, now: timer.now, newId });
  const stop = autosave.start();
  const rename = (name: string): void => {
    session.edit(setField('name', name));
    flushSync();
  };
  return { timer, session, message, store, autosave, focus, library, values, stop, rename };
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

  it('have each its own message, also copied, removed and restored', async () => {
    const { library, message, timer, rename, stop } = setUp();
    await library.begin();
    rename('First');
    const first = library.openId;
    message.change('["Hi"]');
    flushSync();
    await timer.pass(DEBOUNCE_MS);
    await library.duplicate('Copy');
    expect(message.text).toBe('["Hi"]');
    message.change('["Copied"]');
    await library.create(emptyDesign('Second'));
    expect(message.text).toBe('');
    await library.open(first);
    expect(message.text).toBe('["Hi"]');
    const removed = await library.remove(first);
    expect(message.text).not.toBe('["Hi"]');
    await library.restore(removed!);
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
    await library.duplicate('Echo (copy)');
    expect(session.design.name).toBe('Echo (copy)');
    expect(names(library).sort()).toEqual(['Echo', 'Echo (copy)']);
    stop();
  });

  it('give a removed one back, so that it can be restored', async () => {
    const { library, session, stop } = setUp();
    await library.begin();
    await library.create(emptyDesign('One'));
    await library.create(emptyDesign('Two'));
    const removed = await library.remove(library.openId);
    expect(session.design.name).toBe('One');
    expect(names(library)).toEqual(['One']);
    if (removed !== null) await library.restore(removed);
    expect(session.design.name).toBe('Two');
    stop();
  });

  it('open a new one when the last is removed', async () => {
    const { library, session, stop } = setUp();
    await library.begin();
    await library.create(emptyDesign('Only'));
    await library.remove(library.openId);
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
    expect(await again.library.remove(bad)).toBeNull();
    expect([...again.values.values()]).toContainEqual({ broken: true });
    again.stop();
  });
});
