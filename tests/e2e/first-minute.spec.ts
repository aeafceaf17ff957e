import { expectClean } from './axe.ts';
import { Designer, ECHO_BOT, GOOD_FRAME } from './designer.ts';
import { expect, test } from './fixtures.ts';

test('after registering, a message opens the app at once, and the clock says when it appears', async ({
  page,
  portal,
}) => {
  const place = await portal.open();
  const designer = new Designer(place);
  await designer.fill({ ...GOOD_FRAME, bot: ECHO_BOT });
  await designer.button(/^Register on/).click();
  const first = place.getByRole('region', { name: 'The first minute' });
  await expect(first.getByText(/by themselves between .+ and .+, in 15 min at the earliest/)).toBeVisible();
  await expectClean(page);
  await first.getByRole('button', { name: 'Send the message' }).click();
  await expect(first.getByText(/^Sent\. Open the chat with EchoBot/)).toBeVisible();
  const [message] = await portal.messages();
  expect(message).toMatchObject({ botId: 62, dialogId: '1', keyboard: [{ action: { type: 'app' } }] });
  await first.getByRole('checkbox', { name: /^The button opens your page/ }).check();
  await designer.button('Dismiss').click();
  await expect(first).toBeHidden();
});

test('it says only what is so for the app', async ({ portal }) => {
  const place = await portal.open();
  const designer = new Designer(place);
  await designer.fill({ ...GOOD_FRAME, bot: ECHO_BOT, context: 'Group chats (CHAT)', flags: { Hidden: 'Yes' } });
  await designer.button(/^Register on/).click();
  const first = place.getByRole('region', { name: 'The first minute' });
  await expect(first.getByText(/^It works in group chats alone/)).toBeVisible();
  await expect(first.getByText(/^It is hidden/)).toBeVisible();
  await expect(first.getByRole('textbox', { name: 'DIALOG_ID' })).toBeVisible();
  await expect(first.getByRole('button', { name: 'Send the message' })).toHaveAttribute('aria-disabled', 'true');
  await expect(first.getByRole('checkbox')).toHaveCount(3);
});

test('all of it is reached in the lowest frame', async ({ page, portal }) => {
  const place = await portal.open();
  const designer = new Designer(place);
  await designer.fill({ ...GOOD_FRAME, bot: ECHO_BOT });
  await designer.button(/^Register on/).click();
  const first = place.getByRole('region', { name: 'The first minute' });
  await expect(first).toBeVisible();
  await page.setViewportSize({ width: 900, height: 500 });
  for (const control of [first.getByRole('button', { name: 'Send the message' }), first.getByRole('checkbox').last()]) {
    await control.scrollIntoViewIfNeeded();
    await expect(control).toBeInViewport({ ratio: 1 });
  }
});
