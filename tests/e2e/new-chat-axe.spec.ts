import { AxeBuilder } from '@axe-core/playwright';
import { emptyDesign, emptyWidgets } from '../../src/domain/design/factory.ts';
import { expect, test } from './fixtures.ts';

test.use({ viewport: { width: 1440, height: 1000 } });

const widgets = Object.fromEntries(
  Object.entries(emptyWidgets()).map(([place, widget]) => [place, { ...widget, enabled: true }]),
);
const empty = emptyDesign('Order status');
const DESIGN = JSON.stringify({ ...empty, chatApp: { ...empty.chatApp, enabled: false }, widgets });

/** The colours of the mock are those that were read in the client, whatever their contrast. */
const VIEWS = ['strip.IM_TEXTAREA', 'sidebar.IM_SIDEBAR', 'menu', 'strip.more', 'IM_NAVIGATION', 'IM_CONTEXT_MENU'];

test('axe finds nothing on the new chat but its colours, with anything open in it', async ({ page, standalone }) => {
  await page.goto(standalone);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Import…' }).click();
  await page.getByLabel('Text to read').fill(DESIGN);
  await page.getByRole('button', { name: 'Replace the open design' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const find = async (view: string): Promise<readonly unknown[]> => {
    await page.evaluate((hash) => void (location.hash = hash), `#view=${view}`);
    await expect(page.getByRole('group', { name: 'New chat' })).toBeVisible();
    const { violations } = await new AxeBuilder({ page })
      .include('#part-preview')
      .disableRules('color-contrast')
      .analyze();
    return violations.map(({ id, nodes }) => [view, id, nodes.map(({ target }) => target.join(' '))]);
  };
  const found = [];
  for (const view of VIEWS) found.push(...(await find(`chat:${view},apps18`)));
  found.push(...(await find('narrow,chat:apps')));
  await page.getByRole('button', { name: 'Who sees it: all chats and viewers' }).click();
  await expect(page.getByRole('region', { name: 'Who sees it: all chats and viewers' })).toBeVisible();
  found.push(...(await find('chat:strip')));
  expect(found).toEqual([]);
});
