import { flushSync } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { emptyDesign } from '../../src/domain/design/factory.ts';
import { setField } from '../../src/domain/design/operations.ts';
import { fail } from '../../src/domain/kernel/result.ts';
import { createMemoryDrafts } from '../../src/platform/drafts/memory-drafts.ts';
import type { Draft, DraftStore, StoreErrorCode } from '../../src/ports/draft-store.ts';
import { Autosave, DEBOUNCE_MS, MAX_WAIT_MS, MAX_RETRY_MS, RETRY_MS } from '../../src/state/autosave.svelte.ts';
import { DraftMessage } from '../../src/state/draft-message.svelte.ts';
import { EditorSession } from '../../src/state/editor-session.svelte.ts';
import { HandTimer, settle } from './hand-timer.ts';

/** A store that counts writes, and can be made to refuse or to hold them. */
class Watched {
  readonly inner: DraftStore;
  readonly written: string[] = [];
  readonly left: string[] = [];
  refusal: StoreErrorCode | null = null;
  hold: Promise<void> | null = null;

  readonly store: DraftStore;

  constructor(inner: DraftStore) {
    this.inner = inner;
    this.store = {
      ...this.inner,
      durability: 'browser',
      write: async (draft: Draft, base, history) => {
        this.written.push(draft.design.chatApp.code);
        await this.hold;
        return this.refusal === null ? this.inner.write(draft, base, history) : fail({ code: this.refusal });
      },
      leave: (draft, base) => {
        this.left.push(draft.design.chatApp.code);
        return this.inner.leave(draft, base);
      },
    };
  }
}

function setUp(inner: DraftStore = createMemoryDrafts()) {
  const timer = new HandTimer();
  const session = new EditorSession(emptyDesign(), timer.now);
  const watched = new Watched(inner);
  let made = 0;
  const newId = (): string => `copy-${String((made += 1))}`;
  const saved: string[] = [];
  const message = new DraftMessage();
  const autosave = new Autosave({
    session,
    message,
    store: watched.store,
    now: timer.now,
    timer,
    newId,
    onsaved: (id) => saved.push(id),
  });
  autosave.attach('one', { savedAt: null, base: null });
  stop = autosave.start();
  flushSync();
  const type = (code: string): void => {
    session.edit(setField('chatApp.code', code));
    flushSync();
  };
  return { timer, session, message, watched, autosave, type, saved };
}

let stop = (): void => undefined;
afterEach(() => {
  stop();
});

