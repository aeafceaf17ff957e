import { flushSync } from 'svelte';
import { expect, it, vi } from 'vitest';
import { emptyDesign } from '../../src/domain/design/factory.ts';
import { setField } from '../../src/domain/design/operations.ts';
import { createMemoryDrafts } from '../../src/platform/drafts/memory-drafts.ts';
import { fail } from '../../src/domain/kernel/result.ts';
import type { PublishState } from '../../src/publishing/publish-state.ts';
import { DraftVersions } from '../../src/state/draft-versions.svelte.ts';
import { EditorSession } from '../../src/state/editor-session.svelte.ts';
import { VersionKeeper, WORK_LENGTH, WORK_PAUSE } from '../../src/state/version-keeper.svelte.ts';
import { saveVersion } from '../../src/state/version-saving.ts';
import { HandTimer } from './hand-timer.ts';
import { libraryOf } from './library-of.ts';

const named = (name: string) => setField('chatApp.code', name).apply(emptyDesign(name));

class FakePublish {
  state = $state.raw<PublishState>({ phase: 'idle' });
}

async function setUp(store = createMemoryDrafts()) {
  const timer = new HandTimer();
  const session = new EditorSession(emptyDesign(), timer.now);
  const library = libraryOf(session, timer, store);
  await library.begin();
  await library.create(named('first'));
  const publish = new FakePublish();
  const stop = new VersionKeeper(library, publish).start();
  flushSync();
  const code = (value: string): void => {
    session.edit(setField('chatApp.code', value));
    flushSync();
  };
  const versions = new DraftVersions(library);
  const kept = async () => {
    await versions.refresh();
    return versions.list.map(({ kind }) => kind);
  };
  return { timer, session, library, publish, code, versions, kept, stop };
}

it('saves what the design was before work on it begins, and goes on after a pause', async () => {
  const { timer, code, versions, kept, stop } = await setUp();
  code('a');
  code('ab');
  await vi.waitFor(async () => expect(await kept()).toEqual(['work']));
  expect(versions.chosen?.design.chatApp.code).toBe('first');
  await timer.pass(WORK_PAUSE - 1);
  code('abc');
  await timer.pass(WORK_PAUSE);
  code('abcd');
  await vi.waitFor(async () => expect(await kept()).toEqual(['work', 'work']));
  await versions.choose(versions.list[0]?.id ?? '');
  expect(versions.chosen?.design.chatApp.code).toBe('abc');
  stop();
});

it('saves in the midst of work that has no pause', async () => {
  const { timer, code, kept, stop } = await setUp();
  for (let worked = 0; worked <= WORK_LENGTH; worked += WORK_PAUSE / 2) {
    code(`at ${String(worked)}`);
    await timer.pass(WORK_PAUSE / 2);
  }
  await vi.waitFor(async () => expect(await kept()).toEqual(['work', 'work']));
  stop();
});

it('saves nothing when a draft is opened, nor of one in which nothing stands', async () => {
  const { library, session, kept, stop } = await setUp();
  await library.create(emptyDesign());
  flushSync();
  session.edit(setField('chatApp.code', 'x'));
  flushSync();
  await library.create(named('second'));
  flushSync();
  expect(await kept()).toEqual([]);
  stop();
});

it('saves what goes to the portal', async () => {
  const { publish, kept, stop } = await setUp();
  const target = { target: 'chat-app', appId: null, botId: 1, code: 'a' } as const;
  publish.state = { phase: 'working', action: 'register', target, part: { at: 1, of: 1 } } as PublishState;
  flushSync();
  await vi.waitFor(async () => expect(await kept()).toEqual(['publish']));
  stop();
});

it('restores as one step of undo, after what was there has become a version', async () => {
  const { session, code, versions, library, kept, stop } = await setUp();
  expect(await versions.save('Good')).toBe(true);
  code('bad');
  session.edit(setField('name', 'Kept name'));
  await library.settle();
  await versions.refresh();
  const good = versions.list.find(({ name }) => name === 'Good');
  await versions.choose(good?.id ?? '');
  expect(await versions.restore(versions.chosen?.design ?? emptyDesign())).toBe(true);
  expect([session.design.chatApp.code, session.design.name]).toEqual(['first', 'Kept name']);
  session.undo();
  expect(session.design.chatApp.code).toBe('bad');
  expect((await kept())[0]).toBe('restore');
  stop();
});

it('renames and removes a version, and says when there is none to look at', async () => {
  const { versions, stop } = await setUp();
  await versions.save('');
  const id = versions.list[0]?.id ?? '';
  await versions.rename(id, 'New name');
  expect(versions.list).toMatchObject([{ id, name: 'New name' }]);
  expect(versions.chosen?.name).toBe('New name');
  await versions.remove(id);
  expect([versions.list, versions.chosen, versions.error]).toEqual([[], null, null]);
  stop();
});

it('keeps no version of a draft that is not stored, and changes nothing where none can be kept', async () => {
  const drafts = createMemoryDrafts();
  const { versions, library, session, stop } = await setUp({
    ...drafts,
    versions: async () => ({ ...(await drafts.versions()), save: () => Promise.resolve(fail({ code: 'full' })) }),
  });
  expect(await versions.save('x')).toBe(false);
  expect(versions.error).toMatchObject({ code: 'full' });
  expect(await versions.restore(named('other'))).toBe(false);
  expect(session.design.chatApp.code).toBe('first');
  library.choice.autosave.attach('new', { savedAt: null, base: null });
  expect(await saveVersion(library, 'hand')).toMatchObject({ ok: false, error: { code: 'missing' } });
  stop();
});

it('says that versions cannot be loaded', async () => {
  const { versions, stop } = await setUp({
    ...createMemoryDrafts(),
    versions: () => Promise.reject(new Error('gone')),
  });
  await versions.refresh();
  expect(versions.error).toMatchObject({ code: 'failed' });
  expect(versions.isRead).toBe(true);
  stop();
});
