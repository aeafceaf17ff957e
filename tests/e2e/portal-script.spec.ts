import type { Frame } from '@playwright/test';
import { runServer, type RunningServer } from '../tools/simulation/node-server.ts';
import { expect, test } from './fixtures.ts';

/** An application that only loads the portal's script and collects what the page throws. */
const PAGE = `<!doctype html><html lang="en"><head><title>App</title><link rel="icon" href="data:,"></head><body>
<script>window.thrown = []; window.addEventListener('error', (event) => thrown.push(event.message));</script>
<script src="https://api.bitrix24.com/api/v1/" crossorigin="anonymous"></script></body></html>`;

interface Answered {
  data: unknown;
  error: string | undefined;
  status: number;
}

/** What a test calls inside the application; the real script has no types of its own. */
interface Bx24 {
  init: (callback: () => void) => void;
  callMethod: (method: string, params: object, callback: (result: Bx24Result) => void) => void;
  callBatch: (calls: object, callback: (results: Record<string, Bx24Result>) => void, halt?: boolean) => void;
  getAuth: () => { access_token: string } | false;
  installFinish: () => void;
  setTitle: (title: string, callback: (reply: unknown) => void) => void;
  resizeWindow: (width: number, height: number, callback: (reply: unknown) => void) => void;
  placement: { info: () => unknown };
  isAdmin: () => boolean;
  getLang: () => string;
}
interface Bx24Result {
  data: () => unknown;
  error: () => { toString: () => string } | undefined;
  status: number;
}
declare global {
  interface Window {
    BX24: Bx24 | null | undefined;
    thrown: string[];
  }
}

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

function initialised(frame: Frame): Promise<void> {
  return frame.evaluate(() => new Promise<void>((resolve) => window.BX24?.init(resolve)));
}

function call(frame: Frame, method: string, params: object = {}): Promise<Answered> {
  return frame.evaluate(
    ([name, fields]) =>
      new Promise<Answered>((resolve) => {
        window.BX24?.callMethod(name, fields, (result) => {
          resolve({ data: result.data(), error: result.error()?.toString(), status: result.status });
        });
      }),
    [method, params] as const,
  );
}

test('outside a portal the global is null, and the script throws', async ({ page }) => {
  await page.goto(address);
  expect(await page.evaluate(() => window.BX24)).toBeNull();
  expect(await page.evaluate(() => window.thrown.join())).toContain('Unable to initialize Bitrix24 JS library!');
});

test('calls wait for the portal’s answer, and go out as a form', async ({ portal }) => {
  await portal.open({ frame: address, lang: 'de', placement: 'IM_TEXTAREA', placementOptions: { dialogId: 'chat7' } });
  const frame = await portal.frame();
  // Before init: queued by the script.
  const answered = await call(frame, 'app.option.set', {
    options: { flag: true, none: null, list: [], deep: { a: [1] } },
  });
  expect(answered).toEqual({ data: true, error: undefined, status: 200 });
  const [record] = await portal.calls('app.option.set');
  expect(record).toMatchObject({
    encoding: 'form',
    params: { options: { flag: 'true', list: '', deep: { a: ['1'] } } },
  });
  expect(
    await frame.evaluate(() => [window.BX24?.placement.info(), window.BX24?.isAdmin(), window.BX24?.getLang()]),
  ).toEqual([{ placement: 'IM_TEXTAREA', options: { dialogId: 'chat7' } }, true, 'de']);
});

test('a refusal reaches the callback, a batch answers by key', async ({ portal }) => {
  await portal.open({ frame: address });
  const frame = await portal.frame();
  await initialised(frame);
  const answered = await call(frame, 'imbot.app.unregister', { APP_ID: 5 });
  expect(answered).toEqual({ data: undefined, error: 'CHAT_APP_ID_ERROR: App not found (400)', status: 400 });
  const batch = await frame.evaluate(
    () =>
      new Promise((resolve) => {
        const calls = {
          me: ['profile', {}],
          set: { method: 'app.option.set', params: { options: { a: 'x & y' } } },
          bad: ['no.such'],
        };
        window.BX24?.callBatch(calls, (results) => {
          resolve(Object.entries(results).map(([key, result]) => [key, result.data(), result.error()?.toString()]));
        });
      }),
  );
  expect(batch).toEqual([
    ['me', expect.objectContaining({ NAME: 'Ada' }), undefined],
    ['set', true, undefined],
    ['bad', undefined, 'ERROR_METHOD_NOT_FOUND: Method not found! (200)'],
  ]);
});

