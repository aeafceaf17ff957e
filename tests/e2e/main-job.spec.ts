import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Designer, ECHO_BOT, type FormValues } from './designer.ts';
import { expect, test } from './fixtures.ts';
import type { PortalDriver } from './portal-driver.ts';

const fixtures = new URL('../fixtures/', import.meta.url);
const documented = JSON.parse(readFileSync(new URL('documented-calls.json', fixtures), 'utf8')) as Record<
  'command' | 'frame',
  Readonly<Record<string, string>>
>;
const ICON = fileURLToPath(new URL('icons/good/sprite.png', fixtures));

/** The two samples of the documentation as a person enters them. */
const SAMPLES: Readonly<Record<'command' | 'frame', FormValues>> = {
  command: {
    kind: 'Runs a command',
    bot: ECHO_BOT,
    code: 'echo',
    method: 'Send text (SEND)',
    parameter: '/help',
    context: 'The app’s own bot (BOT)',
    flags: { 'Extranet users': 'No', 'Live chat guests': 'No' },
    title: 'Echobot BUTTON',
    description: 'Send help command',
  },
  frame: {
    kind: 'Opens a page',
    bot: ECHO_BOT,
    code: 'echo',
    page: 'https://marta.bitrix.com/iframe/echo.php',
    window: 'Over the icon',
    width: '350',
    height: '150',
    hash: 'd1ab17949a572b0979d8db0d5b349cd2',
    context: 'The app’s own bot (BOT)',
    flags: { Hidden: 'No', 'Extranet users': 'No', 'Live chat guests': 'No' },
    title: 'Echobot IFRAME',
    description: 'Open Echobot IFRAME app',
    copyright: 'Bitrix24',
  },
};

/** Parameters as the fields of a form, which is how they travel. */
function wireFields(params: unknown, name = ''): Record<string, string> {
  if (typeof params !== 'object' || params === null) return { [name]: String(params) };
  const entries = Object.entries(params).map(([key, value]) =>
    wireFields(value, name === '' ? key : `${name}[${key}]`),
  );
  return Object.assign({}, ...entries) as Record<string, string>;
}

async function sentFields(portal: PortalDriver, method: string): Promise<Record<string, string>> {
  const calls = await portal.calls(method);
  expect(calls.at(-1)?.encoding).toBe('form');
  return wireFields(calls.at(-1)?.params);
}

const OPENINGS = [
  { name: 'as an application, by POST', options: { open: 'post' } },
  { name: 'as an application, by GET', options: { open: 'get' } },
  { name: 'as a placement without options', options: { open: 'post', placement: 'IM_TEXTAREA', placementOptions: '' } },
  {
    name: 'as a placement with options',
    options: { open: 'post', placement: 'IM_TEXTAREA', placementOptions: { dialogId: 'chat42' } },
  },
  {
    name: 'as a placement with an empty list',
    options: { open: 'get', placement: 'IM_SIDEBAR', placementOptions: [] },
  },
] as const;

for (const kind of ['command', 'frame'] as const) {
  test(`the documentation's ${kind} app: designed, registered, changed, removed`, async ({ page, portal }) => {
    const designer = new Designer(await portal.open());
    await designer.fill(SAMPLES[kind]);
    await designer.setIcon(page, ICON);
    await expect(designer.place.getByText('Nothing stands in the way.')).toBeVisible();

    await designer.button(/^Register on localhost/).click();
    const [app] = await expectApps(portal, 1);
    await expect(designer.place.getByText(`APP_ID ${String(app?.id)}`)).toBeVisible();
    expect(await sentFields(portal, 'imbot.app.register')).toEqual(documented[kind]);
    await expect(designer.button(`App ${String(app?.id)} is up to date`)).toHaveAttribute('aria-disabled', 'true');

    await designer.setFlag('Extranet users', 'Yes');
    await designer.button(/^Update app/).click();
    await expect(designer.place.getByText('acknowledged the update')).toBeVisible();
    expect(await sentFields(portal, 'imbot.app.update')).toEqual({
      APP_ID: String(app?.id),
      'FIELDS[EXTRANET_SUPPORT]': 'Y',
      // Goes along unchanged: without it open pages would drop the app.
      'FIELDS[CONTEXT]': (documented[kind] as Record<string, string>)['CONTEXT'] ?? 'ALL',
    });
    expect((await portal.apps())[0]?.extranetSupport).toBe(true);

    await designer.button('Remove…').click();
    const dialog = designer.place.getByRole('dialog', { name: 'Remove the chat app?' });
    await expect(dialog).toContainText('EchoBot · 62');
    await expect(dialog).toContainText(`APP_ID ${String(app?.id)}`);
    await expect(dialog).toContainText('localhost');
    await dialog.getByRole('button', { name: /^Remove from/ }).click();
    await expect(designer.place.getByText('was removed from')).toBeVisible();
    await expectApps(portal, 0);
    await expect(designer.button(/^Register on/)).toBeVisible();
  });
}

