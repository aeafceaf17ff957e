import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from '@playwright/test';
import { exampleDialog } from '../../src/domain/messenger/classic/dialogs.ts';
import { frameGeometry } from '../../src/domain/messenger/classic/frame-geometry.ts';
import { iconRow } from '../../src/domain/messenger/classic/icon-row.ts';
import { messengerLayout, WINDOW } from '../../src/domain/messenger/classic/metrics.ts';
import { expect, test } from './fixtures.ts';
import { begin, HANDLER, type Messenger } from './messenger.ts';

test.use({ viewport: { width: 1440, height: 1100 } });

const tools = (page: Page) => page.getByRole('region', { name: 'Handler page and its messages' });
const toolsButton = (page: Page) => page.getByRole('button', { name: 'Handler page and its messages' });

async function handlerOf(page: Page): Promise<Frame> {
  const handler = await (await page.locator('iframe[title="Handler page"]').elementHandle()).contentFrame();
  if (!handler) throw new Error('the handler page has no frame');
  return handler;
}

test.describe('a bound window', () => {
  const open = (page: Page, standalone: string) =>
    begin(page, standalone, { page: `${HANDLER}/steered`, window: 'Over the icon' });

  test('is closed by a click outside, by Escape and by another dialog, and is not dragged', async ({
    page,
    standalone,
  }) => {
    const messenger = await open(page, standalone);
    const before = await messenger.window.boundingBox();
    await drag(page, messenger, 60, -40);
    expect(await messenger.window.boundingBox()).toEqual(before);
    await messenger.log.click({ position: { x: 10, y: 10 } });
    await expect(messenger.window).toBeHidden();

    await messenger.openApp();
    await page.keyboard.press('Escape');
    await expect(messenger.window).toBeHidden();
    await expect(page.getByRole('button', { name: 'Applications', exact: true })).toBeFocused();

    await messenger.openApp();
    await messenger.chat('Project team').click();
    await expect(messenger.window).toBeHidden();
  });

  test('is dragged by its header in the dark theme, and stays in the browser’s window', async ({
    page,
    standalone,
  }) => {
    const messenger = await open(page, `${standalone}#view=dark`);
    const before = (await messenger.window.boundingBox())!;
    await drag(page, messenger, 30, -20);
    const after = (await messenger.window.boundingBox())!;
    expect([after.x - before.x, after.y - before.y].map(Math.round)).toEqual([30, -20]);
    await drag(page, messenger, -2000, -2000);
    const stage = (await page.locator('[data-part=browser]').boundingBox())!;
    const end = (await messenger.window.boundingBox())!;
    expect([end.x, end.y].map(Math.round)).toEqual([stage.x, stage.y].map(Math.round));
  });
});

async function drag(page: Page, messenger: Messenger, x: number, y: number): Promise<void> {
  const box = (await messenger.window.boundingBox())!;
  await page.mouse.move(box.x + 150, box.y + 15);
  await page.mouse.down();
  await page.mouse.move(box.x + 150 + x, box.y + 15 + y, { steps: 4 });
  await page.mouse.up();
}

test('the page inside is as big as the geometry says, to the pixel', async ({ page, standalone }) => {
  const values = { page: `${HANDLER}/steered`, window: 'Free, movable', width: '410', height: '700' };
  const messenger = await begin(page, standalone, values);
  await messenger.load('Load my page');
  const layout = messengerLayout(WINDOW.default);
  const dialog = exampleDialog('person', { viewerId: 1, botId: 62 });
  const viewer = { userId: 1, role: 'employee', admin: false, language: 'en' } as const;
  const anchor = iconRow({ apps: [], dialog, viewer }, layout.strip)[0]!.rect;
  const size = { iframeWidth: 410, iframeHeight: 700 };
  const { rect, content } = frameGeometry(size, { layout, anchor, mode: 'popup', theme: 'light' });
  const stage = (await page.locator('[data-part=browser]').boundingBox())!;
  const box = (await messenger.window.boundingBox())!;
  expect({ left: box.x - stage.x, top: box.y - stage.y, width: box.width, height: box.height }).toEqual(rect);
  const handler = await handlerOf(page);
  expect(await handler.evaluate(() => ({ width: innerWidth, height: innerHeight }))).toEqual(content);
  // As observed: of 410 × 700 in the smallest messenger 410 × 316 are left, the height of its message list.
  expect(content).toEqual({ width: 410, height: 316 });
  // 5 px of the frame's padding left and right; a header of 30 px, 5 px above the page and 2 below, and at most 4 of a line's gap.
  expect(box.width).toBe(420);
  expect(box.height).toBeGreaterThanOrEqual(353);
  expect(box.height).toBeLessThanOrEqual(357);
});

test('once the window is closed its messages do nothing, even from another window of the same origin', async ({
  page,
  standalone,
}) => {
  const messenger = await begin(page, standalone, { page: `${HANDLER}/steered`, window: 'Free, movable' });
  await messenger.load('Load my page');
  const handler = await handlerOf(page);
  const id = () =>
    handler.evaluate(() => (globalThis as unknown as { inits?: { uniqueLoadId: string }[] }).inits?.[0]?.uniqueLoadId);
  await expect.poll(id).toBeTruthy();
  const uniqueLoadId = await id();
  const opened = page.waitForEvent('popup');
  await handler.evaluate(() => void open('/steered'));
  const popup = await opened;
  await popup.getByText('page').waitFor();
  const say = (message: string) =>
    popup.evaluate(
      (text) => {
        const own = globalThis as unknown as { designer?: Window };
        own.designer ??= (opener as Window).parent;
        own.designer.postMessage(text, '*');
      },
      JSON.stringify({ action: 'send', message, uniqueLoadId }),
    );
  // The messenger compares the origin, not the window.
  await say('heard while it is open');
  await expect(messenger.log.getByText('heard while it is open')).toBeVisible();
  await page.getByRole('button', { name: 'Close the frame window' }).click();
  await expect(messenger.window).toBeHidden();
  const arrival = await page.evaluateHandle(() => ({
    come: new Promise((done) => {
      addEventListener('message', done, { once: true });
    }),
  }));
  await say('said after it was closed');
  await arrival.evaluate(({ come }) => come.then(() => true));
  await messenger.openApp();
  await expect(messenger.log.getByText('said after it was closed')).toHaveCount(0);
});