test('an expired token is renewed, and the call repeated', async ({ portal }) => {
  await portal.open({ frame: address });
  const frame = await portal.frame();
  await initialised(frame);
  const before = await frame.evaluate(() => window.BX24?.getAuth());
  await portal.fault({ kind: 'expired-token' });
  expect(await call(frame, 'user.admin')).toMatchObject({ data: true, status: 200 });
  expect((await portal.calls('user.admin')).map(({ status }) => status)).toEqual([401, 200]);
  expect(await frame.evaluate(() => window.BX24?.getAuth())).not.toEqual(before);
});

test('a token that cannot be renewed leaves the call open, and the portal says so', async ({ page, portal }) => {
  await portal.open({ frame: address });
  const frame = await portal.frame();
  await initialised(frame);
  await portal.fault({ kind: 'no-refresh' });
  await portal.fault({ kind: 'expired-token' });
  await frame.evaluate(() => window.BX24?.callMethod('profile', {}, () => window.thrown.push('answered')));
  await expect(page.getByRole('alert')).toContainText('Unable to get a new token');
  expect(await frame.evaluate(() => window.thrown)).toEqual([]);
});

for (const kind of ['rate-limit', 'server-error', 'drop', 'drop-answer'] as const) {
  test(`${kind}: thrown inside the script, the callback uncalled, the call made once`, async ({ portal }) => {
    await portal.open({ frame: address });
    const frame = await portal.frame();
    await initialised(frame);
    // A connection that worked before is the one a browser would use again.
    await call(frame, 'user.admin');
    await portal.fault({ kind, method: 'profile' });
    await frame.evaluate(() => window.BX24?.callMethod('profile', {}, () => window.thrown.push('answered')));
    await expect.poll(() => frame.evaluate(() => window.thrown.join())).toContain('Query error!');
    expect(await frame.evaluate(() => window.thrown)).toHaveLength(1);
    expect(await portal.calls('profile')).toHaveLength(1);
  });
}

test('a late answer still counts', async ({ portal }) => {
  await portal.open({ frame: address });
  const frame = await portal.frame();
  await initialised(frame);
  await portal.fault({ kind: 'late', seconds: 1, method: 'profile' });
  expect(await call(frame, 'profile')).toMatchObject({ status: 200 });
  expect(await portal.calls('profile')).toMatchObject([{ fault: 'late' }]);
});

for (const kind of ['no-init', 'stale-frame'] as const) {
  test(`${kind}: init never comes, until the portal is opened again`, async ({ portal }) => {
    await portal.seed({ frame: address });
    await portal.fault({ kind });
    await portal.open();
    let frame = await portal.frame();
    await frame.evaluate(() => window.BX24?.init(() => window.thrown.push('init')));
    await expect.poll(() => portal.faults()).toEqual([]);
    expect(await frame.evaluate(() => [window.BX24?.getAuth(), window.thrown])).toEqual([false, []]);
    await portal.open();
    frame = await portal.frame();
    await initialised(frame);
    expect(await frame.evaluate(() => window.BX24?.getAuth())).toMatchObject({
      domain: new URL(portal.address()).host,
    });
  });
}

test('the frame can size itself and write the title on its own page', async ({ page, portal }) => {
  await portal.open({ frame: address });
  const frame = await portal.frame();
  await initialised(frame);
  const size = await frame.evaluate(() => new Promise((resolve) => window.BX24?.resizeWindow(600, 1400, resolve)));
  expect(size).toEqual({ width: 600, height: 1400 });
  const box = await page.locator('iframe[id^="appframe_"]').boundingBox();
  expect(box).toMatchObject({ width: 600, height: 1400 });
  await frame.evaluate(() => new Promise((resolve) => window.BX24?.setTitle('My: title', resolve)));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My: title');
});

test('the end of the installation opens the application anew', async ({ page, portal }) => {
  await portal.open({ frame: address, install: true });
  const sid = await page.locator('iframe[id^="appframe_"]').getAttribute('id');
  const frame = await portal.frame();
  await initialised(frame);
  await frame.evaluate(() => window.BX24?.installFinish());
  await expect(page.locator('iframe[id^="appframe_"]')).not.toHaveAttribute('id', sid ?? '');
  expect((await portal.snapshot()).settings.installing).toBe(false);
});

test('the frame has the portal’s own attributes', async ({ page, portal }) => {
  await portal.open({ frame: address, open: 'post' });
  const frame = page.locator('iframe[id^="appframe_"]');
  const sid = ((await frame.getAttribute('id')) ?? '').replace('appframe_', '');
  expect(await frame.getAttribute('name')).toBe(`${new URL(portal.address()).host}|0|${sid}`);
  expect(await frame.getAttribute('allow')).toBe('geolocation *; microphone *; camera *; autoplay *');
  expect(await frame.getAttribute('sandbox')).toBeNull();
  await expect(page.locator(`form#appform_${sid}`)).toHaveAttribute('method', /post/i);
  await expect(page.locator(`#appframe_layout_${sid}`)).toBeVisible();
});
