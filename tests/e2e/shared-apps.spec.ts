import { expectClean } from './axe.ts';
import { Designer, ECHO_BOT, GOOD_FRAME } from './designer.ts';
import { expect, test } from './fixtures.ts';

const TITLE = GOOD_FRAME.title ?? '';
const KEY = GOOD_FRAME.hash ?? '';

/** The same build at another address of this machine has a storage of its own, as another browser has. */
function anotherBrowser(address: string): string {
  const url = new URL(address);
  url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  return url.href;
}

test('another administrator sees the same apps, who did what, and rolls one back', async ({
  page,
  portal,
  standalone,
}) => {
  test.slow();
  const ada = new Designer(await portal.open());
  await ada.fill({ ...GOOD_FRAME, bot: ECHO_BOT });
  await ada.button(/^Register on/).click();
  await expect(ada.button(/^App 1 is up to date/)).toBeVisible();
  await ada.field('Title, English').fill('Echo, second');
  await ada.button(/^Update app 1/).click();
  await expect(ada.button(/^App 1 is up to date/)).toBeVisible();
  const record = async (): Promise<string> => JSON.stringify(await portal.appOptions());
  await expect.poll(record).toContain('Echo, second');
  expect(await record()).not.toContain(KEY);

  const elsewhere = anotherBrowser(standalone);
  await page.route(`${new URL(elsewhere).origin}/**`, (route) => route.continue());
  await portal.switchViewer({ userId: 5, name: 'Ben', lastName: 'Cole', admin: true });
  const ben = new Designer(await portal.open({ frame: elsewhere }));
  await ben.menu('Apps on this portal…');
  const window = ben.place.getByRole('dialog', { name: 'Apps on this portal' });
  await expect(window.getByText('Echo, second')).toBeVisible();
  await window.getByText('History').click();
  const first = window.getByRole('listitem').filter({ hasText: 'Registered as APP_ID 1' }).last();
  await expect(first).toContainText('Ada Marsh');
  await expectClean(page);
  await first.getByRole('button', { name: 'Compare' }).click();
  await expect(first.getByRole('cell', { name: TITLE, exact: true })).toBeVisible();
  await first.getByRole('button', { name: 'Roll back…' }).click();
  await expect(ben.field('Title, English')).toHaveValue(TITLE);
  await expect(ben.field('Code')).toHaveValue('echo');
});

test('who is no administrator reads the record and does not write it', async ({ page, portal, standalone }) => {
  const ada = new Designer(await portal.open());
  await ada.fill({ ...GOOD_FRAME, bot: ECHO_BOT });
  await ada.button(/^Register on/).click();
  await expect(ada.button(/^App 1 is up to date/)).toBeVisible();
  await expect.poll(async () => Object.keys(await portal.appOptions()).length).toBe(1);
  const elsewhere = anotherBrowser(standalone);
  await page.route(`${new URL(elsewhere).origin}/**`, (route) => route.continue());
  await portal.switchViewer({ userId: 17, name: 'Ben', lastName: 'Ortiz', admin: false });
  const ben = new Designer(await portal.open({ frame: elsewhere }));
  await ben.menu('Apps on this portal…');
  const window = ben.place.getByRole('dialog', { name: 'Apps on this portal' });
  await expect(window.getByText(TITLE)).toBeVisible();
  await portal.clearCalls();
  await window.getByRole('button', { name: 'Make a draft of it' }).click();
  await expect(ben.field('Title, English')).toHaveValue(TITLE);
  expect(await portal.calls('app.option.set')).toEqual([]);
});
