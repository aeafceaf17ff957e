import { expectClean } from './axe.ts';
import { Designer, ECHO_BOT, GOOD_FRAME } from './designer.ts';
import { expect, test } from './fixtures.ts';
import type { PortalDriver } from './portal-driver.ts';

interface ShownCall {
  readonly method: string;
  readonly params: Record<string, unknown>;
}

/** The calls in the payload tab, the key among them; waits until there are as many. */
async function shownCalls(designer: Designer, count: number): Promise<readonly ShownCall[]> {
  const regions = designer.place.getByRole('region', { name: /^Payload of / });
  await expect(regions).toHaveCount(count);
  const calls = await regions.all();
  return Promise.all(
    calls.map(async (region) => ({
      method: (await region.getAttribute('aria-label'))?.replace('Payload of ', '') ?? '',
      params: JSON.parse((await region.textContent()) ?? '') as ShownCall['params'],
    })),
  );
}

/** As a form carries it: everything is text. */
function asText(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.map(asText);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, asText(inner)]));
}

async function expectChoice(designer: Designer, choice: string): Promise<void> {
  await expect(
    designer.place.getByRole('radiogroup', { name: 'Call' }).getByRole('radio', { checked: true }),
  ).toHaveAccessibleName(choice);
}

/** Presses the main button, and expects exactly the shown calls on the portal's side. */
async function expectSent(
  portal: PortalDriver,
  press: () => Promise<void>,
  shown: readonly ShownCall[],
): Promise<void> {
  await portal.clearCalls();
  await press();
  const ours = async () => (await portal.calls()).filter(({ method }) => method.startsWith('imbot.app.'));
  await expect.poll(async () => (await ours()).length).toBe(shown.length);
  const made = (await ours()).map(({ method, params }) => ({ method, params: asText(params) }));
  expect(made).toEqual(shown.map(({ method, params }) => ({ method, params: asText(params) })));
}

test('the payload tab agrees with the main button in every state', async ({ portal }) => {
  const designer = new Designer(await portal.open());
  await designer.fill({ ...GOOD_FRAME, bot: ECHO_BOT });
  await designer.tab('Payload').click();
  await designer.place.getByRole('checkbox', { name: /Show the signature key/ }).check();

  await test.step('not registered: the whole registration', async () => {
    const button = designer.button(/^Register on localhost/);
    await expect(button).not.toHaveAttribute('aria-disabled', 'true');
    await expectChoice(designer, 'Register');
    const calls = await shownCalls(designer, 1);
    expect(calls).toMatchObject([{ method: 'imbot.app.register', params: { CODE: 'echo', HASH: GOOD_FRAME.hash } }]);
    await expectSent(portal, () => button.click(), calls);
  });

  const [app] = await portal.apps();
  const appId = String(app?.id);

  await test.step('up to date: nothing', async () => {
    await expect(designer.button(`App ${appId} is up to date`)).toHaveAttribute('aria-disabled', 'true');
    await expectChoice(designer, 'Up to date');
    await shownCalls(designer, 0);
    await expect(designer.place.getByText('Nothing to send', { exact: true })).toBeVisible();
  });

  await test.step('changed: exactly the changed fields', async () => {
    await designer.fill({ width: '420', flags: { 'Extranet users': 'Yes' } });
    const button = designer.button(new RegExp(`^Update app ${appId} on localhost`));
    await expect(button).toBeVisible();
    await expectChoice(designer, 'Update');
    const calls = await shownCalls(designer, 1);
    expect(calls).toEqual([
      {
        method: 'imbot.app.update',
        params: { APP_ID: app?.id, FIELDS: { IFRAME_WIDTH: 420, EXTRANET_SUPPORT: 'Y' } },
      },
    ]);
    await expectSent(portal, () => button.click(), calls);
  });

  await test.step('another kind beside a field: the field first, and a word about the rest', async () => {
    await designer.fill({ kind: 'Runs a command', parameter: '/help', context: 'Group chats (CHAT)' });
    await expectChoice(designer, 'Update');
    await expect(designer.place.getByText(/kind changes from frame to command/)).toBeVisible();
    const calls = await shownCalls(designer, 1);
    expect(calls).toMatchObject([{ params: { FIELDS: { CONTEXT: 'CHAT' } } }]);
    await expectSent(portal, () => designer.button(new RegExp(`^Update app ${appId} on`)).click(), calls);
  });

  await test.step('what no update brings: removal and registration, after a question', async () => {
    const button = designer.button(new RegExp(`^Re-create app ${appId} on localhost`));
    await expect(button).toBeVisible();
    await expectChoice(designer, 'Re-create');
    const calls = await shownCalls(designer, 2);
    expect(calls).toMatchObject([
      { method: 'imbot.app.unregister', params: { APP_ID: app?.id } },
      { method: 'imbot.app.register', params: { CODE: 'echo', JS_METHOD: 'SEND', JS_PARAM: '/help', CONTEXT: 'CHAT' } },
    ]);
    await button.click();
    const dialog = designer.place.getByRole('dialog', { name: 'Register the chat app anew?' });
    await expect(dialog).toContainText(appId);
    await expectSent(portal, () => dialog.getByRole('button', { name: /^Re-create on/ }).click(), calls);
    await expect(designer.place.getByText(/Registered anew on/)).toBeVisible();
  });

  const [anew] = await portal.apps();
  expect(await portal.apps()).toHaveLength(1);
  expect(anew).toMatchObject({ iframe: '', js: "BXIM.sendMessage('/help');", context: 'chat' });
  await expect(designer.button(`App ${String(anew?.id)} is up to date`)).toBeVisible();
  await expectChoice(designer, 'Up to date');
});

