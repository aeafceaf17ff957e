import { expect, it, vi } from 'vitest';
import { fail } from '../../src/domain/kernel/result.ts';
import { createMemoryLedger } from '../../src/platform/ledger/memory-ledger.ts';
import type { ChatAppEntry, Ledger, WidgetEntry } from '../../src/ports/ledger.ts';
import { changeApp } from '../../src/publishing/change-app.ts';
import { KnownApps } from '../../src/publishing/known-apps.ts';

const SCOPE = { portal: 'acme', application: 'local.designer' };
const APP: ChatAppEntry = {
  target: 'chat-app',
  appId: 7,
  botId: 62,
  code: 'echo',
  acknowledged: {},
  at: 1,
  revision: 1,
  open: [],
};
const WIDGET: WidgetEntry = {
  target: 'widget',
  placement: 'IM_SIDEBAR',
  handler: 'https://a.example/',
  acknowledged: {},
  draft: '',
  at: 2,
};

const tab = (ledger: Ledger, onchange = (): void => undefined): KnownApps =>
  new KnownApps({ scope: () => SCOPE, openLedger: () => Promise.resolve(ledger), onchange });

it('knows the chat apps of a ledger that holds widgets, too, and leaves those where they are', async () => {
  const ledger = createMemoryLedger();
  for (const entry of [APP, WIDGET]) await ledger.change(SCOPE, entry, () => entry);
  const apps = tab(ledger);
  await apps.read();
  expect(apps.state).toEqual({ entries: [APP], widgets: [WIDGET], isRead: true, error: null });
  await changeApp(apps, 7, () => 'forgotten');
  expect(apps.state.entries).toEqual([]);
  expect(await ledger.list(SCOPE)).toEqual({ ok: true, value: [WIDGET] });
});

it('believes what another tab has stored, and not what it knew itself', async () => {
  const values = new Map<string, unknown>();
  const told = vi.fn();
  const [one, two] = [tab(createMemoryLedger(values)), tab(createMemoryLedger(values), told)];
  await one.read();
  await two.read();
  await changeApp(one, 7, () => APP);
  const newer = { ...APP, acknowledged: { HIDDEN: 'Y' }, revision: 2 };
  await changeApp(two, 7, (held) => (held === null ? 'kept' : newer));
  expect(told).toHaveBeenCalledTimes(1);
  await one.read();
  expect(one.state.entries).toEqual([newer]);
  await changeApp(two, 7, () => 'gone');
  await one.read();
  expect(one.state.entries).toEqual([]);
});

it('does not take a reading for news that was begun before a change', async () => {
  const ledger = createMemoryLedger();
  let release = (): void => undefined;
  let isHeld = false;
  const slow: Ledger = {
    ...ledger,
    durability: 'memory',
    list: async (scope) => {
      const listed = await ledger.list(scope);
      if (isHeld) await new Promise<void>((resolve) => (release = resolve));
      isHeld = false;
      return listed;
    },
  };
  const apps = tab(slow);
  await apps.read();
  isHeld = true;
  const reading = apps.read();
  await changeApp(apps, 7, () => APP);
  release();
  await reading;
  expect(apps.state.entries).toEqual([APP]);
});

it('knows by itself what could not be stored, over what lies there', async () => {
  const ledger = createMemoryLedger();
  await ledger.change(SCOPE, APP, () => APP);
  let isRefused = true;
  const refusing: Ledger = {
    ...ledger,
    durability: 'memory',
    change: (...all) => (isRefused ? Promise.resolve(fail({ code: 'full' as const })) : ledger.change(...all)),
  };
  const apps = tab(refusing);
  await apps.read();
  const newer = { ...APP, acknowledged: { HIDDEN: 'Y' }, revision: 2 };
  expect(await changeApp(apps, 7, () => newer)).toBe(false);
  await apps.read();
  expect(apps.state.entries).toEqual([newer]);
  isRefused = false;
  // It goes on from what only this page knows.
  await changeApp(apps, 7, (held) => ({ ...(held ?? APP), at: 5 }));
  expect(await ledger.list(SCOPE)).toMatchObject({ value: [{ acknowledged: { HIDDEN: 'Y' }, at: 5 }] });
});
