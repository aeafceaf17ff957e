import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { emptyDesign } from '../../src/domain/chat-app/factory.ts';
import { setField } from '../../src/domain/chat-app/operations.ts';
import { createMemoryDrafts } from '../../src/platform/drafts/memory-drafts.ts';
import { Autosave, QUIET } from '../../src/state/autosave.svelte.ts';
import { DraftDesk } from '../../src/state/draft-desk.svelte.ts';
import { EditorSession } from '../../src/state/editor-session.svelte.ts';
import { FieldFocus } from '../../src/state/field-focus.svelte.ts';
import { HandTimer } from './hand-timer.ts';

function setUp(values = new Map<string, unknown>()) {
  const timer = new HandTimer();
  const session = new EditorSession(emptyDesign(), timer.now);
  const store = createMemoryDrafts(values);
  const autosave = new Autosave(session, store, timer.now, timer);
  let made = 0;
  const newId = (): string => `draft-${String((made += 1))}-${String(timer.time)}`;
  const focus = new FieldFocus();
  const desk = new DraftDesk({ session, focus, store, autosave, now: timer.now, newId });
  const stop = autosave.start();
  const rename = (name: string): void => {
    session.edit(setField('name', name));
    flushSync();
  };
  return { timer, session, store, autosave, focus, desk, values, stop, rename };
}

const names = (desk: DraftDesk): string[] => desk.drafts.map((draft) => draft.name);

describe('drafts', () => {
  it('begin with an empty one that is stored with its first edit', async () => {
    const { desk, timer, store, rename, stop } = setUp();
    await desk.begin();
    expect(await store.list()).toMatchObject({ value: { drafts: [] } });
    rename('Echo');
    await timer.pass(QUIET);
    expect(await store.list()).toMatchObject({ value: { drafts: [{ name: 'Echo' }] } });
    stop();
  });

  it('begin with the one that was worked on last', async () => {
    const first = setUp();
    await first.desk.begin();
    first.rename('Old');
    await first.timer.pass(QUIET);
    first.timer.time += 5000;
    await first.desk.create(emptyDesign('Newer'));
    first.stop();

    const again = setUp(first.values);
    await again.desk.begin();
    expect(again.session.design.name).toBe('Newer');
    expect(names(again.desk)).toEqual(['Newer', 'Old']);
    again.stop();
  });

  it('write the open draft before another is opened, and start its history anew', async () => {
    const { desk, session, store, focus, rename, stop } = setUp();
    await desk.begin();
    await desk.create(emptyDesign('One'));
    const one = desk.openId;
    await desk.create(emptyDesign('Two'));
    rename('Two, changed');
    focus.touch('code');
    const two = desk.openId;
    await desk.open(one);
    expect(await store.read(two)).toMatchObject({ value: { design: { name: 'Two, changed' } } });
    expect([session.design.name, session.canUndo, focus.isTouched('code')]).toEqual(['One', false, false]);
    stop();
  });

  it('copy the open one under another name', async () => {
    const { desk, session, rename, stop } = setUp();
    await desk.begin();
    rename('Echo');
    await desk.duplicate('Echo (copy)');
    expect(session.design.name).toBe('Echo (copy)');
    expect(names(desk).sort()).toEqual(['Echo', 'Echo (copy)']);
    stop();
  });

  it('give a removed one back, so that it can be restored', async () => {
    const { desk, session, stop } = setUp();
    await desk.begin();
    await desk.create(emptyDesign('One'));
    await desk.create(emptyDesign('Two'));
    const removed = await desk.remove(desk.openId);
    expect(session.design.name).toBe('One');
    expect(names(desk)).toEqual(['One']);
    if (removed !== null) await desk.restore(removed);
    expect(session.design.name).toBe('Two');
    stop();
  });

  it('open a new one when the last is removed', async () => {
    const { desk, session, stop } = setUp();
    await desk.begin();
    await desk.create(emptyDesign('Only'));
    await desk.remove(desk.openId);
    expect(session.design.name).toBe('');
    stop();
  });

  it('leave what cannot be read where it is, and say so', async () => {
    const first = setUp();
    await first.desk.begin();
    await first.desk.create(emptyDesign('Good'));
    await first.desk.create(emptyDesign('Bad'));
    const bad = first.desk.openId;
    first.stop();
    for (const key of first.values.keys()) if (key.includes(bad)) first.values.set(key, { broken: true });

    const again = setUp(first.values);
    await again.desk.begin();
    expect(again.session.design.name).toBe('Good');
    expect(again.desk.unreadable).toHaveLength(1);
    expect(await again.desk.open(bad)).toMatchObject({ ok: false, error: { code: 'unreadable' } });
    expect(await again.desk.remove(bad)).toBeNull();
    expect([...again.values.values()]).toContainEqual({ broken: true });
    again.stop();
  });
});