test('a hostile title is text', async ({ page, standalone }) => {
  const title = '<img src=x onerror="document.title=1"><b>Echo window';
  await begin(page, standalone, { page: `${HANDLER}/steered`, title });
  await expect(page.locator('[data-part=window-header]')).toContainText(title);
  await expect(page.locator('[data-part=window] img, [data-part=window] b')).toHaveCount(0);
  await expect(page).toHaveTitle(/Chat App Designer/);
});

test('a page of the designer’s own origin is refused', async ({ page, standalone }) => {
  const messenger = await begin(page, standalone, { page: `${HANDLER}/steered` });
  await toolsButton(page).click();
  await tools(page)
    .getByRole('textbox', { name: /Test address/ })
    .fill(`${standalone}index.html`);
  await tools(page).getByRole('radio', { name: 'My page' }).check();
  await expect(tools(page).getByText(/the designer’s own origin/)).toBeVisible();
  await expect(messenger.page.locator('iframe')).toHaveCount(0);
});

test('half an address is never asked for', async ({ page, standalone }) => {
  const messenger = await begin(page, standalone, { page: `${HANDLER}/steered`, window: 'Free, movable' });
  await messenger.load('Load my page');
  await expect(messenger.handler.getByText('page')).toBeVisible();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url().replace(/\?.*$/, '')));
  const field = messenger.designer.field('Handler page');
  await field.fill('');
  await field.pressSequentially(`${HANDLER}/other`);
  await expect(messenger.window.getByText('The address has changed.')).toBeVisible();
  expect(asked.filter((address) => address.startsWith('https:'))).toEqual([]);
  await field.press('Tab');
  await expect.poll(() => asked.filter((address) => address.startsWith('https:'))[0]).toBe(`${HANDLER}/other`);
});

test.describe('a page that does not come', () => {
  let server: Server;
  let address: string;

  test.beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url?.startsWith('/slow')) return;
      response.setHeader('content-type', 'text/html');
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://127.0.0.1');
      const to = searchParams.get('to') ?? '';
      if (pathname === '/moved') response.writeHead(302, { location: to });
      if (pathname === '/script') response.write(`<script>location.replace('${to}')</script>`);
      if (pathname === '/link') response.write(`<a href="${to}">away</a><script>document.links[0].click()</script>`);
      if (request.url?.startsWith('/deny')) response.setHeader('X-Frame-Options', 'DENY');
      if (request.url?.startsWith('/ancestors')) {
        response.setHeader('Content-Security-Policy', "frame-ancestors 'none'");
      }
      response.end('<p>secret</p>');
    }).listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  test.afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  async function load(page: Page, standalone: string, path: string, test = address): Promise<void> {
    // The test's own server is no stranger: its answers are what is tried.
    await page.route(`${address}/**`, (route) => route.continue());
    await begin(page, standalone, { page: `${HANDLER}/steered`, window: 'Free, movable' });
    await toolsButton(page).click();
    await tools(page).getByRole('radio', { name: 'My page' }).check();
    const field = tools(page).getByRole('textbox', { name: /Test address/ });
    await field.fill(test + path);
    await field.press('Enter');
  }

  for (const path of ['/deny', '/ancestors']) {
    test(`because it refuses to be framed (${path}): what must be allowed is said`, async ({ page, standalone }) => {
      await load(page, standalone, path);
      const allowed = new URL(standalone).origin;
      await expect(tools(page).getByText(`X-Frame-Options or frame-ancestors must allow ${allowed}`)).toBeVisible();
      await expect(page.frameLocator('iframe[title="Handler page"]').getByText('secret')).toHaveCount(0);
    });
  }

  for (const path of ['/moved', '/script', '/link']) {
    test(`because it leads to the designer itself (${path})`, async ({ page, standalone }) => {
      const own = `${standalone}index.html`;
      const came = () =>
        page.waitForResponse((response) => response.url() === own && response.frame() !== page.mainFrame());
      const first = came();
      await load(page, standalone, `${path}?to=${own}`);
      await first;
      await expect(page.getByText(/leads to, the designer’s own origin/)).toHaveCount(2);
      await expect(page.locator('iframe')).toHaveCount(0);

      const second = came();
      await tools(page).getByRole('button', { name: 'Load again' }).click();
      await second;
      await expect(page.getByText(/leads to, the designer’s own origin/)).toHaveCount(2);
      await expect(page.locator('iframe')).toHaveCount(0);
    });
  }

  test('yet is reported as slow', async ({ page, standalone }) => {
    await load(page, standalone, '/slow');
    await expect(tools(page).getByText('Nothing has come for 8 seconds.')).toBeVisible();
  });

  test('since nothing answers there is reported as such, in the window, too', async ({ page, standalone }) => {
    await page.route('http://127.0.0.1:9/**', (route) => route.abort('connectionrefused'));
    await load(page, standalone, '/', 'http://127.0.0.1:9');
    await expect(page.getByText('Nothing answers at this address')).toHaveCount(2);
  });
});