test('another call that is looked at says so, and goes when there is none', async ({ portal }) => {
  const designer = new Designer(await portal.open());
  await designer.fill({ ...GOOD_FRAME, bot: ECHO_BOT });
  await designer.button(/^Register on/).click();
  await designer.tab('Payload').click();
  await designer.place.getByRole('radio', { name: 'Remove', exact: true }).check();
  const [app] = await portal.apps();
  expect(await shownCalls(designer, 1)).toEqual([{ method: 'imbot.app.unregister', params: { APP_ID: app?.id } }]);
  await expect(designer.place.getByText(/not what the button sends/)).toBeVisible();
  await designer.button('Remove…').click();
  await designer.place
    .getByRole('dialog')
    .getByRole('button', { name: /^Remove from/ })
    .click();
  await expect(designer.button(/^Register on/)).toBeVisible();
  await expectChoice(designer, 'Register');
  expect(await shownCalls(designer, 1)).toMatchObject([{ method: 'imbot.app.register' }]);
});

test('standalone it shows what registering would send, and that nothing is sent', async ({ page, standalone }) => {
  await page.goto(standalone);
  const designer = new Designer(page);
  await designer.fill({ ...GOOD_FRAME, bot: '62' });
  await designer.tab('Payload').click();
  await expect(designer.button('Export design…')).toBeVisible();
  await expectChoice(designer, 'Register');
  expect(await shownCalls(designer, 1)).toMatchObject([
    { method: 'imbot.app.register', params: { BOT_ID: 62, CODE: 'echo', HASH: '••••••••' } },
  ]);
  await expect(page.getByText(/nothing is sent from here/)).toBeVisible();
});

test('the plan is shown before it is applied, and is what the portal gets', async ({ page, portal }) => {
  const place = await portal.open();
  const designer = new Designer(place);
  await designer.fill({ ...GOOD_FRAME, bot: ECHO_BOT });
  await designer.button(/^Register on/).click();
  await expect(place.locator('output')).toBeVisible();
  await designer.fill({ title: 'Order status' });
  await designer.button('Show the plan').click();
  const plan = place.getByRole('dialog', { name: /^Plan for/ });
  await expect(plan.getByRole('row', { name: /TITLE/ })).toContainText('Order status');
  await expect(plan).toContainText('The app stays in its place');
  await expectClean(page);
  expect((await portal.apps())[0]?.texts).toMatchObject([{ title: GOOD_FRAME.title }]);
  await plan.getByRole('button', { name: 'Make the call' }).click();
  const running = place.getByRole('dialog', { name: /^Applied on/ });
  await expect(running.getByRole('columnheader')).toHaveText(['Field', 'Before', 'On the portal now']);
  await expect(running).toContainText('acknowledged the update');
  expect((await portal.apps())[0]?.texts).toMatchObject([{ title: 'Order status' }]);
  await running.getByRole('contentinfo').getByRole('button', { name: 'Close' }).click();
  await expect(designer.button(/is up to date/)).toBeVisible();
});
