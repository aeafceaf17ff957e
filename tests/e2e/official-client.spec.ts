import { serveBuilt, type BuiltPage } from './built-page.ts';
import { expect, test } from './fixtures.ts';

let built: BuiltPage;

/** An application that knows nothing of ours: only the official client. */
test.beforeAll(async () => {
  built = await serveBuilt('sdk-app');
});

test.afterAll(() => built.close());

for (const open of ['get', 'post'] as const) {
  test(`the official client works in the simulated portal, opened with ${open}`, async ({ page, portal }) => {
    const { origin } = built;
    await page.route(`${origin}/**`, (route) => route.continue());
    const app = await portal.open({ open, frame: `${origin}/`, lang: 'br' });
    await expect(app.getByRole('status')).toContainText(/\}|FAILED/);
    const { memberId } = await portal.snapshot();
    expect(JSON.parse((await app.getByRole('status').textContent()) ?? '')).toEqual({
      init: { lang: 'br', isAdmin: true, memberId, firstRun: true, installing: false, placement: 'DEFAULT' },
      bots: {
        62: { ID: '62', NAME: 'EchoBot', CODE: 'echobot', OPENLINE: 'N' },
        71: { ID: '71', NAME: 'Support Desk', CODE: 'support_desk', OPENLINE: 'Y' },
      },
      batch: {
        me: expect.objectContaining({ ID: '1', NAME: 'Ada', LAST_NAME: 'Marsh', ADMIN: true }),
        known: { isExisting: true, isAvailable: true },
        echoed: { isExisting: false, isAvailable: false },
      },
      revision: { rest: 36, web: 130, mobile: 23, desktop: 6 },
      made: 72,
      ours: ['echobot', 'sdk_bot'],
      options: { seen: 'yes' },
      refused: 'CHAT_APP_ID_ERROR',
      refreshed: true,
    });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Written by the official client');
    const methods = (await portal.calls()).map((call) => call.method);
    expect(methods).toEqual([
      'imbot.bot.list',
      'batch',
      'imbot.v2.revision.get',
      'imbot.v2.bot.register',
      'imbot.v2.bot.list',
      'app.option.set',
      'app.option.get',
      'imbot.app.unregister',
    ]);
  });
}
