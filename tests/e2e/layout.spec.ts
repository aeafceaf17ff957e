import type { Page } from '@playwright/test';
import { Designer, ECHO_BOT, GOOD_FRAME, type Place } from './designer.ts';
import { expect, test } from './fixtures.ts';
import type { PortalDriver } from './portal-driver.ts';

const SIZES = [
  [1440, 900],
  [1280, 720],
  [1024, 640],
  [900, 500],
] as const;
const STATES = ['idle', 'error', 'update pending', 'panel open'] as const;
type State = (typeof STATES)[number];

/** What the screen measures, as the browser has laid it out. */
interface Measures {
  readonly scale: number;
  readonly drawer: number;
  readonly toolbar: number;
  readonly toolbarCut: number;
  readonly foot: number;
  readonly row: boolean;
  readonly sideways: number;
}

async function measure(place: Place): Promise<Measures> {
  return place.locator('body').evaluate((body) => {
    const box = (selector: string): DOMRect => body.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    const browser = body.querySelector<HTMLElement>('[data-part=browser]');
    const row = box('[data-part=cell]');
    const stage = box('.stage');
    const top = body.querySelector('.preview .top');
    // The first cell of the row lies in the stage, and nothing of ours lies over it.
    const over = body.ownerDocument.elementFromPoint(row.left + row.width / 2, row.top + row.height / 2);
    return {
      scale: (browser?.getBoundingClientRect().width ?? 0) / (browser?.offsetWidth ?? 1),
      drawer: box('#part-output').height,
      toolbar: box('.preview .top').height,
      toolbarCut: (top?.scrollWidth ?? 0) - (top?.clientWidth ?? 0),
      foot: box('footer').height,
      row: row.top >= stage.top && row.bottom <= stage.bottom + 1 && over?.closest('.stage') !== null,
      sideways: body.ownerDocument.documentElement.scrollWidth - body.ownerDocument.documentElement.clientWidth,
    };
  });
}

/** Brings the screen into a state by ids and roles, which are the same in every language. */
async function bring(state: State, place: Place, portal: PortalDriver | null): Promise<void> {
  const action = place.locator('#main-action');
  if (state === 'error') {
    if (portal === null) await place.locator('[id="field-chatApp.code"]').fill('');
    else {
      await portal.fault({ kind: 'error', method: 'imbot.app.register', code: 'HASH_ERROR' });
      await action.click();
      await expect(place.getByRole('contentinfo').getByRole('status').first()).not.toBeEmpty();
    }
  }
  if (state === 'update pending' && portal !== null) {
    await action.click();
    await expect(place.locator('output')).toBeVisible();
    await place.locator('[id="field-chatApp.frame.width"]').fill('420');
    await expect(action).not.toHaveAttribute('aria-disabled', 'true');
  }
  if (state === 'panel open') await openPanel(place);
}

async function openPanel(place: Place): Promise<void> {
  const buttons = place.locator('.preview .tools button');
  const menu = place.locator('.preview .top [aria-haspopup=menu]');
  await buttons.first().or(menu).waitFor();
  if (await menu.isVisible()) {
    await menu.click();
    await place.getByRole('menuitem').first().click();
  } else await buttons.first().click();
  await expect(place.locator('.preview .panel')).toBeVisible();
}

async function fill(place: Place, inPortal: boolean): Promise<void> {
  const set = (field: string, value: string) => place.locator(`[id="field-${field}"]`).fill(value);
  await set('texts.1.title', GOOD_FRAME.title ?? '');
  await set('page.address', GOOD_FRAME.page ?? '');
  await set('chatApp.code', GOOD_FRAME.code ?? '');
  await set('chatApp.frame.hash', GOOD_FRAME.hash ?? '');
  if (inPortal)
    await new Designer(place).place.locator('select[id="field-chatApp.bot.id"]').selectOption({ label: ECHO_BOT });
  else await set('chatApp.bot.id', '62');
  await expect(place.locator('#main-action')).not.toHaveAttribute('aria-disabled', 'true');
}

async function open(
  page: Page,
  where: 'portal' | 'standalone',
  portal: PortalDriver,
  standalone: string,
  lang: string,
) {
  if (where === 'portal') return portal.open({ lang });
  await page.goto(`${standalone}/?LANG=${lang}`);
  return page;
}

for (const where of ['portal', 'standalone'] as const)
  for (const lang of ['en', 'ru'] as const)
    test(`who gives way, ${where}, ${lang}`, async ({ page, portal, standalone }) => {
      test.slow();
      const lines: string[] = [];
      for (const state of STATES) {
        await page.setViewportSize({ width: 1440, height: 900 });
        const place = await open(page, where, portal, standalone, lang);
        await fill(place, where === 'portal');
        await bring(state, place, where === 'portal' ? portal : null);
        for (const [width, height] of SIZES) {
          await page.setViewportSize({ width, height });
          await expect.poll(async () => (await measure(place)).row, `${state}, ${width} × ${height}`).toBe(true);
          const seen = await measure(place);
          lines.push(
            `${where} ${lang} ${state.padEnd(14)} ${width} × ${height}: ${Math.round(seen.scale * 100)} %, drawer ${seen.drawer}, toolbar ${seen.toolbar}, foot ${seen.foot}`,
          );
          const at = lines.at(-1);
          expect(seen.scale, at).toBeGreaterThanOrEqual(0.55);
          expect(seen.toolbar, at).toBe(48);
          expect(seen.toolbarCut, at).toBe(0);
          expect(seen.foot, at).toBe(56);
          expect(seen.sideways, at).toBe(0);
        }
      }
      console.log(lines.join('\n'));
    });
