import { expect, it } from 'vitest';
import { createMemoryLedger } from '../../src/platform/ledger/memory-ledger.ts';
import type { ChatAppEntry, WidgetEntry } from '../../src/ports/ledger.ts';
import { KnownApps } from '../../src/publishing/known-apps.ts';

const SCOPE = { portal: 'acme', application: 'local.designer' };
const APP: ChatAppEntry = { target: 'chat-app', appId: 7, botId: 62, code: 'echo', acknowledged: {}, at: 1 };
const WIDGET: WidgetEntry = {
  target: 'widget',
  placement: 'IM_SIDEBAR',
  handler: 'https://a.example/',
  acknowledged: {},
  at: 2,
};

it('knows the chat apps of a ledger that holds widgets, too, and leaves those where they are', async () => {
  const ledger = createMemoryLedger();
  await ledger.put(SCOPE, APP);
  await ledger.put(SCOPE, WIDGET);
  const apps = new KnownApps(
    () => SCOPE,
    () => Promise.resolve(ledger),
  );
  await apps.read();
  expect(apps.state).toEqual({ entries: [APP], isRead: true, error: null });
  await apps.forget(7);
  expect(apps.state.entries).toEqual([]);
  expect(await ledger.list(SCOPE)).toEqual({ ok: true, value: [WIDGET] });
});
