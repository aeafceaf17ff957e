import { expect, it, vi } from 'vitest';
import { tellLeftBots } from '../../src/app/left-bots.ts';
import { appLoaders } from '../../src/i18n/app-loaders.ts';
import { I18n } from '../../src/i18n/i18n.svelte.ts';
import type { Notification } from '../../src/state/contexts.ts';

const BOTS = [{ id: 70, name: 'Weather', code: 'weather', openLine: false }];

/** A start after a page was closed while it created a bot. */
async function told(id: number | 'unread' | null) {
  const [notify, edit] = [vi.fn<(said: Notification) => void>(), vi.fn()];
  const link = { loadBots: () => Promise.resolve(), bots: BOTS, botsPhase: 'ready' as const };
  const bots = { left: () => Promise.resolve([{ code: 'weather', begun: 0, id }]) };
  const publish = { parts: () => Promise.resolve({ bots }) } as never;
  await tellLeftBots({ publish, link, session: { edit }, i18n: new I18n(appLoaders), notify });
  return { said: notify.mock.calls[0]?.[0], edit };
}

it('a bot that is there can be chosen', async () => {
  const { said, edit } = await told(70);
  expect(said?.text).toContain('The portal has a bot of this code, id 70.');
  said?.onaction?.();
  expect(edit).toHaveBeenCalledOnce();
});

it.each([
  [null, 'The portal’s list does not have it.'],
  ['unread', 'Whether the portal has it is not known'],
] as const)('%s is said as it is, and stays to be read', async (id, text) => {
  const { said, edit } = await told(id);
  expect(said?.text).toContain(text);
  said?.onaction?.();
  expect(edit).not.toHaveBeenCalled();
});

it('what cannot be fetched is told at the next start', async () => {
  const notify = vi.fn();
  const publish = { parts: () => Promise.reject(new Error('offline')) };
  const link = { loadBots: vi.fn(), bots: [], botsPhase: 'ready' as const };
  await tellLeftBots({ publish, link, session: { edit: vi.fn() }, i18n: new I18n(appLoaders), notify });
  expect(notify).not.toHaveBeenCalled();
});