async function expectApps(portal: PortalDriver, count: number) {
  await expect.poll(async () => (await portal.apps()).length).toBe(count);
  return portal.apps();
}

for (const { name, options } of OPENINGS) {
  test(`opened ${name}, it registers, updates and removes`, async ({ portal }) => {
    const designer = new Designer(await portal.open(options));
    await designer.fill({ ...SAMPLES.command, title: 'Echo' });
    await designer.button(/^Register on/).click();
    await expect(designer.place.getByText(/^APP_ID/)).toBeVisible();
    expect((await portal.apps())[0]).toMatchObject({ code: 'echo', context: 'bot' });

    await designer.choose('Context', 'All chats (ALL)');
    await designer.button(/^Update app/).click();
    await expect(designer.place.getByText('acknowledged the update')).toBeVisible();
    expect((await portal.apps())[0]).toMatchObject({ context: 'all' });

    await designer.button('Remove…').click();
    await designer.place
      .getByRole('dialog')
      .getByRole('button', { name: /^Remove from/ })
      .click();
    await expect(designer.place.getByText('was removed from')).toBeVisible();
    expect(await portal.apps()).toEqual([]);
  });
}

test('the APP_ID is still known after the page was opened again', async ({ portal }) => {
  const designer = new Designer(await portal.open());
  await designer.fill(SAMPLES.command);
  await designer.button(/^Register on/).click();
  await expect(designer.place.getByText(/^APP_ID/)).toBeVisible();
  await designer.saved();
  const again = new Designer(await portal.open());
  await expect(again.button(/is up to date/)).toBeVisible();
});

test('without a bot of its own, one is created and used', async ({ portal }) => {
  await portal.seed({ bots: [] });
  const designer = new Designer(await portal.open());
  await expect(designer.place.getByText('The portal has no bot yet.')).toBeVisible();
  await designer.button('Create a bot').click();
  const dialog = designer.place.getByRole('dialog', { name: 'Create a bot' });
  await dialog.getByRole('button', { name: /^Create on/ }).click();
  await expect(dialog.getByText('The portal wants a name')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Bot name' }).fill('Echo');
  await dialog.getByRole('textbox', { name: 'Bot code' }).fill('acme_echo');
  await expect(dialog.getByRole('radio', { name: 'Are fetched, no server' })).toBeChecked();
  await expect(dialog.getByRole('textbox', { name: 'Handler address' })).toBeHidden();
  await dialog.getByRole('button', { name: /^Create on/ }).click();
  await expect(dialog).toBeHidden();
  const [bot] = await portal.bots();
  await expect(designer.place.getByRole('combobox', { name: 'Bot', exact: true })).toHaveValue(String(bot?.id));
  await designer.fill({ ...SAMPLES.command, bot: `Echo · ${String(bot?.id)}` });
  await designer.button(/^Register on/).click();
  await expect(designer.place.getByText(/^APP_ID/)).toBeVisible();
});

test('an app registered elsewhere is taken over by its APP_ID', async ({ portal }) => {
  const first = new Designer(await portal.open());
  await first.fill(SAMPLES.command);
  await first.button(/^Register on/).click();
  await expect(first.place.getByText(/^APP_ID/)).toBeVisible();
  const [app] = await portal.apps();
  // Another portal that has the same app, and no record of it.
  await portal.seed({ apps: await portal.apps() });
  const designer = new Designer(await portal.open());
  await designer.fill(SAMPLES.command);
  await designer.button('Registered elsewhere?').click();
  const dialog = designer.place.getByRole('dialog', { name: 'Registered elsewhere?' });
  await dialog.getByRole('textbox', { name: 'APP_ID' }).fill(String(app?.id));
  await dialog.getByRole('button', { name: 'Look it up' }).click();
  await expect(designer.place.getByText('The app exists on')).toBeVisible();
  // Nothing of it was acknowledged here, so everything is sent, the command included.
  await designer.button(/^Update app/).click();
  await expect(designer.place.getByText('acknowledged the update')).toBeVisible();
  expect(await sentFields(portal, 'imbot.app.update')).toMatchObject({
    APP_ID: String(app?.id),
    'FIELDS[JS_METHOD]': 'SEND',
    'FIELDS[JS_PARAM]': '/help',
  });
});

test('a lost APP_ID is found by registering again, which changes nothing', async ({ portal }) => {
  const first = new Designer(await portal.open());
  await first.fill(SAMPLES.command);
  await first.button(/^Register on/).click();
  await expect(first.place.getByText(/^APP_ID/)).toBeVisible();
  const before = await portal.apps();
  // Another portal that has the same app, and no record of it.
  await portal.seed({ apps: before });
  const designer = new Designer(await portal.open());
  await designer.fill(SAMPLES.command);
  await designer.button('Registered elsewhere?').click();
  await designer.button('Find it by registering again').click();
  await expect(designer.button(/^Update app 1/)).toBeVisible();
  expect(await portal.apps()).toEqual(before);
  expect((await portal.calls('imbot.app.register')).at(-1)?.params).toMatchObject({ HIDDEN: 'Y' });
});
