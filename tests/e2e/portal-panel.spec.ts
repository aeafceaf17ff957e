import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { runServer, type RunningServer } from '../tools/simulation/node-server.ts';
import { expect, test } from './fixtures.ts';
import type { PortalDriver } from './portal-driver.ts';

const PAGE = `<!doctype html><html lang="en"><head><title>App</title><link rel="icon" href="data:,"></head>
<body><h1>An application</h1></body></html>`;

let server: RunningServer;
let address = '';

test.beforeAll(async () => {
  const response = { status: 200, headers: { 'content-type': 'text/html' }, body: PAGE };
  server = await runServer(() => ({ kind: 'answer', response, delay: 0 }), 0, '127.0.0.1');
  address = `http://127.0.0.1:${server.port}/`;
});

test.afterAll(() => server.close());

test.beforeEach(async ({ page }) => {
  await page.route(`${address}**`, (route) => route.continue());
});

/** A call as an application would make it, with the token of the open frame. */
async function call(page: Page, portal: PortalDriver, method: string, fields: Record<string, string>): Promise<number> {
  const { fields: form } = (await (await page.request.post(portal.controlAddress('/open'), { data: {} })).json()) as {
    fields: [string, string][];
  };
  const token = form.find(([name]) => name === 'AUTH_ID')?.[1] ?? '';
  const url = new URL(`/rest/${method}`, portal.address()).href;
  const response = await page.request.post(url, { form: { auth: token, ...fields } });
  return response.status();
}

const APP = {
  BOT_ID: '62',
  CODE: 'echo',
  JS_METHOD: 'SEND',
  JS_PARAM: '/echo',
  'LANG[0][LANGUAGE_ID]': 'en',
  'LANG[0][TITLE]': 'Echo',
};

test('the panel shows what is stored, with every field, and removes it', async ({ page, portal }) => {
  await portal.open({ frame: address, panel: true });
  await call(page, portal, 'imbot.app.register', APP);
  const panel = page.getByRole('complementary', { name: 'Simulation' });
  await panel.getByRole('tab', { name: 'Stored' }).click();
  await expect(panel.getByText('APP_ID 1')).toBeVisible();
  await expect(panel.getByText(/^[a-z]{2}: ./)).toBeVisible();
  await panel.getByText('All fields').click();
  await expect(panel.getByText('BXIM.sendMessage')).toBeVisible();
  await expect(panel.getByText('another application’s')).toBeVisible();
  await panel.getByRole('button', { name: 'Remove' }).click();
  await expect(panel.getByText('None registered yet.')).toBeVisible();
  expect(await portal.apps()).toEqual([]);
});

test('a fault is added, met and used up', async ({ page, portal }) => {
  await portal.open({ frame: address, panel: true });
  const panel = page.getByRole('complementary', { name: 'Simulation' });
  await panel.getByRole('tab', { name: 'Faults' }).click();
  await panel.getByLabel('Which call').selectOption('imbot.app.register');
  await panel.getByLabel('Known codes').selectOption('LANG_ERROR');
  await panel.getByRole('button', { name: 'Add fault' }).click();
  await expect(page.getByText('1 fault waiting')).toBeVisible();
  expect(await call(page, portal, 'imbot.app.register', APP)).toBe(400);
  await expect(panel.getByText('Everything works.')).toBeVisible();
  await panel.getByRole('tab', { name: 'Calls' }).click();
  await panel.getByText('imbot.app.register').click();
  await expect(panel.getByText('"error": "LANG_ERROR"')).toBeVisible();
});

test('the viewer, the language and the placement open the application anew', async ({ page, portal }) => {
  await portal.open({ frame: address, panel: true });
  const frame = page.locator('iframe[id^="appframe_"]');
  const first = await frame.getAttribute('name');
  const panel = page.getByRole('complementary', { name: 'Simulation' });
  await panel.getByLabel('Viewer').selectOption({ label: 'Ben Ortiz, employee' });
  await expect(frame).not.toHaveAttribute('name', first ?? '');
  await expect(page.getByText('Ben Ortiz', { exact: true })).toBeVisible();
  await panel.getByLabel('Portal language of this person').selectOption('de');
  await panel.getByLabel('Opened as').selectOption('IM_TEXTAREA');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chat App Designer · IM_TEXTAREA');
  expect((await portal.snapshot()).settings).toMatchObject({
    viewer: { userId: 17, admin: false },
    language: 'de',
    placement: 'IM_TEXTAREA',
  });
});

test('an installation that is not finished is shown to administrators only', async ({ page, portal }) => {
  await portal.seed({ frame: address, installing: true, viewer: { admin: false } });
  await page.goto(portal.address());
  await expect(page.getByText('not fully installed yet')).toBeVisible();
  await expect(page.locator('iframe')).toHaveCount(0);
});

test('the page speaks Russian on a Russian portal', async ({ page, portal }) => {
  await portal.open({ frame: address, lang: 'ru', panel: true });
  await expect(page.getByRole('tab', { name: 'Сбои' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('ru');
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any part of the panel, ${theme}`, async ({ page, portal }) => {
    await portal.open({ frame: address, panel: true, theme });
    await call(page, portal, 'imbot.app.register', APP);
    await portal.fault({ kind: 'late', once: false, method: 'profile' });
    for (const part of ['Opening', 'Stored', 'Faults', 'Calls']) {
      await page.getByRole('tab', { name: part }).click();
      await expect(page.getByRole('tab', { name: part })).toHaveAttribute('aria-selected', 'true');
      const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
  });
}
