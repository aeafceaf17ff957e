import { readFile } from 'node:fs/promises';
import { emptyDesign } from '../../src/domain/design/factory.ts';
import { setField } from '../../src/domain/design/operations.ts';
import { Designer, GOOD_FRAME } from './designer.ts';
import { expect, test } from './fixtures.ts';

test('draft, preview, export and import, without a request to anybody', async ({
  page,
  standalone,
  foreignRequests,
}) => {
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await page.goto(standalone);
  const designer = new Designer(page);
  await expect(page.getByText('Standalone', { exact: true })).toBeVisible();
  await designer.fill({ ...GOOD_FRAME, bot: '62', context: 'Open-line chats (LINES)' });

  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview.getByRole('button', { name: /^Visible but dead/ })).toBeVisible();
  await preview.getByRole('button', { name: /Open-line chat/ }).click();
  await expect(preview.getByRole('button', { name: /^Visible and works|^Works from the list/ })).toBeVisible();

  await designer.button('Export design…').click();
  const dialog = page.getByRole('dialog', { name: 'Export the design' });
  await expect(dialog).not.toContainText(GOOD_FRAME.hash ?? '');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  const file = await (await download).path();
  const text = await readFile(file, 'utf8');
  expect(JSON.parse(text)).toMatchObject({ format: 'chat-app-design', chatApp: { code: 'echo', frame: { hash: '' } } });
  await dialog.getByRole('checkbox', { name: 'Include the signature key (HASH)' }).check();
  await expect(dialog).toContainText(GOOD_FRAME.hash ?? '');
  await dialog.getByRole('button', { name: 'Close' }).click();

  await designer.field('Title, English').fill('Something else');
  await designer.menu('Import…');
  const chosen = page.waitForEvent('filechooser');
  await designer.button('Choose a file…').click();
  await (await chosen).setFiles(file);
  await designer.button('Replace the open design').click();
  await expect(designer.field('Title, English')).toHaveValue('Echo window');
  await expect(designer.field('Signature key (HASH)')).toHaveValue(GOOD_FRAME.hash ?? '');
  await designer.button('Undo').last().click();
  await expect(designer.field('Title, English')).toHaveValue('Something else');

  expect(foreignRequests).toEqual([]);
  const own = new URL(standalone).origin;
  expect(requested.filter((url) => url.startsWith('http') && new URL(url).origin !== own)).toEqual([]);
});

test('a broken or foreign file is explained and loses nothing', async ({ page, standalone }) => {
  await page.goto(standalone);
  const designer = new Designer(page);
  await designer.fill({ code: 'mine' });
  await designer.menu('Import…');
  const dialog = page.getByRole('dialog', { name: 'Paste code or JSON' });
  const text = dialog.getByRole('textbox', { name: 'Text to read' });
  for (const [typed, said] of [
    ['{"format": "chat-app-design",', 'damaged at line 1'],
    ['{"format": "chat-app-design", "version": 99}', 'later designer'],
    ['{"format": "chat-app-design", "version": 1, "kind": "widget"}', 'kind'],
    ['[1]', 'No registration'],
  ] as const) {
    await dialog.getByRole('button', { name: 'Clear' }).click();
    await text.fill(typed);
    await expect(dialog.getByRole('status').first()).toContainText(said);
    await expect(dialog.getByRole('button', { name: 'Open as a new draft' })).toHaveAttribute('aria-disabled', 'true');
  }
  await page.keyboard.press('Escape');
  await expect(designer.field('Code')).toHaveValue('mine');
});

