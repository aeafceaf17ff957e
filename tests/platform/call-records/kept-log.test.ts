import { expect, it } from 'vitest';
import { keepLog, type LogReader } from '../../../src/platform/call-records/kept-log.ts';
import { MemoryHost } from '../../../src/platform/host/memory-host.ts';
import type { HostLogEntry } from '../../../src/ports/host.ts';
import { registering } from '../../domain/calls/steps.ts';
import { HandTimer, settle } from '../../state/hand-timer.ts';

const HASH = 'd1ab17949a572b0979d8db0d5b349cd2';

/** A tab's storage. */
function tabStorage() {
  const values = new Map<string, string>();
  return {
    values,
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, text: string) => void values.set(key, text),
  };
}

/** A page that is loaded: what it recalls, and a way to call. */
async function page(storage: ReturnType<typeof tabStorage>, portal = 'acme') {
  const timer = new HandTimer();
  const host = new MemoryHost({ timer, now: timer.now, connection: { memberId: portal } });
  const connected = await host.connect();
  if (!connected.ok) throw new Error(connected.error.code);
  const recalled: HostLogEntry[] = [];
  const reader: LogReader = { session: connected.value, recall: (earlier) => recalled.push(...earlier) };
  keepLog(reader, () => storage);
  return { host, recalled, session: connected.value };
}

it('outlives a reload, with secrets masked, and says that nobody saw the end of what was under way', async () => {
  const storage = tabStorage();
  const first = await page(storage);
  await first.session.apply(registering({ CODE: 'echo', HASH }));
  first.host.answerNext('imbot.bot.list', { type: 'silence' });
  void first.session.bots();
  await settle();
  const { recalled, session } = await page(storage);
  expect(recalled).toMatchObject([
    { id: -2, method: 'imbot.app.register', state: 'answered', params: { CODE: 'echo' } },
    { id: -1, method: 'imbot.bot.list', state: 'unknown' },
  ]);
  await session.bots();
  expect((await page(storage)).recalled.map(({ method }) => method)).toEqual([
    'imbot.app.register',
    'imbot.bot.list',
    'imbot.bot.list',
  ]);
  expect([...storage.values.values()].join()).not.toContain(HASH);
});

it('is of one portal and one application', async () => {
  const storage = tabStorage();
  await (await page(storage)).session.bots();
  expect((await page(storage, 'other')).recalled).toEqual([]);
});

it('is bounded, the oldest go first', async () => {
  const storage = tabStorage();
  const { session } = await page(storage);
  for (let at = 0; at < 70; at += 1) await session.apply(registering({ CODE: `app${at}`, CONTEXT: 'x'.repeat(300) }));
  const { recalled } = await page(storage);
  expect(recalled).toHaveLength(60);
  expect(recalled.at(-1)).toMatchObject({ params: { CODE: 'app69' } });
  expect(Math.max(...[...storage.values.values()].map(({ length }) => length))).toBeLessThan(160_000);
});

it.each([['no JSON'], ['{"version":2}'], ['null']])('takes %s for nothing', async (text) => {
  const storage = tabStorage();
  storage.setItem('chat-app-designer.log', text);
  expect((await page(storage)).recalled).toEqual([]);
});

it('does without a storage that is denied', async () => {
  const { session } = await page({
    ...tabStorage(),
    setItem: () => {
      throw new Error('denied');
    },
    getItem: () => {
      throw new Error('denied');
    },
  });
  expect(await session.bots()).toMatchObject({ ok: true });
});
