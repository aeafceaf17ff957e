import { expectClean } from './axe.ts';
import { Designer, ECHO_BOT, GOOD_FRAME } from './designer.ts';
import { expect, test } from './fixtures.ts';
import type { Place } from './designer.ts';
import type { Page } from '@playwright/test';

/** Opens the palette by its keys, types, and takes what stands first. */
async function take(page: Page, place: Place, query: string, wanted: string | RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  const field = place.getByRole('combobox', { name: /^(Find an action|Найти действие)/ });
  await expect(field).toBeFocused();
  await field.fill(query);
  await expect(
    place.getByRole('listbox', { name: /^(Commands|Команды)$/ }).getByRole('option', { selected: true }),
  ).toContainText(wanted);
  await page.keyboard.press('Enter');
  await expect(field).toBeHidden();
}

test('the palette reaches every kind of entry', async ({ page, portal }) => {
  test.slow();
  const place = await portal.open();
  const designer = new Designer(place);
  await designer.fill({ ...GOOD_FRAME, bot: ECHO_BOT, width: '40' });

  // An app for its own bot's chat is seen there, until somebody chooses a chat.
  const current = (name: RegExp) => expect(place.getByRole('button', { name })).toHaveAttribute('aria-current', 'true');
  await current(/Ann Lee/);
  await designer.choose('Context', 'The app’s own bot (BOT)');
  await current(/EchoBot/);
  await designer.choose('Context', 'All chats (ALL)');
  await current(/Ann Lee/);

  await take(page, place, 'iframe_height', 'Height');
  await expect(designer.field('Height')).toBeFocused();
  await take(page, place, 'open-line', 'Open-line chat');
  await current(/Telegram · Ivan/);
  await designer.choose('Context', 'The app’s own bot (BOT)');
  await current(/Telegram · Ivan/);
  await designer.choose('Context', 'All chats (ALL)');
  await take(page, place, 'administrator', 'Administrator');
  await take(page, place, 'size true', 'Size: True');
  await take(page, place, 'width', /width/i);
  await take(page, place, 'payload', 'Payload');
  await expect(designer.tab('Payload')).toHaveAttribute('aria-selected', 'true');
  await take(page, place, 'message but', 'Message buttons');
  await expect(
    place.getByRole('region', { name: /Message buttons/ }).or(place.getByText('Text of the message')),
  ).not.toHaveCount(0);
  await take(page, place, 'theme dark', 'Theme: dark');
  await expect(place.locator('html')).toHaveAttribute('data-theme', 'dark');

  await take(page, place, 'register', 'Register on');
  await expect(designer.button(/^App \d+ is up to date/)).toBeVisible();
  await take(page, place, 'new dr', 'New draft');
  await expect(place.getByRole('dialog', { name: 'New draft' })).toBeVisible();
  await designer.button('Empty draft').click();
  await expect(place.getByRole('dialog')).toBeHidden();
  await take(page, place, 'echo window', 'Echo window');
  await expect(designer.field('Code')).toHaveValue('echo');
  await take(page, place, 'app 1 echo', /App 1\s*echo/);
  await expect(place.getByRole('dialog', { name: 'Apps on this portal' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(place.getByRole('dialog')).toBeHidden();
  await take(page, place, 'русский', 'Русский');
  await expect(place.locator('html')).toHaveAttribute('lang', 'ru');
  await take(page, place, 'ключ подп', /HASH/);
});

/** Buttons of the first screen that are no action of their own, or whose action stands in the list by what it is about. */
const NO_ACTION = [
  // Help, and what folds, chooses or opens beside itself.
  /^(Help on|More|View$|Drafts:|Output: more|Tools of the preview)/,
  /^(Title and icon|What a click does|Who sees it|Owner|Languages)/,
  // Chats and the app itself in the mock; the verdict leads to a field; the sentence of the foot to the problems.
  /^(Chat with|Open |Echo|Visible|Would|Not shown|Works|Resize|\d+ problems?|.* to solve|Hide)/,
];

test('the palette reaches every button of the screen', async ({ page, portal }) => {
  test.slow();
  const place = await portal.open();
  const designer = new Designer(place);
  await designer.fill({ ...GOOD_FRAME, bot: ECHO_BOT, code: 'a b' });
  await designer.fill({ title: 'Echo window' });
  await expect(place.locator('[data-part="messenger"]')).toBeVisible();
  const names = await place
    .locator('header, .editor, .top, footer, .output')
    .getByRole('button')
    .evaluateAll((buttons) =>
      buttons.map((button) => (button.getAttribute('aria-label') ?? button.textContent).trim()),
    );
  await page.keyboard.press('Control+k');
  const field = place.getByRole('combobox', { name: /^Find an action/ });
  const missing: string[] = [];
  const actions = [...new Set(names)].filter((name) => name !== '' && !NO_ACTION.some((pattern) => pattern.test(name)));
  expect(actions.length).toBeGreaterThan(12);
  for (const name of actions) {
    await field.fill(name);
    await expect(field).toHaveValue(name);
    if ((await place.getByRole('option').count()) === 0) missing.push(name);
  }
  expect(missing).toEqual([]);
});

test('keys do the same everywhere, whatever layout is set', async ({ page, standalone }) => {
  await page.goto(standalone);
  const designer = new Designer(page);
  await designer.fill({ code: 'echo', title: 'Echo' });
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('status').filter({ hasText: /^Version saved/ })).toBeVisible();
  await designer.field('Code').evaluate((element) => {
    const press = { key: 'л', code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true };
    element.dispatchEvent(new KeyboardEvent('keydown', press));
  });
  const field = page.getByRole('combobox', { name: /^Find an action/ });
  await expect(field).toBeFocused();
  await expectClean(page);
  await field.fill('zzzz');
  await expect(page.getByText('Nothing of that name.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog', { name: /^Export/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('banner').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expectClean(page);
});

test('the tour is offered once, has five stops, and can be left at each', async ({ page, standalone }) => {
  await page.goto(standalone);
  const designer = new Designer(page);
  await designer.button('Show me around').click();
  const stop = page.getByRole('dialog');
  for (const at of [1, 2, 3, 4, 5]) {
    await expect(stop.getByText(`Stop ${at} of 5`)).toBeVisible();
    await expect(stop.getByRole('button').and(page.locator(':focus'))).toHaveCount(1);
    const { x, y, width, height } = (await stop.locator('xpath=preceding-sibling::*[1]').boundingBox())!;
    expect(Math.min(x, y, width - 40, height - 20), `stop ${at} is about something in sight`).toBeGreaterThanOrEqual(
      -1,
    );
    expect(y + height).toBeLessThanOrEqual(721);
    await expectClean(page);
    await page.keyboard.press('Enter');
  }
  await expect(stop).toBeHidden();
  await expect(page.getByRole('heading', { name: 'What should people get?' })).toBeVisible();
  await page.reload();
  await expect(designer.button('Start empty')).toBeVisible();
  await expect(designer.button('Show me around')).toHaveCount(0);
  await take(page, page, 'around', 'Show me around');
  await expect(stop.getByText('Stop 1 of 5')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(stop).toBeHidden();
});
