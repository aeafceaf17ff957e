import { expectClean, expectCleanInBoth } from './axe.ts';
import { Designer } from './designer.ts';
import { expect, test } from './fixtures.ts';
import type { FrameLocator, Locator } from '@playwright/test';

const window = (place: FrameLocator): Locator => place.getByRole('dialog', { name: 'Connection check' });
const line = (place: FrameLocator, text: string): Locator =>
  window(place).getByRole('listitem').filter({ hasText: text });

async function check(place: FrameLocator): Promise<void> {
  await new Designer(place).field('Title, English').press('ControlOrMeta+k');
  const commands = place.getByRole('dialog', { name: 'Commands' });
  await commands.getByRole('combobox').fill('Check the connection');
  await commands.getByRole('option', { name: 'Check the connection to the portal' }).click();
  await expect(window(place).getByRole('status').first()).not.toContainText('being asked');
}

test('the connection check finds a portal in order, and its result holds no secret', async ({
  page,
  portal,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const place = await portal.open();
  await check(place);
  await expect(window(place).getByRole('status').first()).toHaveText('Everything that was looked at is in order.');
  await expectClean(page);
  await window(place).getByRole('button', { name: 'Copy the result' }).click();
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toContain('[in order] The installation is finished');
  expect(await copied()).not.toMatch(/[0-9a-f]{32}|local\.66f1c0de|Ada|Marsh/);
});

test('the connection check names what is wrong, each with its next step', async ({ page, portal }) => {
  await portal.seed({
    scopes: ['im'],
    viewer: { admin: false },
    traits: { mayInstall: true, paymentExpired: true, botRevision: null, clockAhead: 600 },
  });
  const place = await portal.open();
  await expect(place.getByText('This application was not granted the scope imbot')).toBeVisible();
  await new Designer(place).button('Check the connection…').click();
  await expect(window(place).getByRole('status').first()).toContainText('6 things stand in the way.');
  for (const text of [
    'You may install applications, but are not an administrator',
    'The scope imbot is missing',
    'The scope placement is missing',
    'What was paid for this application has run out',
    'The list of bots could not be read',
    'The portal’s clock and this device’s differ by 10 minutes',
  ]) {
    await expect(line(place, text)).toBeVisible();
  }
  await expectCleanInBoth(page);
});

test('an installation that did not take is offered again', async ({ portal }) => {
  await portal.seed({ installing: true, traits: { installFails: true } });
  const place = await portal.open();
  const designer = new Designer(place);
  await designer.button('Finish the installation…').click();
  await designer.button('Finish and reload').click();
  await expect.poll(async () => (await portal.calls('app.info')).length).toBe(2);
  await designer.button('Check the connection…').click();
  await expect(window(place).getByRole('listitem').first()).toContainText('waits for the installation');
  await portal.change({ traits: { installFails: false } });
  await window(place).getByRole('button', { name: 'Finish the installation…' }).click();
  await designer.button('Finish and reload').click();
  await expect.poll(async () => (await portal.snapshot()).settings.installing).toBe(false);
  await expect(designer.button('Finish the installation…')).toHaveCount(0);
});

test('a script in whose place something else comes is told from one that is blocked', async ({ page, portal }) => {
  await page.route('https://api.bitrix24.com/**', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '/* please sign in to the network */' }),
  );
  const place = await portal.open();
  await new Designer(place).button('Check the connection…').click();
  await expect(line(place, 'Something else came in place of the portal’s script')).toBeVisible();
});

test('a restricted application, and a bot list that says why it failed', async ({ portal }) => {
  await portal.seed({ traits: { restricted: true } });
  const place = await portal.open();
  await expect(place.getByText('You may not use this application.')).toBeVisible();
  await new Designer(place).button('Check the connection…').click();
  await expect(line(place, 'The application is not open to you')).toBeVisible();
});
