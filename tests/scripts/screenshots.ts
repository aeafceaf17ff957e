import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import { Designer, ECHO_BOT, type Place } from '../e2e/designer.ts';
import { chromiumLaunchOptions } from '../tools/chromium.ts';
import { startSimulation, type Simulation } from '../tools/simulation/start-simulation.ts';

const folder = fileURLToPath(new URL('../screenshots/', import.meta.url));
const picture = fileURLToPath(new URL('../fixtures/icons/good/mark.svg', import.meta.url));

type Theme = 'light' | 'dark';

interface Shot {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  readonly where: 'portal' | 'standalone';
  /** What is done after the sample design was entered. */
  readonly then?: (designer: Designer, page: Page) => Promise<void>;
}

const both = (name: string, shot: Omit<Shot, 'name' | 'theme'>): Shot[] =>
  (['light', 'dark'] as const).map((theme) => ({ ...shot, theme, name: `${name}-${theme}` }));

const pane =
  (name: 'Edit' | 'Preview' | 'Output') =>
  async (designer: Designer): Promise<void> => {
    await designer.pane(name).click();
  };

const tab =
  (name: string) =>
  async (designer: Designer): Promise<void> => {
    await designer.tab(name).click();
    await designer.place.getByRole('table').first().waitFor();
  };

const SHOTS: readonly Shot[] = [
  ...both('portal', { width: 1440, height: 900, where: 'portal', then: openApp }),
  ...both('standalone', { width: 1440, height: 900, where: 'standalone', then: openApp }),
  ...both('stored', { width: 1440, height: 900, where: 'standalone', then: tab('Stored on the portal') }),
  ...both('medium', { width: 900, height: 760, where: 'standalone' }),
  ...both('narrow-edit', { width: 420, height: 860, where: 'standalone' }),
  ...both('narrow-preview', { width: 420, height: 860, where: 'standalone', then: pane('Preview') }),
  ...both('narrow-output', { width: 420, height: 860, where: 'standalone', then: pane('Output') }),
];

/** What is filled in lies open. */
const PARTS_OPEN = JSON.stringify({ parts: ['action', 'owner'] });

/** A sample with one thing that the portal will change, so that the list has something to say. */
async function enterSample(designer: Designer, page: Page, inPortal: boolean): Promise<void> {
  await designer.fill({
    bot: inPortal ? ECHO_BOT : '62',
    code: 'echo',
    page: 'https://apps.example.com/echo',
    width: '350',
    height: '40',
    title: 'Echo window',
    description: 'Repeats what you say',
    copyright: 'Acme',
  });
  await designer.setIcon(page, picture);
  await designer.saved();
  await designer.field('Code').focus();
}

async function openApp(designer: Designer): Promise<void> {
  await designer.place.locator('[data-part="icon"]').first().click();
}

async function take(browser: Browser, simulation: Simulation, script: string, shot: Shot): Promise<void> {
  const { name, width, height, theme, where, then } = shot;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, locale: 'en-US' });
  await context.route('https://api.bitrix24.com/**', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: script }),
  );
  await context.addInitScript((kept) => localStorage.setItem('chat-app-designer.preferences', kept), PARTS_OPEN);
  const page = await context.newPage();
  const inPortal = where === 'portal';
  const address = inPortal ? `${simulation.portalUrl}/?world=${name}&panel=0&theme=${theme}` : simulation.designerUrl;
  await page.goto(address);
  const place: Place = inPortal ? page.frameLocator('iframe[id^="appframe_"]') : page;
  const designer = new Designer(place);
  await enterSample(designer, page, inPortal);
  await then?.(designer, page);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  await context.close();
  console.log(`tests/screenshots/${name}.png`);
}

/** Takes the pictures of the README and of every width from the running production build. Words choose among them. */
export async function main(words: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const simulation = await startSimulation({ designer: 'dist' });
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    const script = await (await fetch(`${simulation.portalUrl}/api/v1/`)).text();
    const wanted = SHOTS.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
    for (const shot of wanted) await take(browser, simulation, script, shot);
  } finally {
    await browser.close();
    await simulation.close();
  }
}
