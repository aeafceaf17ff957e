import { expectClean } from './axe.ts';
import { Designer } from './designer.ts';
import { expect, test } from './fixtures.ts';

const CALL = `<?php
restCommand('imbot.app.register', Array(
  'BOT_ID' => 62,
  'CODE' => 'order',
  'IFRAME' => $domain . '/handler',
  'IFRAME_WIDTH' => $width,
  'LANG' => Array(Array('LANGUAGE_ID' => 'en', 'TITLE' => 'Order')),
));`;

test('what an import could not work out stays named at its field until it is filled in', async ({
  page,
  standalone,
}) => {
  await page.goto(standalone);
  const designer = new Designer(page);
  await designer.menu('Import…');
  const window = page.getByRole('dialog', { name: 'Paste code or JSON' });
  await window.getByRole('textbox').fill(CALL);
  await expect(
    window.getByText('2 fields keep a note of what stood in the text until they are filled in.'),
  ).toBeVisible();
  await window.getByRole('button', { name: 'Open as a new draft' }).click();
  const address = page.getByText("In the text stood $domain '/handler': fill it in.");
  const width = page.getByText('In the text stood $width: fill it in.');
  await expect(address).toBeVisible();
  await expect(width).toBeVisible();
  await expectClean(page);
  await designer.saved();
  await page.reload();
  await expect(address).toBeVisible();
  await designer.field('Handler page').fill('https://apps.example.com/order');
  await expect(address).toBeHidden();
  await page.getByRole('button', { name: 'It is right as it is' }).click();
  await expect(width).toBeHidden();
  await designer.saved();
  await page.reload();
  await expect(designer.field('Handler page')).toHaveValue('https://apps.example.com/order');
  await expect(width).toBeHidden();
});