describe('autosave', () => {
  it('writes nothing before something is edited', async () => {
    const { timer, watched, autosave } = setUp();
    await timer.pass(5000);
    expect(watched.written).toEqual([]);
    expect(autosave.state.phase).toBe('untouched');
  });

  it('writes once after a quiet moment', async () => {
    const { timer, watched, autosave, type } = setUp();
    type('e');
    type('ec');
    expect(autosave.state.phase).toBe('waiting');
    await timer.pass(DEBOUNCE_MS);
    expect(watched.written).toEqual(['ec']);
    expect(autosave.state).toEqual({ phase: 'saved', savedAt: timer.time, error: null });
  });

  it('writes the message beside the design, of any length, and only when it changes', async () => {
    const { timer, watched, message, autosave } = setUp();
    const long = 'x'.repeat(20_000);
    flushSync(() => message.change(long));
    expect(autosave.state.phase).toBe('waiting');
    await timer.pass(DEBOUNCE_MS);
    const read = await watched.inner.read('one');
    expect(read.ok && read.value.message).toBe(long);
    flushSync(() => message.change(long));
    await timer.pass(5000);
    expect(watched.written).toHaveLength(1);
  });

  it('writes within a second although typing goes on', async () => {
    const { timer, watched, type } = setUp();
    for (let at = 0; at < 1000; at += 100) {
      type(`e${String(at)}`);
      await timer.pass(100);
    }
    expect(watched.written.length).toBeGreaterThan(0);
    expect(MAX_WAIT_MS + DEBOUNCE_MS).toBeLessThanOrEqual(1000);
  });

  it('writes at once when the page is left', async () => {
    const { watched, autosave, type } = setUp();
    type('echo');
    await autosave.flush();
    expect(watched.written).toEqual(['echo']);
  });

  it('writes what changes during a write after it', async () => {
    const { timer, watched, autosave, type } = setUp();
    let release = (): void => undefined;
    watched.hold = new Promise((resolve) => (release = resolve));
    type('first');
    await timer.pass(DEBOUNCE_MS);
    type('second');
    await timer.pass(DEBOUNCE_MS);
    expect(watched.written).toEqual(['first']);
    release();
    watched.hold = null;
    await settle();
    await timer.pass(DEBOUNCE_MS);
    expect(watched.written).toEqual(['first', 'second']);
    expect(autosave.state.phase).toBe('saved');
  });

  it('says that a write was refused, and tries again with the next change', async () => {
    const { timer, watched, autosave, type } = setUp();
    watched.refusal = 'full';
    type('a');
    await timer.pass(DEBOUNCE_MS);
    expect(autosave.state).toMatchObject({ phase: 'failed', error: { code: 'full' } });
    watched.refusal = null;
    type('ab');
    await timer.pass(DEBOUNCE_MS);
    expect(autosave.state).toMatchObject({ phase: 'saved', error: null });
    expect(await watched.inner.read('one')).toMatchObject({ value: { design: { chatApp: { code: 'ab' } } } });
  });

  it('does not write the newly opened draft over the old one', async () => {
    const { timer, session, watched, autosave, type } = setUp();
    type('old');
    await autosave.flush();
    session.open(emptyDesign('Other'));
    autosave.attach('two', { savedAt: timer.time, base: 1 });
    flushSync();
    await timer.pass(5000);
    expect(watched.written).toEqual(['old']);
    expect(autosave.state.phase).toBe('saved');
  });

  it('stops when asked to', async () => {
    const { timer, watched, type } = setUp();
    stop();
    type('late');
    await timer.pass(5000);
    expect(watched.written).toEqual([]);
  });

  it('hands over on leaving what is not stored yet, once, and before it returns', async () => {
    const { timer, watched, autosave, type } = setUp();
    type('e');
    await timer.pass(DEBOUNCE_MS);
    autosave.leave();
    expect(watched.left).toEqual([]);
    type('ec');
    autosave.leave();
    autosave.leave();
    expect(watched.left).toEqual(['ec']);
    type('ech');
    autosave.leave();
    expect(watched.left).toEqual(['ec', 'ech']);
  });

  it('hands over what a write in flight holds already', async () => {
    const { timer, watched, autosave, type } = setUp();
    watched.hold = new Promise(() => undefined);
    type('slow');
    await timer.pass(DEBOUNCE_MS);
    expect(autosave.state.phase).toBe('saving');
    autosave.leave();
    expect(watched.left).toEqual(['slow']);
  });

  it('tries a refused write again by itself, with longer and longer pauses', async () => {
    const { timer, watched, autosave, type } = setUp();
    watched.refusal = 'silent';
    type('a');
    await timer.pass(DEBOUNCE_MS);
    expect(autosave.wouldLose).toBe(true);
    await timer.pass(RETRY_MS);
    expect(watched.written).toHaveLength(2);
    await timer.pass(RETRY_MS);
    expect(watched.written).toHaveLength(2);
    watched.refusal = null;
    await timer.pass(RETRY_MS);
    expect(autosave.state).toMatchObject({ phase: 'saved', error: null });
    expect(autosave.wouldLose).toBe(false);
    await timer.pass(MAX_RETRY_MS);
    expect(watched.written).toHaveLength(3);
  });

  it('keeps what could not be written when another draft is opened, and stores it when it can', async () => {
    const { timer, session, watched, autosave, type } = setUp();
    watched.refusal = 'failed';
    type('first');
    await autosave.flush();
    autosave.setAside();
    session.open(emptyDesign('Other'));
    autosave.attach('two', { savedAt: null, base: null });
    expect(autosave.unsavedOf('one')?.draft.design.chatApp.code).toBe('first');
    autosave.leave();
    expect(watched.left).toEqual(['first']);
    watched.refusal = null;
    type('second');
    await timer.pass(DEBOUNCE_MS);
    expect(await watched.inner.read('one')).toMatchObject({ value: { design: { chatApp: { code: 'first' } } } });
    expect(await watched.inner.read('two')).toMatchObject({ value: { design: { chatApp: { code: 'second' } } } });
    expect(autosave.unsavedOf('one')).toBeUndefined();
  });

  it('asks whose version is to go on when somebody else was faster, and writes nothing until then', async () => {
    const values = new Map<string, unknown>();
    const { timer, watched, autosave, type } = setUp(createMemoryDrafts(values));
    type('mine');
    await timer.pass(DEBOUNCE_MS);
    const other = createMemoryDrafts(values);
    await other.write({ id: 'one', name: '', savedAt: 1, design: emptyDesign('Theirs'), message: '' }, 1);
    type('mine, too');
    await timer.pass(DEBOUNCE_MS);
    expect(autosave.state).toMatchObject({ phase: 'conflict', error: { code: 'newer' } });
    type('mine, further');
    await timer.pass(MAX_RETRY_MS);
    expect(watched.written).toEqual(['mine', 'mine, too']);
    expect(await other.read('one')).toMatchObject({ value: { design: { name: 'Theirs' } } });
  });

  it('reports each draft that it stored', async () => {
    const { timer, type, saved } = setUp();
    type('a');
    await timer.pass(DEBOUNCE_MS);
    expect(saved).toEqual(['one']);
  });

  it('would lose what lies in memory alone', async () => {
    const inner = createMemoryDrafts();
    const timer = new HandTimer();
    const session = new EditorSession(emptyDesign(), timer.now);
    const autosave = new Autosave({
      session,
      message: new DraftMessage(),
      store: inner,
      now: timer.now,
      timer,
      newId: () => 'x',
    });
    autosave.attach('one', { savedAt: null, base: null });
    expect(autosave.wouldLose).toBe(false);
    session.edit(setField('chatApp.code', 'a'));
    await autosave.flush();
    expect(autosave.wouldLose).toBe(true);
  });
});
