import type { Locator } from '@playwright/test';
import { expectCleanInBoth } from './axe.ts';
import { Designer, ECHO_BOT, GOOD_FRAME, type Place } from './designer.ts';
import { expect, test } from './fixtures.ts';

const PARAMS = '{"order":5}';

/** The bot's message in the mock, and the panel it is designed in. */
class Message {
  readonly designer: Designer;

  constructor(designer: Designer) {
    this.designer = designer;
  }

  get place(): Place {
    return this.designer.place;
  }

  get mock(): Locator {
    return this.place.getByRole('log', { name: 'Messages' });
  }

  get page(): Locator {
    return this.place.getByRole('region', { name: 'Handler page' });
  }

  /** A keyboard button and a menu line, each with parameters. */
  async design(): Promise<void> {
    const { designer } = this;
    await designer.tool('Message buttons');
    await designer.field('Message of the bot').fill('Order 5 is ready.');
    await designer.field('Text, button 1').fill('Open order');
    await designer.field('APP_PARAMS, button 1').fill(PARAMS);
    await designer.button('Menu line').click();
    await designer.field('Text, button 2').fill('Details');
    await designer.field('APP_PARAMS, button 2').fill(PARAMS);
  }
}

test('a button is designed, opens the app in button mode, and the message is sent', async ({ portal }) => {
  const designer = new Designer(await portal.open());
  await designer.fill({ ...GOOD_FRAME, bot: ECHO_BOT, window: 'Over the icon', flags: { Hidden: 'Yes' } });
  const message = new Message(designer);
  await message.design();
  await expect(designer.place.getByText('register the app first').first()).toBeVisible();

  // The panel makes way for the mock, in which the message stays.
  await designer.tool('Message buttons');
  await message.mock.getByRole('button', { name: 'Open order' }).click();
  await expect(message.page).toContainText(/CONTEXT\s*button/);
  await expect(message.page).toContainText(`BUTTON_PARAMS ${PARAMS}`);
  await expect(designer.button('Close the frame window')).toBeVisible();
  await designer.button('Close the frame window').click();
  await designer.button('Menu of the message').click();
  await message.mock.getByRole('button', { name: 'Details' }).click();
  await expect(message.page).toContainText('BUTTON_PARAMS {&quot;order&quot;:5}');
  await designer.button('Close the frame window').click();

  await designer.button(/^Register on/).click();
  await expect(designer.place.getByText(/^APP_ID/).first()).toBeVisible();
  await designer.tool('Message buttons');
  await designer.field('DIALOG_ID').fill('chat5');
  // The outcome stands over the stage until it is read.
  await designer.button('Dismiss').first().click();
  await designer.button(/^Send on/).click();
  await expect(designer.place.getByText(/MESSAGE_ID 1\./)).toBeVisible();
  const app = { type: 'app', appId: '1', params: PARAMS };
  expect(await portal.messages()).toMatchObject([
    {
      botId: 62,
      dialogId: 'chat5',
      text: 'Order 5 is ready.',
      keyboard: [{ text: 'Open order', action: app }],
      menu: [{ text: 'Details', action: app }],
    },
  ]);

  await portal.fault({ kind: 'error', method: 'imbot.message.add', code: 'KEYBOARD_ERROR' });
  await designer.button(/^Send on/).click();
  await expect(designer.place.getByText(/No button of the keyboard has a text/)).toBeVisible();
});

test('a designed message is there again after a reload, and another draft begins without it', async ({
  page,
  standalone,
}) => {
  await page.goto(standalone);
  const designer = new Designer(page);
  await designer.fill({ ...GOOD_FRAME, bot: '62' });
  const message = new Message(designer);
  await message.design();
  // Longer than any address: it lies with the draft.
  const long = `Order 5 is ready. ${'Thank you. '.repeat(1000)}`;
  await designer.field('Message of the bot').fill(long);
  await designer.saved();
  await page.reload();
  await expect(message.mock.getByText('Order 5 is ready.')).toHaveText(long.trim());
  await expect(message.mock.getByRole('button', { name: 'Open order' })).toBeVisible();
  await message.mock.getByRole('button', { name: 'Open order' }).click();
  await expect(message.page).toContainText(`BUTTON_PARAMS ${PARAMS}`);
  await designer.button(/^Drafts/).click();
  await page.getByRole('dialog').getByRole('button', { name: 'New draft' }).click();
  await expect(message.mock.getByText('Order 5 is ready.')).toHaveCount(0);
});

test.describe('in the light and in the dark', () => {
  // A colour on its way from one to the other is neither.
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  for (const width of [420, 1440]) {
    test(`axe finds nothing at ${width} px`, async ({ page, standalone }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(standalone);
      const designer = new Designer(page);
      await designer.fill({ ...GOOD_FRAME, bot: '62' });
      if (width < 760) await new Designer(page).pane('Preview').click();
      const message = new Message(designer);
      await message.design();
      await designer.field('APP_PARAMS, button 1').fill("it's");
      await designer.button('Why?').first().click();
      await page.getByText('imbot.message.add').click();
      // Where there is little room the panel lies over the mock.
      if (width < 760) {
        await expectCleanInBoth(page);
        await designer.tool('Message buttons');
      }
      await designer.button('Menu of the message').click();
      await expectCleanInBoth(page);
    });
  }
});
