import type { Browser, CDPSession, Page } from '@playwright/test';
import { nextFrame, percentile, spent, watch, type Bench, type Figure } from './bench.ts';

const MOVES = 120;
const WARM_UP = 20;
/** ms until the worker has answered and its pixels are painted; less than the rest after which the icon is encoded. */
const ANSWER = 60;

/** A drawing with enough in it for scaling and packing to have something to do. */
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
  <circle cx="32" cy="32" r="30" fill="#7a3fd0"/><path d="M14 40 L32 14 L50 40 Z" fill="#ffcc33"/>
  <rect x="22" y="40" width="20" height="12" rx="4" fill="#22aa88"/></svg>`;

interface Moves {
  readonly work: number[];
  readonly tasks: number[];
}

async function oneMove(
  page: Page,
  session: CDPSession,
  x: number,
  y: number,
): Promise<{ work: number; tasks: number }> {
  const before = await spent(session);
  await page.mouse.move(x, y);
  await nextFrame(page);
  await page.waitForTimeout(ANSWER);
  await nextFrame(page);
  const after = await spent(session);
  return { work: after.work - before.work, tasks: after.tasks - before.tasks };
}

/** Drags the slider to and fro, with the button held down, and counts what each move costs until its picture is painted. */
async function drag(page: Page): Promise<Moves> {
  const slider = page.getByRole('slider', { name: 'Scale' });
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (box === null) throw new Error('The slider is not there.');
  const session = await watch(page);
  const y = box.y + box.height / 2;
  const at = (move: number): number => box.x + box.width * (0.3 + 0.3 * Math.abs(((move / 20) % 2) - 1));
  await page.mouse.move(at(0), y);
  await page.mouse.down();
  const moves: Moves = { work: [], tasks: [] };
  for (let move = 1; move <= MOVES + WARM_UP; move += 1) {
    const cost = await oneMove(page, session, at(move), y);
    if (move <= WARM_UP) continue;
    moves.work.push(cost.work);
    moves.tasks.push(cost.tasks);
  }
  await page.mouse.up();
  await session.detach();
  return moves;
}

async function openStudio(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: 'Letter, glyph…' }).click();
  await page.getByRole('tab', { name: 'Code' }).click();
  await page.getByRole('textbox', { name: /SVG, data URI/ }).fill(DRAWING);
  await page.getByRole('button', { name: 'Make an icon of it' }).click();
  const adjustments = page.getByRole('region', { name: 'Adjustments' });
  await adjustments.getByRole('radio', { name: 'Keep colours' }).click();
  await adjustments.getByRole('radio', { name: 'Keep colours', checked: true }).waitFor();
}

async function scenario(browser: Browser, name: string, open: (page: Page) => Promise<void>): Promise<Figure[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
  const page = await context.newPage();
  await open(page);
  const { work, tasks } = await drag(page);
  await context.close();
  return [
    { what: `${name}: script, style and layout of one move, median`, value: percentile(work, 0.5), unit: 'ms' },
    { what: `${name}: script, style and layout of one move, p95`, value: percentile(work, 0.95), unit: 'ms' },
    {
      what: `${name}: all tasks, canvases painted in software and measuring included, p95`,
      value: percentile(tasks, 0.95),
      unit: 'ms',
    },
  ];
}

export const bench: Bench = {
  title: 'One move of a slider in the icon studio, until its picture is painted (production build, 1440 × 900)',
  async measure({ browser, url }) {
    const empty = (page: Page): Promise<void> => page.setContent('<input type="range" aria-label="Scale">');
    return [
      ...(await scenario(browser, 'empty page', empty)),
      ...(await scenario(browser, 'studio', (page) => openStudio(page, url))),
    ];
  },
};
