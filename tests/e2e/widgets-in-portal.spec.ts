import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { StoredWidget } from '../../src/domain/portal/placement/stored-widget.ts';
import { serveBuilt, type BuiltPage } from './built-page.ts';
import { expect, test } from './fixtures.ts';

let built: BuiltPage;

/** A widget's page that knows nothing of ours: only the official client. */
test.beforeAll(async () => {
  built = await serveBuilt('sdk-widget');
});

test.afterAll(() => built.close());

const OURS = 'local.66f1c0de.12345678';
const PAGE = 'https://apps.example.com/widget';

const widget = (id: number, place: StoredWidget['place'], handler: string): StoredWidget => ({
  id,
  applicationId: OURS,
  place,
  handler,
  options: {
    context: 'ALL',
    role: 'USER',
    extranet: 'N',
    iconName: 'fa-truck',
    color: 'AZURE',
    width: 420,
    height: 300,
  },
  texts: { en: { title: `Order ${place}`, description: '', groupName: '' } },
  hasPicture: false,
});

/** A server of somebody else's that answers with a copy of our sample page. */
async function serveSample(page: Page): Promise<void> {
  const types: Readonly<Record<string, string>> = { html: 'text/html', css: 'text/css', js: 'text/javascript' };
  await page.context().route(`${new URL(PAGE).origin}/**`, async (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    const file = /\.(css|js)$/.test(name) ? name : 'sample-widget.html';
    const body = await readFile(new URL(`../../public/${file}`, import.meta.url), 'utf8');
    await route.fulfill({ contentType: types[file.split('.').at(-1) ?? ''] ?? 'text/plain', body });
  });
}

test('bound widgets appear in the portal’s new chat and open', async ({ page, portal }) => {
  await serveSample(page);
  const places = ['IM_TEXTAREA', 'IM_SIDEBAR', 'IM_CONTEXT_MENU', 'IM_NAVIGATION'] as const;
  await portal.seed({ widgets: places.map((place, at) => widget(at + 1, place, PAGE)) });
  await portal.open();
  await page.getByRole('button', { name: 'New chat' }).click();
  await page.getByRole('button', { name: 'Widgets', exact: true }).click();
  await page.getByRole('button', { name: 'Order IM_TEXTAREA' }).click();
  const handler = page.frameLocator('iframe[title^="Page of the widget"]');
  await expect(handler.getByRole('status')).toHaveText('IM_TEXTAREA, dialog chat72');
  await handler.getByRole('button', { name: 'Insert a text' }).click();
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('Order 1042 is on its way.');
  await handler.getByRole('button', { name: 'Set the title' }).click();
  await expect(handler.getByRole('status')).toHaveText('No answer: the portal refuses this here.');

  await page.getByRole('button', { name: 'Order IM_SIDEBAR' }).click();
  await expect(handler.getByRole('status')).toHaveText('IM_SIDEBAR, dialog chat72');
  await page.getByRole('button', { name: 'Menu of the message' }).click();
  await page.getByRole('button', { name: 'Order IM_CONTEXT_MENU' }).click();
  await expect(handler.getByText('12345')).toBeVisible();
  await handler.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('button', { name: 'Order IM_NAVIGATION' }).click();
  await expect(handler.getByRole('status')).toHaveText('IM_NAVIGATION, no dialog');
  await page.getByRole('button', { name: 'Chat App Designer' }).click();
  await expect(page.locator('iframe[title="Chat App Designer"]')).toBeVisible();
});

test('the official frame client runs as a widget’s page: init, placement info, call', async ({ page, portal }) => {
  const { origin } = built;
  await page.route(`${origin}/**`, (route) => route.continue());
  await portal.seed({ widgets: [widget(1, 'IM_SIDEBAR', `${origin}/`)] });
  await portal.open();
  await page.getByRole('button', { name: 'New chat' }).click();
  await page.getByRole('button', { name: 'Order IM_SIDEBAR' }).click();
  const report = page.frameLocator('iframe[title^="Page of the widget"]').getByRole('status');
  await expect(report).toContainText(/\}|FAILED/);
  expect(JSON.parse((await report.textContent()) ?? '')).toEqual({
    placement: 'IM_SIDEBAR',
    options: { dialogId: 'chat72', URI: '/online/' },
    isAdmin: true,
    profile: expect.objectContaining({ ID: '1', NAME: 'Ada' }) as object,
    refreshed: true,
  });
});
