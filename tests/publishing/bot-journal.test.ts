import { expect, it } from 'vitest';
import { createBotStep } from '../../src/domain/calls/create-bot.ts';
import { createMemoryJournal } from '../../src/platform/journal/memory-journal.ts';
import { createMemoryTabs } from '../../src/platform/tabs/memory-tabs.ts';
import { CALL_ENDS_WITHIN } from '../../src/publishing/acknowledging.ts';
import { BotJournal } from '../../src/publishing/bot-journal.ts';
import { JournalKeeper } from '../../src/publishing/journal-keeper.ts';

const STEP = createBotStep({ name: 'Weather', code: 'weather', handler: 'https://bot.example.com/?key=secret' });
const THERE = [{ id: 70, name: 'Weather', code: 'weather', openLine: false }];

/** A browser whose pages come and go over one journal. */
function browser() {
  const [values, open, clock] = [new Map<string, unknown>(), createMemoryTabs(), { now: 1000 }];
  const page = () => {
    const tabs = open();
    const now = (): number => clock.now;
    const openJournal = () => Promise.resolve(createMemoryJournal(values));
    const keeper = new JournalKeeper({ openJournal, scope: () => ({ portal: 'a', application: 'b' }), now, tabs });
    return { bots: new BotJournal(keeper, now), close: () => tabs.die() };
  };
  return { values, clock, page };
}

const listed = (bots: typeof THERE | null) => () => Promise.resolve(bots);

it('a bot that a closed page was creating is told once the list has it, and then no more', async () => {
  const { page } = browser();
  const first = page();
  await first.bots.begin(STEP, false);
  const next = page();
  expect(await next.bots.left(listed(THERE))).toEqual([]);
  first.close();
  expect(await next.bots.left(listed(THERE))).toEqual([{ code: 'weather', begun: 1000, id: 70 }]);
  expect(await next.bots.left(listed(THERE))).toEqual([]);
});

it('a list that lacks it ends the matter only when no call can be under way', async () => {
  const { clock, page } = browser();
  const first = page();
  await first.bots.begin(STEP, false);
  first.close();
  const next = page();
  for (const later of [1, CALL_ENDS_WITHIN + 1]) {
    clock.now = 1000 + later;
    expect(await next.bots.left(listed([]))).toEqual([{ code: 'weather', begun: 1000, id: null }]);
  }
  expect(await next.bots.left(listed([]))).toEqual([]);
});

it('a list that cannot be read leaves it open', async () => {
  const { clock, page } = browser();
  const first = page();
  await first.bots.begin(STEP, false);
  first.close();
  clock.now += CALL_ENDS_WITHIN * 2;
  const next = page();
  expect(await next.bots.left(listed(null))).toMatchObject([{ id: 'unread' }]);
  expect(await next.bots.left(listed(null))).toMatchObject([{ id: 'unread' }]);
});

it('a repeated try knows of the first, and its refusal says nothing of it', async () => {
  const { page } = browser();
  const first = page();
  await first.bots.end(await first.bots.begin(STEP, false), 'unknown');
  const again = await first.bots.begin(STEP, true);
  expect(again).toMatchObject({ isRepeated: true, wasListed: false });
  await first.bots.end(again, 'refused');
  first.close();
  expect(await page().bots.left(listed(THERE))).toHaveLength(1);
});

it('what is over is not told, and no address of a handler is kept', async () => {
  const { values, page } = browser();
  const first = page();
  const begun = await first.bots.begin(STEP, false);
  expect(JSON.stringify([...values])).not.toContain('secret');
  await first.bots.end(begun, 'refused');
  first.close();
  expect(await page().bots.left(listed([]))).toEqual([]);
});
