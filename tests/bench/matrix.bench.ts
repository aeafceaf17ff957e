import type { Browser, CDPSession, Page } from '@playwright/test';
import { nextFrame, percentile, spent, watch, type Bench, type Figure } from './bench.ts';
import { designWith, designWithWidgets, openDesign } from './designs.ts';

/** Edits per scenario, after a few that warm up. */
const EDITS = 100;
const WARM_UP = 20;
/** How much slower than this machine a weak one is. */
const SLOW_DOWN = 4;

interface Scenario {
  readonly name: string;
  readonly languages: number;
  /** The design is for the new chat, whose table is the larger one: 23 kinds of chat for four viewers. */
  readonly newChat?: true;
  /** Puts the focus where the keys then go. */
  readonly focus: (page: Page) => Promise<void>;
  readonly key: (edit: number) => string;
}

/** Opens the part of the form that says who sees the app. */
const openAudience = (page: Page): Promise<void> => page.getByRole('button', { name: /^Who sees it(?!:)/ }).click();

const title = (page: Page): Promise<void> => page.getByLabel('Title, English', { exact: true }).click();

const SCENARIOS: readonly Scenario[] = [
  { name: 'typing a title', languages: 1, focus: title, key: (edit) => (edit % 10 === 9 ? 'Backspace' : 'a') },
  {
    name: 'typing a title, 20 languages',
    languages: 20,
    focus: title,
    key: (edit) => (edit % 10 === 9 ? 'Backspace' : 'a'),
  },
  {
    name: 'new chat, typing a title, 20 languages',
    languages: 20,
    newChat: true,
    focus: title,
    key: (edit) => (edit % 10 === 9 ? 'Backspace' : 'a'),
  },
  {
    name: 'changing the context',
    languages: 1,
    focus: async (page) => {
      await openAudience(page);
      await page.getByRole('combobox', { name: 'Context', exact: true }).focus();
    },
    // Down and up through all of them.
    key: (edit) => (edit % 12 < 6 ? 'ArrowDown' : 'ArrowUp'),
  },
  {
    name: 'switching a flag',
    languages: 1,
    focus: async (page) => {
      await openAudience(page);
      await page.getByRole('radiogroup', { name: 'Extranet users' }).getByRole('radio', { checked: true }).focus();
    },
    key: () => 'ArrowRight',
  },
];

async function oneEdit(page: Page, session: CDPSession, key: string): Promise<number> {
  const before = await spent(session);
  await page.keyboard.press(key);
  await nextFrame(page);
  return (await spent(session)).work - before.work;
}

/** What each edit cost, in ms. */
async function edits(page: Page, session: CDPSession, key: Scenario['key']): Promise<number[]> {
  const work: number[] = [];
  for (let edit = 0; edit < EDITS + WARM_UP; edit += 1) {
    const cost = await oneEdit(page, session, key(edit));
    if (edit >= WARM_UP) work.push(cost);
  }
  return work;
}

async function measure(browser: Browser, url: string, scenario: Scenario, rate: number): Promise<Figure[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
  const page = await context.newPage();
  await openDesign(
    page,
    url,
    scenario.newChat === true ? designWithWidgets(scenario.languages) : designWith(scenario.languages),
  );
  await page.getByRole('button', { name: 'Who sees it: all chats and viewers' }).click();
  await page.getByRole('region', { name: 'Who sees it: all chats and viewers' }).waitFor();
  await scenario.focus(page);
  const session = await watch(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  const work = await edits(page, session, scenario.key);
  await context.close();
  const name = rate === 1 ? scenario.name : `${scenario.name}, ${rate} × slower`;
  return [
    { what: `${name}: main-thread work of one edit, median`, value: percentile(work, 0.5), unit: 'ms' },
    { what: `${name}: main-thread work of one edit, p95`, value: percentile(work, 0.95), unit: 'ms' },
  ];
}

export const bench: Bench = {
  title:
    'One edit with the visibility matrix open (production build, 1440 × 900; at most 8 ms, 40 ms when slowed down)',
  async measure({ browser, url }) {
    const figures: Figure[] = [];
    for (const rate of [1, SLOW_DOWN]) {
      for (const scenario of SCENARIOS) figures.push(...(await measure(browser, url, scenario, rate)));
    }
    return figures;
  },
};
