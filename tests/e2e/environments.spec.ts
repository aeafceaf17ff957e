import { expectClean, expectCleanInBoth } from './axe.ts';
import { Designer, ECHO_BOT, GOOD_FRAME } from './designer.ts';
import { expect, test } from './fixtures.ts';

const PRODUCTION = GOOD_FRAME.page ?? '';
const TEST = 'https://test.example.com/echo';

test('one design, two environments: registered for production, then everything is that of the test', async ({
  page,
  portal,
}) => {
  const place = await portal.open();
  const designer = new Designer(place);
  await designer.fill({ ...GOOD_FRAME, bot: ECHO_BOT });

  const keys = await test.step('the second environment has an address and a key of its own', async () => {
    await designer.button('Another address for tests…').click();
    const window = place.getByRole('dialog', { name: 'Environments' });
    await window.getByRole('button', { name: 'Set up production and test' }).click();
    await expect(window.getByRole('textbox', { name: '{{handler}}, Production' })).toHaveValue(PRODUCTION);
    await window.getByRole('textbox', { name: '{{handler}}, Test' }).fill(TEST);
    await expectClean(page);
    const key = (environment: string) => window.getByRole('textbox', { name: `Key, ${environment}` }).inputValue();
    const both = [await key('Production'), await key('Test')] as const;
    expect(both[0]).toBe(GOOD_FRAME.hash);
    expect(both[1]).toMatch(/^[0-9a-f]{32}$/);
    await page.keyboard.press('Escape');
    await expect(window).toBeHidden();
    return both;
  });
  const noKey = new RegExp(keys.join('|'));

  await test.step('production is registered', async () => {
    await expect(designer.field('Handler page')).toHaveValue('{{handler}}');
    await designer.button(/^Register on/).click();
    await expect(designer.button(/is up to date/)).toBeVisible();
    expect((await portal.apps())[0]).toMatchObject({ iframe: `${PRODUCTION}?`, hash: keys[0] });
  });

  await test.step('a name without a value blocks at its field', async () => {
    await designer.field('Title, English').fill('Echo{{mark}}');
    await designer.field('Title, English').blur();
    await expect(place.getByText('{{mark}} has no value in the environment “Production”.').first()).toBeVisible();
    await expect(designer.button(/^Update app/)).toHaveAttribute('aria-disabled', 'true');
    await designer.field('Title, English').fill('Echo window');
  });

  await test.step('the test environment in force: form, payload, code', async () => {
    await designer.button('Environment: Production').click();
    await place.getByRole('menuitemradio', { name: 'Test' }).click();
    await expect(place.getByText(`${TEST}?`)).toBeVisible();
    await expect(designer.field('Signature key (HASH)')).toHaveValue(keys[1]);
    await designer.tab('Payload').click();
    const payload = place.getByRole('region', { name: 'Payload of imbot.app.update' });
    await expect(payload).toContainText(TEST);
    await expect(payload).not.toContainText(noKey);
    await expect(place.getByText('With the values and the key of the environment “Test”.')).toBeVisible();
    await designer.tab('Code').click();
    const code = place.getByRole('region', { name: /^Code/ });
    await expect(code).toContainText(TEST);
    await expect(code).not.toContainText(noKey);
  });

  await test.step('the file holds both or one, and keys only when they are ticked', async () => {
    await designer.menu('Export…');
    const window = place.getByRole('dialog', { name: 'Export the design' });
    const file = window.getByRole('region', { name: 'File' });
    await expect(file).toContainText('{{handler}}');
    await expect(file).not.toContainText(noKey);
    await window.getByRole('combobox').selectOption({ label: 'Filled in for “Production”' });
    await expect(file).toContainText(PRODUCTION);
    await expect(file).not.toContainText(TEST);
    await window.getByRole('checkbox', { name: /^Include the signature key/ }).check();
    await expect(file).toContainText(keys[0]);
    await expect(file).not.toContainText(keys[1]);
    await page.keyboard.press('Escape');
  });

  await test.step('the portal gets the other address and key; undo has production in force again', async () => {
    await designer.button(/^Update app/).click();
    await expect(designer.button(/is up to date/)).toBeVisible();
    expect((await portal.apps())[0]).toMatchObject({ iframe: `${TEST}?`, hash: keys[1] });
    await designer.button('Undo').click();
    await expect(designer.button('Environment: Production')).toBeVisible();
    await expect(designer.button(/^Update app/)).toBeVisible();
  });
});

test('the window is found by name, and readable in the light and in the dark', async ({ page, standalone }) => {
  await page.goto(standalone);
  const designer = new Designer(page);
  await designer.fill({ kind: 'Runs a command', parameter: '/help', title: 'Help' });
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('environments');
  await page.keyboard.press('Enter');
  const window = page.getByRole('dialog', { name: 'Environments' });
  await window.getByRole('button', { name: 'Set up production and test' }).click();
  await window.getByRole('textbox', { name: 'New value' }).fill('mark');
  await page.keyboard.press('Enter');
  await expect(window.getByRole('textbox', { name: '{{mark}}, Test' })).toBeVisible();
  await expect(window.getByText('No value yet')).toHaveCount(2);
  await expectCleanInBoth(page);
});
