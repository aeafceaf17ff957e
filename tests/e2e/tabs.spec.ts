import type { Frame, Page } from '@playwright/test';
import type { StoredApp } from '../../src/domain/portal/imbot/stored-app.ts';
import { Designer, ECHO_BOT, GOOD_FRAME } from './designer.ts';
import { expect, test } from './fixtures.ts';
import { PortalDriver } from './portal-driver.ts';

/** A tab of the browser with the designer in it. One that sleeps hears nothing of the others, and does not know that it slept. */
interface Tab {
  readonly designer: Designer;
  readonly frame: Frame;
}

/** Whether a tab hears is a mark on its window: nothing is delivered while it is set. */
function canBeDeaf(): void {
  window.BroadcastChannel = class extends BroadcastChannel {
    override addEventListener(type: string, hear: unknown): void {
      super.addEventListener(type, (event) => {
        if (!('isDeaf' in window)) (hear as (event: Event) => void)(event);
      });
    }
  };
}

const sleep = ({ frame }: Tab): Promise<void> => frame.evaluate(() => void Object.assign(window, { isDeaf: true }));

const OVERTAKEN = 'Another tab has changed what is known of this app.';
const WIDTH = 'Width';
const HEIGHT = 'Height';

/** What an app's window measures, where a tab says that its app is as it stands here. */
async function claims({ designer }: Tab): Promise<{ width: number; height: number } | null> {
  if (!(await designer.button(/is up to date$/).isVisible())) return null;
  const [width, height] = [await designer.field(WIDTH).inputValue(), await designer.field(HEIGHT).inputValue()];
  return { width: Number(width), height: Number(height) };
}

/** Every document that lies in this browser's drafts, as it is stored. */
function storedDrafts({ frame }: Tab): Promise<readonly string[]> {
  return frame.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('the database cannot be read'));
      });
    const found: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const records = await asked(database.transaction(store).objectStore(store).getAll());
        found.push(...records.map((record) => JSON.stringify(record)));
      }
      database.close();
    }
    return found;
  });
}

const FIELD = { newer: 'Description, English', older: 'Copyright, English' } as const;

/** The tabs, the portal they share, and what became of every cell of the table. */
class Trial {
  readonly tabs: readonly Tab[];
  readonly #portal: PortalDriver;
  readonly cells: string[] = [];
  readonly faults: string[] = [];

  constructor(tabs: readonly Tab[], portal: PortalDriver) {
    this.tabs = tabs;
    this.#portal = portal;
  }

  get first(): Tab {
    return this.tabs[0] as Tab;
  }

  get last(): Tab {
    return this.tabs.at(-1) as Tab;
  }

  /** Takes down what of this did not come true within the time of an expectation. */
  async cell(name: string, holds: Readonly<Record<string, () => Promise<unknown>>>): Promise<void> {
    const wrong: string[] = [];
    for (const [what, hold] of Object.entries(holds)) {
      await hold().catch((cause: unknown) => wrong.push(`${what}: ${String(cause).split('\n')[0] ?? ''}`));
    }
    this.cells.push(`${name}: ${wrong.length === 0 ? '0 lost, 0 false' : 'WRONG'}`);
    this.faults.push(...wrong.map((line) => `${name}, ${line}`));
  }

  stored(text: string): () => Promise<unknown> {
    return () => expect.poll(async () => (await storedDrafts(this.first)).some((one) => one.includes(text))).toBe(true);
  }