test('code pasted anywhere opens as a new draft, with a report of what became of it', async ({ page, standalone }) => {
  await page.goto(standalone);
  const designer = new Designer(page);
  await designer.fill({ code: 'mine' });
  await page.getByRole('banner').evaluate((head) => {
    const clipboardData = new DataTransfer();
    const php = `<?php CRest::call('imbot.app.register', ['BOT_ID' => $bot, 'CODE' => 'zakazy',
      'IFRAME' => 'https://a.example/order', 'SORT' => 10, 'LANG' => [['LANGUAGE_ID' => 'ru', 'TITLE' => 'Заказы']]]);`;
    clipboardData.setData('text/plain', php);
    head.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  const dialog = page.getByRole('dialog', { name: 'Paste code or JSON' });
  await expect(dialog.getByRole('listitem').filter({ hasText: 'BOT_ID $bot' })).toContainText('line 1');
  await expect(dialog).toContainText('the portal knows no such parameter');
  await dialog.getByRole('button', { name: 'Open as a new draft' }).click();
  await expect(designer.field('Title, Russian')).toHaveValue('Заказы');
  await expect(designer.field('Code')).toHaveValue('zakazy');
  // What was read is somebody's code, also where a title would propose the same.
  await designer.field('Title, Russian').fill('Заказы и счета');
  await expect(designer.field('Code')).toHaveValue('zakazy');
  await designer.button(/^Drafts/).click();
  await expect(page.getByRole('dialog', { name: 'Drafts in this browser' }).getByRole('listitem')).toHaveCount(2);
});

test('drafts: named, copied, removed and brought back', async ({ page, standalone }) => {
  await page.goto(standalone);
  const designer = new Designer(page);
  await designer.fill({ code: 'first' });
  await designer.button(/^Drafts/).click();
  const dialog = page.getByRole('dialog', { name: 'Drafts in this browser' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('First');
  await dialog.getByRole('button', { name: 'New draft' }).click();
  await expect(dialog).toBeHidden();
  await expect(designer.field('Code')).toHaveValue('');
  await designer.fill({ code: 'second' });
  await designer.button(/^Drafts/).click();
  await dialog.getByRole('button', { name: 'Open draft First' }).click();
  await expect(designer.field('Code')).toHaveValue('first');
  await designer.button(/^Drafts/).click();
  await dialog.getByRole('button', { name: 'Remove draft First' }).click();
  await expect(designer.field('Code')).toHaveValue('second');
  await dialog.getByRole('button', { name: 'Close' }).first().click();
  await page.getByText('Draft “First” was removed.').waitFor();
  await designer.button('Undo').last().click();
  await expect(designer.field('Code')).toHaveValue('first');
});

test('undo and redo by keyboard cover typing, choices and an import', async ({ page, standalone }) => {
  await page.goto(standalone);
  const designer = new Designer(page);
  await designer.field('Code').pressSequentially('echo');
  await page.getByRole('radio', { name: 'Runs a command', exact: true }).check();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('radio', { name: 'Opens a page', exact: true })).toBeChecked();
  await page.keyboard.press('Control+z');
  await expect(designer.field('Code')).toHaveValue('');
  await page.keyboard.press('Control+Shift+z');
  await expect(designer.field('Code')).toHaveValue('echo');

  const present = JSON.stringify(setField('chatApp.code', 'imported').apply(emptyDesign('Imported')));
  await designer.menu('Import…');
  await page.getByRole('textbox', { name: 'Text to read' }).fill(present);
  await designer.button('Replace the open design').click();
  await expect(designer.field('Code')).toHaveValue('imported');
  await page.keyboard.press('Control+z');
  await expect(designer.field('Code')).toHaveValue('echo');
});

test('the payload is exact, and masks the signature key until it is ticked', async ({ page, standalone }) => {
  await page.goto(standalone);
  const designer = new Designer(page);
  await designer.fill({ ...GOOD_FRAME, bot: '62', width: '400' });
  await designer.tab('Payload').click();
  const payload = page.getByRole('region', { name: 'Payload of imbot.app.register' });
  await expect(payload).toContainText('"IFRAME_WIDTH": 400');
  await expect(payload).not.toContainText(GOOD_FRAME.hash ?? '');
  await page.getByRole('checkbox', { name: 'Show the signature key (HASH)' }).check();
  expect(JSON.parse((await payload.textContent()) ?? '')).toEqual({
    BOT_ID: 62,
    CODE: 'echo',
    IFRAME: GOOD_FRAME.page,
    IFRAME_WIDTH: 400,
    HASH: GOOD_FRAME.hash,
    LANG: [{ LANGUAGE_ID: 'en', TITLE: 'Echo window' }],
  });
});

test.describe('in Russian', () => {
  test.use({ locale: 'ru-RU' });

  test('the preview begins with a viewer of the person’s language, and keeps one that was chosen', async ({
    page,
    standalone,
  }) => {
    await page.goto(standalone);
    await page.getByRole('textbox', { name: /^Название/ }).fill('Эхо');
    await expect(page.locator('#preview-summary')).toContainText(/русский/i);
    await expect(page).not.toHaveURL(/view=/);
    await page.goto(`${standalone}#view=de`);
    await page.reload();
    await expect(page.locator('#preview-summary')).toContainText(/немецкий/i);
  });
});
