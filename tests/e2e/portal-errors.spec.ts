import { Designer, ECHO_BOT, FOREIGN_BOT, GOOD_FRAME } from './designer.ts';
import { expect, test } from './fixtures.ts';
import type { PortalDriver } from './portal-driver.ts';

/** Errors that the form itself prevents, or that hang on the portal: answered by the fault switch. */
const SWITCHED = [
  'CODE_ERROR',
  'IFRAME_HTTPS',
  'HASH_ERROR',
  'PARAMS_ERROR',
  'BOT_ID_ERROR',
  'LANG_ERROR',
  'WRONG_REQUEST',
  'WRONG_AUTH_TYPE',
  'ACCESS_DENIED',
  'insufficient_scope',
  'NO_AUTH_FOUND',
  'ERROR_METHOD_NOT_FOUND',
  'OPERATION_TIME_LIMIT',
] as const;

async function ready(portal: PortalDriver, bot = ECHO_BOT): Promise<Designer> {
  const designer = new Designer(await portal.open());
  await designer.fill({ ...GOOD_FRAME, bot });
  await expect(designer.button(/^Register on/)).not.toHaveAttribute('aria-disabled', 'true');
  return designer;
}

/** The code, what it means, its likely cause, what to do; and the raw answer behind a fold, without secrets. */
async function expectExplained(designer: Designer, code: string): Promise<void> {
  const outcome = designer.place.getByRole('status').filter({ hasText: code });
  await expect(outcome.getByText(code, { exact: true })).toBeVisible();
  const paragraphs = outcome.locator('p');
  await expect(paragraphs).toHaveCount(3);
  for (const paragraph of await paragraphs.all()) await expect(paragraph).not.toHaveText('');
  await outcome.getByText('Raw answer', { exact: true }).click();
  await expect(outcome.getByRole('region', { name: 'Raw answer' })).toContainText(code);
  await expect(outcome).not.toContainText(GOOD_FRAME.hash ?? '');
}

for (const code of SWITCHED) {
  test(`${code} is explained`, async ({ portal }) => {
    const designer = await ready(portal);
    // WRONG_REQUEST prints the submitted values (observed): the secret in them must not reach the screen.
    const description = `Refused. array ( 'HASH' => '${GOOD_FRAME.hash ?? ''}', )`;
    await portal.fault({ kind: 'error', method: 'imbot.app.register', code, description });
    await designer.button(/^Register on/).click();
    await expectExplained(designer, code);
    expect(await portal.apps()).toEqual([]);
  });
}

test('APP_ID_ERROR of another application’s bot is explained, and remembered', async ({ portal }) => {
  // A portal from before the second bot methods does not say whose a bot is.
  await portal.change({ traits: { botRevision: null } });
  const designer = await ready(portal, FOREIGN_BOT);
  await designer.button(/^Register on/).click();
  await expectExplained(designer, 'APP_ID_ERROR');
  await designer.button('Close').click();
  await expect(designer.button(/^Register on/)).toHaveAttribute('aria-disabled', 'true');
});

test('a bot of another application is known before anything is sent, where the portal says so', async ({ portal }) => {
  const designer = new Designer(await portal.open());
  await designer.fill({ ...GOOD_FRAME, bot: FOREIGN_BOT });
  await expect(designer.place.getByText('Bot 71 belongs to another application.').first()).toBeVisible();
  await expect(designer.button(/^Register on/)).toHaveAttribute('aria-disabled', 'true');
  expect(await portal.calls('imbot.app.register')).toEqual([]);
});

test('CHAT_APP_ID_ERROR of an app removed in the panel is explained, and the app can be forgotten', async ({
  portal,
}) => {
  const designer = await ready(portal);
  await designer.button(/^Register on/).click();
  await expect(designer.place.getByText(/^APP_ID/)).toBeVisible();
  const [app] = await portal.apps();
  await portal.removeApp(app?.id ?? 0);
  await designer.field('Width').fill('400');
  await designer.button(/^Update app/).click();
  await expectExplained(designer, 'CHAT_APP_ID_ERROR');
  await designer.button('Forget this app').click();
  await expect(designer.button(/^Register on/)).toBeVisible();
});

test('a registration that existed already gives the old id and says that nothing changed', async ({ portal }) => {
  const designer = await ready(portal);
  // Not with the designer: neither this browser nor the record on the portal knows of it.
  const params = { BOT_ID: 62, CODE: 'echo', IFRAME: GOOD_FRAME.page, HASH: GOOD_FRAME.hash };
  const elsewhere = { ...params, LANG: [{ LANGUAGE_ID: 'en', TITLE: 'Older' }] };
  const frame = await portal.frame();
  await frame.evaluate(
    (given) =>
      new Promise<void>((resolve) => {
        window.BX24?.callMethod('imbot.app.register', given, () => resolve());
      }),
    elsewhere,
  );
  expect(await portal.apps()).toHaveLength(1);
  await designer.button(/^Register on/).click();
  await expect(designer.place.getByText('gave the old id back and changed nothing')).toBeVisible();
  await expect(designer.button(/^Update app/)).toBeVisible();
});

test('an expired token is renewed without a word', async ({ portal }) => {
  const designer = await ready(portal);
  await portal.fault({ kind: 'expired-token', method: 'imbot.app.register' });
  await designer.button(/^Register on/).click();
  await expect(designer.place.getByText(/^APP_ID/)).toBeVisible();
});
