import type { Page } from '@playwright/test';
import { Designer } from './designer.ts';
import { expect, test } from './fixtures.ts';

/** px of a finger. */
const FINGER = 40;

/** What can be clicked and is smaller than a finger; the mock has the messenger's own measures. A box counts with its label. */
function tooSmall(page: Page): Promise<string[]> {
  return page.locator('body').evaluate((body, least) => {
    const all = body.querySelectorAll('button, a[href], input, select, textarea, summary, [role^=menuitem]');
    return [...all].flatMap((element) => {
      if (!element.checkVisibility() || element.closest('.messenger-mock, .skip, [inert]') !== null) return [];
      const box = element.matches('[type=radio], [type=checkbox]') ? (element.closest('label') ?? element) : element;
      const { width, height } = box.getBoundingClientRect();
      const isLarge = Math.min(width, height) > least - 0.5;
      const name = element.getAttribute('aria-label') ?? element.textContent;
      return isLarge ? [] : [`${element.tagName} ${name.trim()} ${width.toFixed()} × ${height.toFixed()}`];
    });
  }, FINGER);
}

const sideways = (page: Page): Promise<number> =>
  page.locator('body').evaluate(({ ownerDocument }) => {
    const { scrollWidth, clientWidth } = ownerDocument.documentElement;
    return scrollWidth - clientWidth;
  });

/** Phones, the smallest there is, and a window of 1280 × 800 at 200 %. */
const SMALL = [
  { width: 420, height: 800 },
  { width: 320, height: 640 },
  { width: 640, height: 400 },
];

test('everything is as large as a finger, and nothing scrolls sideways, down to 320 px and at 200 %', async ({
  page,
  standalone,
}) => {
  test.slow();
  await page.setViewportSize(SMALL[0]!);
  await page.goto(standalone);
  const designer = new Designer(page);
  const fits = async (where: string): Promise<void> => {
    for (const size of SMALL) {
      await page.setViewportSize(size);
      const found = { small: await tooSmall(page), sideways: await sideways(page) };
      expect(found, `${where}, ${size.width} px wide`).toEqual({ small: [], sideways: 0 });
    }
    await page.setViewportSize(SMALL[0]!);
  };
  await designer.fill({ title: 'Echo', page: 'http://apps.example.com', height: '40' });
  await fits('the form');
  await designer.pane('Preview').click();
  const view = await designer.view();
  await expect(view).toBeVisible();
  await fits('View');
  await page.keyboard.press('Escape');
  for (const name of ['Who sees it: all chats and viewers', 'Handler page and its messages', 'Message buttons']) {
    await designer.tool(name);
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
    await fits(name);
  }
  await designer.pane('Output').click();
  for (const name of [/^Problems/, 'Stored on the portal', 'Payload', 'Code']) {
    await designer.tab(name).click();
    await fits(String(name));
  }
  await designer.button('More').click();
  await fits('More');
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 420, height: 800 } });

  test('what is jumped to comes into view, from the list, by key and from the preview', async ({
    page,
    standalone,
  }) => {
    await page.goto(standalone);
    const designer = new Designer(page);
    const show = (pane: 'Edit' | 'Preview' | 'Output') => designer.pane(pane).click();
    await designer.field('Title, English').fill('Echo');

    await show('Output');
    await page.getByRole('button', { name: /^Bot No bot is chosen/ }).click();
    await expect(designer.pane('Edit')).toHaveAttribute('aria-selected', 'true');
    await expect(designer.field('Bot')).toBeFocused();
    await expect(designer.field('Bot')).toBeInViewport();

    await show('Preview');
    await page.keyboard.press('F8');
    await expect(designer.field('Handler page')).toBeFocused();
    await expect(designer.field('Handler page')).toBeInViewport();

    await show('Output');
    await show('Edit');
    await expect(designer.field('Handler page')).toBeVisible();
  });
});

test('F8 goes from problem to problem whatever tab is open, but not under a window', async ({ page, standalone }) => {
  await page.goto(standalone);
  const designer = new Designer(page);
  await designer.field('Code').fill('mine');
  await designer.tab(/^Payload/).click();
  await expect(page.getByRole('tab', { name: /^Problems/ })).toContainText(/\d/);
  await page.keyboard.press('F8');
  await expect(designer.field('Bot')).toBeFocused();
  await designer.menu('Import…');
  const text = page.getByRole('textbox', { name: 'Text to read' });
  await text.press('F8');
  await expect(text).toBeFocused();
});
