import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { unpack } from '../exchange/write/kits/running.ts';
import { expectClean } from './axe.ts';
import { Designer, ECHO_BOT, GOOD_FRAME } from './designer.ts';
import { expect, test } from './fixtures.ts';
import { begin, HANDLER } from './messenger.ts';

/** Downloads the kit of the open window, and unpacks it. */
async function download(page: Page, shown: Locator): Promise<{ readonly name: string; readonly root: string }> {
  const downloading = page.waitForEvent('download');
  await shown.getByRole('button', { name: 'Download', exact: true }).click();
  const file = await downloading;
  const root = await mkdtemp(join(tmpdir(), 'kit-'));
  await unpack(await readFile(await file.path()), root);
  return { name: file.suggestedFilename(), root };
}

test('a kit is read and downloaded inside the portal, without the key unless that is asked for', async ({
  portal,
  page,
}) => {
  const designer = new Designer(await portal.open());
  await designer.fill({ ...GOOD_FRAME, bot: ECHO_BOT });
  await designer.tab('Code').click();
  await designer.button('Kit for a server…').click();
  const shown = designer.place.getByRole('dialog', { name: 'Kit for a server' });
  await shown.getByRole('radio', { name: 'Python' }).check();
  await shown.getByText('server.py', { exact: true }).click();
  await expect(shown.getByRole('region', { name: 'Code: server.py' })).toContainText('def read_hash():');
  await expect(shown.getByText('The server reads it from ECHO_HASH.')).toBeVisible();
  await expectClean(page);

  const without = await download(page, shown);
  expect(without.name).toBe('echo-handler-python.zip');
  const folder = join(without.root, 'echo-handler-python');
  expect(JSON.parse(await readFile(join(folder, 'app.json'), 'utf8'))).toMatchObject({ title: GOOD_FRAME.title });
  await expect(readFile(join(folder, 'hash.txt'))).rejects.toThrow('ENOENT');

  await shown.getByRole('checkbox', { name: 'Put the signature key (HASH) in' }).check();
  const withKey = await download(page, shown);
  const key = await readFile(join(withKey.root, 'echo-handler-python', 'hash.txt'), 'utf8');
  expect(key.trim()).toBe(GOOD_FRAME.hash);
  for (const { root } of [without, withKey]) await rm(root, { recursive: true });
});

interface KitHandler {
  readonly createHandler: (settings: object) => RequestListener;
}

test('the page of a kit opens in the preview, and speaks to the messenger', async ({ page, standalone }) => {
  const messenger = await begin(page, standalone, { page: `${HANDLER}/kit/` });
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Find an action/ }).fill('kit for the server');
  await page.keyboard.press('Enter');
  const shown = page.getByRole('dialog', { name: 'Kit for a server' });
  await shown.getByRole('radio', { name: 'Node' }).check();
  const { root } = await download(page, shown);
  await page.keyboard.press('Escape');

  const folder = join(root, 'echo-handler-node');
  const { createHandler } = (await import(pathToFileURL(join(folder, 'handler.js')).href)) as KitHandler;
  const app = JSON.parse(await readFile(join(folder, 'app.json'), 'utf8')) as object;
  const previewOrigin = new URL(standalone).origin;
  const server = createServer(createHandler({ hash: GOOD_FRAME.hash, app, previewOrigin }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await page.context().route(`${HANDLER}/kit/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: `http://127.0.0.1:${port}${pathname}${search}` }) });
  });

  await messenger.load('Load my page');
  const { handler } = messenger;
  await handler.getByRole('textbox', { name: 'Text for the chat' }).fill('Order 7 is on its way');
  await handler.getByRole('button', { name: 'Insert' }).click();
  await expect(messenger.field).toHaveValue('Order 7 is on its way ');
  await expect(handler.getByRole('status')).toHaveText('Handed to the messenger.');
  await handler.getByRole('button', { name: 'Close' }).click();
  await expect(messenger.window).toBeHidden();
  server.close();
  await rm(root, { recursive: true });
});