  async app(code: string): Promise<StoredApp | undefined> {
    const found = (await this.#portal.apps()).filter((app) => app.code === code);
    expect(found.length, `apps of the code ${code}`).toBeLessThanOrEqual(1);
    return found[0];
  }

  /** No tab says of an app that it is up to date that the portal keeps otherwise. */
  truth(code: string): () => Promise<unknown> {
    return () =>
      expect
        .poll(async () => {
          const app = await this.app(code);
          const said = await Promise.all(this.tabs.map(claims));
          return said.filter((one) => one && (one.width !== app?.iframeWidth || one.height !== app.iframeHeight));
        })
        .toEqual([]);
  }
}

async function openTabs(page: Page, first: PortalDriver, count: number): Promise<Trial> {
  await page.context().addInitScript(canBeDeaf);
  const tabs: Tab[] = [];
  for (let at = 0; at < count; at += 1) {
    const own = at === 0 ? page : await page.context().newPage();
    const portal = at === 0 ? first : new PortalDriver(own, own.request, new URL(page.url()).origin, first.world);
    const designer = new Designer(await portal.open());
    if (at === 0) await designer.fill({ ...GOOD_FRAME, bot: ECHO_BOT, width: '300', height: '200' });
    await expect(designer.field('Code')).toHaveValue('echo');
    if (at === 0) await designer.saved();
    tabs.push({ designer, frame: await portal.frame() });
  }
  return new Trial(tabs, first);
}

/** All tabs are awake: each takes over what another one did. */
async function newer(trial: Trial): Promise<void> {
  const { first, last, tabs } = trial;
  await first.designer.field(FIELD.newer).fill('from the first');
  const heard = async (): Promise<void> => {
    for (const { designer } of tabs) await expect(designer.field(FIELD.newer)).toHaveValue('from the first');
  };
  await heard();
  await last.designer.field(FIELD.older).fill('from the last');
  await trial.cell('edit     newer', {
    first: heard,
    last: () => expect(first.designer.field(FIELD.older)).toHaveValue('from the last'),
    'stored first': trial.stored('from the first'),
    'stored last': trial.stored('from the last'),
  });

  await first.designer.button(/^Register on/).click();
  await trial.cell('register newer', {
    registered: () => expect.poll(() => trial.app('echo')).toMatchObject({ iframeWidth: 300 }),
    said: () => expect(last.designer.button(/is up to date$/)).toBeVisible(),
    truth: trial.truth('echo'),
  });

  await last.designer.field(WIDTH).fill('350');
  await expect(first.designer.field(WIDTH)).toHaveValue('350');
  await last.designer.button(/^Update app/).click();
  await trial.cell('update   newer', {
    updated: () => expect.poll(() => trial.app('echo')).toMatchObject({ iframeWidth: 350 }),
    said: () => expect(first.designer.button(/is up to date$/)).toBeVisible(),
    truth: trial.truth('echo'),
  });
}

/** The last tab has slept through what the first one did, and acts on what it shows. */
async function older(trial: Trial): Promise<void> {
  const { first, last } = trial;
  await first.designer.field('Code').fill('later');
  await expect(last.designer.field('Code')).toHaveValue('later');
  await sleep(last);
  await first.designer.field(FIELD.newer).fill('while it slept');
  await first.designer.saved();
  await last.designer.field(FIELD.older).fill('of the sleeper');
  await expect(last.designer.button('Keep mine as a copy')).toBeVisible();
  const before = await storedDrafts(first);
  await last.designer.button('Keep mine as a copy').click();
  await trial.cell('edit     older', {
    'asked before anything is written': () => expect.poll(() => before.join()).not.toContain('of the sleeper'),
    'stored first': trial.stored('while it slept'),
    'stored sleeper': trial.stored('of the sleeper'),
    shown: () => expect(first.designer.field(FIELD.newer)).toHaveValue('while it slept'),
  });

  await first.designer.button(/^Register on/).click();
  await expect.poll(() => trial.app('later')).toMatchObject({ iframeWidth: 350 });
  await last.designer.button(/^Register on/).click();
  await trial.cell('register older', {
    once: () => expect(last.designer.button(/^(Update app|App \d+ is up to date)/)).toBeVisible(),
    truth: trial.truth('later'),
  });

  await first.designer.field(WIDTH).fill('400');
  await first.designer.button(/^Update app/).click();
  await expect.poll(() => trial.app('later')).toMatchObject({ iframeWidth: 400 });
  await last.designer.field(HEIGHT).fill('250');
  await last.designer.button(/^Update app/).click();
  await trial.cell('update   older', {
    'sent nothing': () => expect(last.designer.place.getByText(OVERTAKEN)).toBeVisible(),
    'first kept': () => expect.poll(() => trial.app('later')).toMatchObject({ iframeWidth: 400, iframeHeight: 200 }),
    'sent when pressed again': async () => {
      await last.designer.button(/^Update app/).click();
      await expect.poll(() => trial.app('later')).toMatchObject({ iframeWidth: 350, iframeHeight: 250 });
    },
    truth: trial.truth('later'),
  });
}

for (const count of [2, 3]) {
  test(`${String(count)} tabs: nothing is lost and nothing false is said`, async ({ page, portal }) => {
    const trial = await openTabs(page, portal, count);
    await newer(trial);
    await older(trial);
    console.log(trial.cells.map((line) => `${String(count)} tabs  ${line}`).join('\n'));
    expect(trial.faults).toEqual([]);
  });
}
