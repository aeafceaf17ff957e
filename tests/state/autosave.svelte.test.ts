import { flushSync } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { emptyDesign } from '../../src/domain/design/factory.ts';
import { setField } from '../../src/domain/design/operations.ts';
import { fail } from '../../src/domain/kernel/result.ts';
import { createMemoryDrafts } from '../../src/platform/drafts/memory-drafts.ts';
import type { Draft, DraftStore, StoreErrorCode } from '../../src/ports/draft-store.ts';
import { Autosave, MAX_WAIT_MS, DEBOUNCE_MS } from '../../src/state/autosave.svelte.ts';
import { DraftMessage } from '../../src/state/draft-message.svelte.ts';
import { EditorSession } from '../../src/state/editor-session.svelte.ts';
import { HandTimer, settle } from './hand-timer.ts';

/** A store that counts writes, and can be told to refuse or to hold them. */
class Watched {
  readonly inner = createMemoryDrafts();
  readonly written: string[] = [];
  refusal: StoreErrorCode | null = null;
  hold: Promise<void> | null = null;

  readonly store: DraftStore = {
    ...this.inner,
    durability: 'browser',
    list: () => this.inner.list(),
    read: (id) => this.inner.read(id),
    remove: (id) => this.inner.remove(id),
    write: async (draft: Draft) => {
      this.written.push(draft.design.chatApp.code);
      await this.hold;
      return this.refusal === null ? this.inner.write(draft) : fail({ code: this.refusal });
    },
  };
}

function setUp() {
  const timer = new HandTimer();
  const session = new EditorSession(emptyDesign(), timer.now);
  const watched = new Watched();
  const message = new DraftMessage();
  const autosave = new Autosave(session, message, watched.store, timer.now, timer);
  autosave.attach('one', null);
  stop = autosave.start();
  flushSync();
  const type = (code: string): void => {
    session.edit(setField('chatApp.code', code));
    flushSync();
  };
  return { timer, session, message, watched, autosave, type };
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
    autosave.attach('two', timer.time);
    flushSync();
    await timer.pass(5000);
    expect(watched.written).toEqual(['old']);
    expect(autosave.state.phase).toBe('saved');
  });

  it('stops when told to', async () => {
    const { timer, watched, type } = setUp();
    stop();
    type('late');
    await timer.pass(5000);
    expect(watched.written).toEqual([]);
  });
});
