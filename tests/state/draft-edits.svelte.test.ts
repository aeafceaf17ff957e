import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { emptyDesign } from '../../src/domain/design/factory.ts';
import { setField } from '../../src/domain/design/operations.ts';
import { createMemoryDrafts } from '../../src/platform/drafts/memory-drafts.ts';
import { Autosave } from '../../src/state/autosave.svelte.ts';
import { duplicateDraft, renameDraft } from '../../src/state/draft-edits.ts';
import { DraftLibrary } from '../../src/state/draft-library.svelte.ts';
import { DraftMessage } from '../../src/state/draft-message.svelte.ts';
import { EditorSession } from '../../src/state/editor-session.svelte.ts';
import { FieldFocus } from '../../src/state/field-focus.svelte.ts';
import { HandTimer } from './hand-timer.ts';

async function setUp() {
  const timer = new HandTimer();
  const session = new EditorSession(emptyDesign(), timer.now);
  const store = createMemoryDrafts();
  const message = new DraftMessage();
  let made = 0;
  const newId = (): string => `draft-${String((made += 1))}`;
  const autosave = new Autosave({ session, message, store, now: timer.now, timer, newId });
  const library = new DraftLibrary({
    session,
    message,
    focus: new FieldFocus(),
    store,
    autosave,
    now: timer.now,
    newId,
  });
  const stop = autosave.start();
  await library.begin();
  await library.create(setField('name', 'First').apply(emptyDesign()), 'its message');
  const first = library.openId;
  await library.create(setField('name', 'Second').apply(emptyDesign()));
  return { session, store, library, first, stop };
}

it('renames a draft that is not open where it lies, and the open one by an edit', async () => {
  const { session, store, library, first, stop } = await setUp();
  expect(await renameDraft(library, first, 'Renamed')).toBe(true);
  expect(await store.read(first)).toMatchObject({ value: { name: 'Renamed', design: { name: 'Renamed' } } });
  expect(library.drafts.map(({ name }) => name).sort()).toEqual(['Renamed', 'Second']);
  expect(session.design.name).toBe('Second');
  await renameDraft(library, library.openId, 'Now');
  flushSync();
  expect(session.design.name).toBe('Now');
  expect(session.canUndo).toBe(true);
  expect(await renameDraft(library, 'nowhere', 'x')).toBe(false);
  stop();
});

it('copies a draft with its message, and opens the copy', async () => {
  const { session, library, first, stop } = await setUp();
  expect(await duplicateDraft(library, first, 'Copy')).toBe(true);
  expect(session.design.name).toBe('Copy');
  expect(library.openId).not.toBe(first);
  expect(library.drafts).toHaveLength(3);
  expect(await duplicateDraft(library, 'nowhere', 'x')).toBe(false);
  stop();
});
