import { readFile } from 'node:fs/promises';
import type { FrameLocator, Page, Request } from '@playwright/test';
import { emptyDesign, emptyWidgets } from '../../src/domain/design/factory.ts';
import type { WidgetPlacement } from '../../src/domain/design/format.ts';
import { expect, test } from './fixtures.ts';
import { HANDLER } from './messenger.ts';

const STATIC_HOST = 'https://cdn123.apps-bitrix24.com';

// Room enough that the stage does not scroll.
test.use({ viewport: { width: 1440, height: 1000 } });

/** A design with these widgets and no chat app. */
function design(places: readonly WidgetPlacement[], address: string): string {
  const empty = emptyDesign('Order status');
  const widgets = Object.fromEntries(
    places.map((place) => [place, { ...emptyWidgets()[place], enabled: true, ...(place === 'IM_TEXTAREA' && SIZE) }]),
  );
  return JSON.stringify({
    ...empty,
    texts: [{ id: 1, language: 'en', title: 'Order status', description: '', copyright: '' }],
    page: { address },
    chatApp: { ...empty.chatApp, enabled: false },
    widgets,
  });
}

const SIZE = { iconName: 'fa-truck', width: 420, height: 320 };

/** A server that keeps what it was asked and answers with a copy of our sample page. */
async function serve(page: Page): Promise<Request[]> {
  const asked: Request[] = [];
  const types: Readonly<Record<string, string>> = { html: 'text/html', css: 'text/css', js: 'text/javascript' };
  await page.context().route(
    (url) => url.origin === HANDLER || url.origin === STATIC_HOST,
    async (route) => {
      const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
      const file = /^sample-(widget|handler)\.(css|js)$/.test(name) ? name : 'sample-widget.html';
      if (route.request().isNavigationRequest()) asked.push(route.request());
      const body = await readFile(new URL(`../../public/${file}`, import.meta.url), 'utf8');
      await route.fulfill({ contentType: types[file.split('.').at(-1) ?? ''] ?? 'text/plain', body });
    },
  );
  return asked;
}

async function open(page: Page, address: string, text: string, view: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Import…' }).click();
  await page.getByLabel('Text to read').fill(text);
  await page.getByRole('button', { name: 'Replace the open design' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.evaluate((hash) => void (location.hash = hash), `#view=chat:${view}`);
  await expect(page.getByRole('group', { name: 'New chat' })).toBeVisible();
}

const handlerOf = (page: Page): FrameLocator => page.frameLocator('iframe[title="Page of the widget"]');
const fieldsOf = (request: Request): URLSearchParams => new URLSearchParams(request.postData() ?? '');

test('a widget’s own page gets the form of its place', async ({ page, standalone }) => {
  const asked = await serve(page);
  const places = ['IM_TEXTAREA', 'IM_SIDEBAR', 'IM_CONTEXT_MENU', 'IM_NAVIGATION'] as const;
  await open(page, standalone, design(places, `${HANDLER}/widget`), 'strip.IM_TEXTAREA');
  await page.getByRole('button', { name: 'Your page' }).click();
  const options: Readonly<Record<(typeof places)[number], object>> = {
    IM_TEXTAREA: { dialogId: 'chat72', URI: '/online/' },
    IM_SIDEBAR: { dialogId: 'chat72', URI: '/online/' },
    IM_CONTEXT_MENU: { messageId: '12345', dialogId: 'chat72', URI: '/online/' },
    IM_NAVIGATION: { URI: '/online/' },
  };
  for (const place of places) {
    await page.evaluate((hash) => void (location.hash = hash), `#view=chat:strip.sidebar.${place}`);
    await expect(handlerOf(page).getByRole('status')).toContainText(place);
    const request = asked.at(-1)!;
    expect(request.method()).toBe('POST');
    expect(new URL(request.url()).search).toMatch(/^\?DOMAIN=[^&]+&PROTOCOL=1&LANG=en&APP_SID=[0-9a-f]{32}$/);
    expect(fieldsOf(request).get('PLACEMENT')).toBe(place);
    expect(JSON.parse(fieldsOf(request).get('PLACEMENT_OPTIONS') ?? '')).toEqual(options[place]);
  }
});

test('it reads and writes the text field, is refused what a widget may not, and an older portal is silent', async ({
  page,
  standalone,
}) => {
  await serve(page);
  await open(page, standalone, design(['IM_TEXTAREA'], `${HANDLER}/widget`), 'strip.IM_TEXTAREA');
  await page.getByRole('button', { name: 'Your page' }).click();
  const handler = handlerOf(page);
  await handler.getByRole('button', { name: 'Insert a text' }).click();
  await expect(page.getByRole('textbox', { name: 'Message', exact: true })).toHaveValue('Order 1042 is on its way.');
  await handler.getByRole('button', { name: 'Read the text' }).click();
  await expect(handler.getByRole('status')).toHaveText('In the field: Order 1042 is on its way.');
  await handler.getByRole('button', { name: 'Set the title' }).click();
  await expect(handler.getByRole('status')).toHaveText('No answer: the portal refuses this here.');
  await page.getByRole('button', { name: 'Handler page and its messages' }).click();
  await expect(page.getByText('refused in this place, without an answer')).toBeVisible();
  await page.getByRole('checkbox', { name: /An older portal/ }).check();
  await handler.getByRole('button', { name: 'Insert a text' }).click();
  await expect(handler.getByRole('status')).toContainText('copy the text instead');
});

test('a static page is opened with its address alone', async ({ page, standalone }) => {
  const asked = await serve(page);
  await open(page, standalone, design(['IM_TEXTAREA'], `${STATIC_HOST}/index.html`), 'strip.IM_TEXTAREA');
  await page.getByRole('button', { name: 'Your page' }).click();
  await expect(handlerOf(page).getByRole('status')).toContainText('IM_TEXTAREA, dialog chat72');
  expect([asked.at(-1)?.method(), asked.at(-1)?.postData()]).toEqual(['GET', null]);
});

test('the sample page works without an origin of its own', async ({ page, standalone }) => {
  await open(page, standalone, design(['IM_SIDEBAR'], ''), 'sidebar.IM_SIDEBAR');
  await page.getByRole('button', { name: 'Sample page' }).click();
  const handler = handlerOf(page);
  await expect(handler.getByRole('status')).toHaveText('IM_SIDEBAR, dialog chat72');
  await handler.getByRole('button', { name: 'Replace the text' }).click();
  await expect(page.getByRole('textbox', { name: 'Message', exact: true })).toHaveValue('Order 1042 is on its way.');
});

test('which messenger is shown follows the design until somebody chooses, and stays in the address', async ({
  page,
  standalone,
}) => {
  await open(page, standalone, design(['IM_TEXTAREA'], HANDLER), '');
  await page.getByRole('radio', { name: 'Old messenger' }).check({ force: true });
  await expect(page.getByRole('group', { name: 'Messenger', exact: true })).toBeVisible();
  await expect(page).toHaveURL(/old-messenger/);
  await page.getByRole('radio', { name: 'New chat' }).check({ force: true });
  await expect(page.getByRole('group', { name: 'New chat' })).toBeVisible();
});
