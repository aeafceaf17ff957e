import type { Locator, Page } from '@playwright/test';
import { expectClean } from './axe.ts';
import { Designer } from './designer.ts';
import { expect, test } from './fixtures.ts';

/** The design's JSON, opened beside the form. */
async function openJson(page: Page): Promise<Locator> {
  await page.getByRole('tab', { name: 'JSON', exact: true }).click();
  const editor = page.getByRole('textbox', { name: /^The design as JSON/ });
  await expect(editor).toBeVisible();
  return editor;
}

/** Puts the caret behind a piece of the text, as somebody who looks for it. */
async function caretBehind(page: Page, editor: Locator, piece: string): Promise<void> {
  await editor.press('Control+f');
  await page.getByRole('textbox', { name: 'Find' }).pressSequentially(piece);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(editor).toBeFocused();
  await page.keyboard.press('ArrowRight');
}

test.beforeEach(async ({ page, standalone }) => {
  await page.goto(standalone);
  await new Designer(page).fill({ code: 'echo', title: 'Echo', page: 'https://example.com/echo' });
});

test('the form and the preview follow the JSON, and one undo takes back the steps of both', async ({ page }) => {
  const designer = new Designer(page);
  const editor = await openJson(page);
  await caretBehind(page, editor, '"title": "Echo');
  await page.keyboard.type(' window');
  await expect(designer.field('Title, English')).toHaveValue('Echo window');
  await expect(editor).toContainText('"title": "Echo window"');
  await designer.field('Code').fill('other');
  await expect(editor).toContainText('"code": "other"');
  await editor.focus();
  await page.keyboard.press('Control+z');
  await expect(designer.field('Code')).toHaveValue('echo');
  await expect(editor).toContainText('"code": "echo"');
  await page.keyboard.press('Control+z');
  await expect(designer.field('Title, English')).toHaveValue('Echo');
  await page.keyboard.press('Control+Shift+z');
  await expect(designer.field('Title, English')).toHaveValue('Echo window');
  await expectClean(page);
});

test('an unfinished text changes nothing, says where it is wrong, and is lost to nobody', async ({ page }) => {
  const designer = new Designer(page);
  const editor = await openJson(page);
  await caretBehind(page, editor, '"kind": "frame');
  await page.keyboard.type('d');
  await expect(page.getByText(/^Line \d+: chatApp.kind has to be one of "command", "frame"\.$/).last()).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Opens a page' })).toBeChecked();
  await designer.field('Code').fill('other');
  await expect(page.getByText('The form was changed while this text was unfinished.').last()).toBeVisible();
  await designer.tab('Payload').click();
  await openJson(page);
  await expect(editor).toContainText('"kind": "framed"');
  await expectClean(page);
  await designer.button('Take the form’s').click();
  await expect(editor).toContainText('"kind": "frame"');
  await expect(editor).toContainText('"code": "other"');
});

test('the schema says what can be written, and Tab leaves the editor', async ({ page }) => {
  const editor = await openJson(page);
  await caretBehind(page, editor, '"kind": "');
  await page.keyboard.press('Control+Space');
  const options = page.getByRole('listbox', { name: 'What can be written here' });
  await options.getByRole('option', { name: '"command"' }).click();
  await expect(page.getByRole('radio', { name: 'Runs a command' })).toBeChecked();
  await page.keyboard.type('?');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Tab');
  await expect(editor).not.toBeFocused();
});

test('what the problem list knows stands at its line', async ({ page }) => {
  const editor = await openJson(page);
  await caretBehind(page, editor, '"https');
  for (let at = 0; at < 'https'.length; at += 1) await page.keyboard.press('Backspace');
  await page.keyboard.type('http');
  const line = editor.locator('.cm-line', { hasText: '"address": "http://' }).first();
  await expect(line.locator('.cm-lintRange')).not.toHaveCount(0);
});

test('what is pasted or typed into the text stays there', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const editor = await openJson(page);
  const call = JSON.stringify({ BOT_ID: 62, CODE: 'pasted', IFRAME: 'https://example.com' });
  await page.evaluate((text) => navigator.clipboard.writeText(text), call);
  await editor.press('Control+a');
  await page.keyboard.press('Control+v');
  await expect(
    page.getByText(/^Line 1: this is a call’s payload, not a design\. Import reads it\.$/).last(),
  ).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(editor).toContainText('"code": "echo"');
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/version/i).first()).toBeVisible();
});

test('the browser asks before a page with an unfinished text is left', async ({ page }) => {
  const editor = await openJson(page);
  await caretBehind(page, editor, '"kind": "frame');
  await page.keyboard.type('d');
  await expect(page.getByText(/chatApp.kind has to be one of/).last()).toBeVisible();
  await new Designer(page).tab('Payload').click();
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
});
