import type { Page } from '@playwright/test';
import { Designer } from './designer.ts';
import { expect, test } from './fixtures.ts';

/** A key as a browser hears it under another layout: what it says is not what stands on it. */
interface LayoutKey {
  readonly key: string;
  readonly code: string;
  /** Windows' own number of the key, from which browsers take their own shortcuts. */
  readonly number: number;
  readonly shift?: boolean;
}

/** As the keyboard would send it, so that the browser's own shortcuts run as well. */
async function pressWithControl(page: Page, { key, code, number, shift = false }: LayoutKey): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const event = { modifiers: shift ? 10 : 2, key, code, windowsVirtualKeyCode: number };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  await session.detach();
}

const Z = 90;
const Y = 89;

const LAYOUTS: readonly [name: string, undo: LayoutKey, redo: LayoutKey][] = [
  ['Russian', { key: 'я', code: 'KeyZ', number: Z }, { key: 'Я', code: 'KeyZ', number: Z, shift: true }],
  ['Greek', { key: 'ζ', code: 'KeyZ', number: Z }, { key: 'υ', code: 'KeyY', number: Y }],
  ['AZERTY', { key: 'z', code: 'KeyW', number: Z }, { key: 'y', code: 'KeyY', number: Y }],
  ['QWERTZ', { key: 'z', code: 'KeyY', number: Z }, { key: 'y', code: 'KeyZ', number: Y }],
  ['Dvorak', { key: 'z', code: 'Slash', number: Z }, { key: 'Z', code: 'Slash', number: Z, shift: true }],
];

for (const [name, undo, redo] of LAYOUTS) {
  test(`undo and redo work on a ${name} keyboard, and no other field is damaged`, async ({ page, standalone }) => {
    await page.goto(standalone);
    const designer = new Designer(page);
    await designer.field('Code').pressSequentially('echo');
    await designer.field('Handler page').pressSequentially('https://a.example/');
    await designer.field('Code').focus();
    await pressWithControl(page, undo);
    await expect(designer.field('Handler page')).toHaveValue('');
    await expect(designer.field('Code')).toHaveValue('echo');
    await pressWithControl(page, undo);
    await expect(designer.field('Code')).toHaveValue('');
    await pressWithControl(page, redo);
    await expect(designer.field('Code')).toHaveValue('echo');
  });
}

test('the browser’s own undo in a window leaves the design alone', async ({ page, standalone }) => {
  await page.goto(standalone);
  const designer = new Designer(page);
  await designer.field('Code').pressSequentially('echo');
  await designer.menu('Import…');
  const text = page.getByRole('textbox', { name: 'Text to read' });
  await text.pressSequentially('abc');
  for (let press = 0; press < 6; press += 1) await page.keyboard.press('Control+z');
  await expect(text).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(designer.field('Code')).toHaveValue('echo');
});

test('a language whose texts cannot be fetched is refused in words, and the old one stays', async ({
  page,
  standalone,
}) => {
  await page.goto(standalone);
  const designer = new Designer(page);
  await designer.field('Code').fill('echo');
  // The menu itself is fetched when it is opened first.
  await designer.button('More').click();
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.context().setOffline(true);
  await designer.menu('Русский');
  await expect(page.getByText('the old one stays.')).toBeVisible();
  await expect(designer.field('Code')).toHaveValue('echo');
  await page.context().setOffline(false);
  await page.reload();
  await expect(designer.field('Code')).toBeVisible();
});
