import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { Designer, type Place } from './designer.ts';
import { expect, test } from './fixtures.ts';

const good = (name: string): string => fileURLToPath(new URL(`../fixtures/icons/good/${name}`, import.meta.url));

async function openStudio(page: Page, designer: Designer) {
  await designer.button('Change…').click();
  const studio = page.getByRole('dialog', { name: 'Icon studio' });
  await expect(studio.getByRole('slider', { name: 'Scale' })).toBeVisible();
  return studio;
}

test('a design takes the picture of its icon along, and the studio goes on with it elsewhere', async ({
  page,
  standalone,
  browser,
  foreignRequests,
}) => {
  await page.goto(standalone);
  const designer = new Designer(page);
  await designer.fill({ code: 'echo' });
  await designer.setIcon(page, good('mark.svg'));
  await designer.button('Export design…').click();
  const dialog = page.getByRole('dialog', { name: 'Export the design' });
  await dialog.getByRole('checkbox', { name: 'With the picture the icon was made from' }).check();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  const file = await (await download).path();
  expect(await readFile(file, 'utf8')).toContain((await readFile(good('mark.svg'))).toString('base64'));

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(standalone);
  const there = new Designer(other);
  await there.menu('Import…');
  const chosen = other.waitForEvent('filechooser');
  await there.button('Choose a file…').click();
  await (await chosen).setFiles(file);
  await there.button('Replace the open design').click();
  await expect(other.getByText('The open design was replaced.').first()).toBeVisible();
  const studio = await openStudio(other, there);
  await expect(studio.getByText(/is not in this browser/)).toHaveCount(0);
  await studio.getByRole('radio', { name: 'Keep colours' }).check();
  await expect(studio.getByText(/^Before: mark\.svg, SVG/)).toBeVisible();
  await elsewhere.close();
  expect(foreignRequests).toEqual([]);
});

test('a letter is drawn while it is typed, and what is the matter with the icon stands in its section', async ({
  page,
  standalone,
}) => {
  await page.goto(standalone);
  const designer = new Designer(page);
  const inSection = page.locator('#field-icon').getByText('There is no icon.');
  await designer.fill({ code: 'echo' });
  await expect(page.getByRole('region', { name: 'Output' }).getByText('There is no icon.')).toBeVisible();
  await expect(inSection).toHaveCount(0);

  await designer.button('Letter, glyph…').click();
  const studio = page.getByRole('dialog', { name: 'Icon studio' });
  await expect(studio.getByRole('tab', { name: 'Letter' })).toHaveAttribute('aria-selected', 'true');
  await studio.getByRole('textbox', { name: 'Letter or emoji' }).pressSequentially('Q');
  await expect(studio.getByText('All 13 checks passed')).toBeVisible();
  await studio.getByRole('button', { name: 'Done' }).click();
  await designer.button('Remove the icon').click();
  await designer.field('Code').focus();
  await expect(inSection).toBeVisible();
});

interface Brought {
  readonly files?: readonly { readonly name: string; readonly base64: string }[];
  readonly text?: string;
}

/** Pastes or drops in the page itself, as people do: a portal's frame may not read the clipboard, but it hears of pasting. */
async function bring(place: Place, how: 'paste' | 'drop', brought: Brought): Promise<void> {
  // Before the form is there nobody listens.
  await place.locator('#field-icon').waitFor();
  await place.locator('body').evaluate(
    (body, { type, files = [], text }) => {
      const data = new DataTransfer();
      for (const { name, base64 } of files) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        data.items.add(new File([bytes], name, { type: /\.(png|svg)$/.test(name) ? 'image/png' : '' }));
      }
      if (text !== undefined) data.setData('text/plain', text);
      const shared = { bubbles: true, cancelable: true };
      const event =
        type === 'paste'
          ? new ClipboardEvent(type, { ...shared, clipboardData: data })
          : new DragEvent(type, { ...shared, dataTransfer: data });
      body.dispatchEvent(event);
    },
    { type: how, ...brought },
  );
}

const fileOf = async (path: string, name = path): Promise<{ name: string; base64: string }> => ({
  name,
  base64: (await readFile(fileURLToPath(new URL(`../fixtures/icons/${path}`, import.meta.url)))).toString('base64'),
});

const HOSTILE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000000000 1000000000" onload="document.title='x'">
<script>fetch('https://example.com/a')</script><style>@import url(https://example.com/b.css);</style>
<image href="https://example.com/c.png" width="9" height="9"/><circle cx="5e8" cy="5e8" r="4e8"/></svg>`;

test('in a portal’s frame pictures come by pasting and dropping, in every spelling, and harm nothing', async ({
  portal,
  foreignRequests,
}) => {
  const place = await portal.open();
  const designer = new Designer(place);
  const icon = place.locator('#field-icon');
  const facts = icon.getByText(/^108 × 66, two states · /);
  const { base64 } = await fileOf('good/palette.png');
  const wrapped = base64.replace(/.{76}/g, '$&\r\n');
  const urlSafe = base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  const ways: readonly (readonly ['paste' | 'drop', Brought, said?: RegExp])[] = [
    ['paste', { text: HOSTILE }],
    ['paste', { text: `data:image/png;base64,${wrapped}` }],
    ['paste', { text: urlSafe }],
    ['paste', { files: [await fileOf('good/mark.svg', 'mark.svg')] }],
    [
      'drop',
      { files: [await fileOf('good/sixteen-bit.png', 'a.png'), await fileOf('good/mark.svg', 'b.svg')] },
      /more than 8 bits/,
    ],
    ['drop', { files: [await fileOf('good/cmyk.jpg', 'photo.jpg')] }, /CMYK/],
    ['drop', { files: [await fileOf('good/animated.gif', 'moving.gif')] }, /the first frame was taken/],
  ];
  const titleOf = () => place.locator('body').evaluate((body) => body.ownerDocument.title);
  for (const [how, brought, said] of ways) {
    await bring(place, how, brought);
    await expect(facts).toBeVisible();
    await expect(icon.getByText(/checks passed/)).toBeVisible();
    await expect(icon.getByRole('alert')).toHaveCount(0);
    if (said !== undefined) await expect(icon.getByText(said)).toBeVisible();
    // One step each: undone, there is none again.
    await designer.button('Undo').first().click();
    await expect(facts).toHaveCount(0);
  }
  expect(await titleOf()).toContain('Chat App Designer');
  expect(foreignRequests).toEqual([]);
});

test('of what is no picture it is said what it is, also in a portal’s frame, and the icon before it stays', async ({
  portal,
}) => {
  const place = await portal.open();
  const icon = place.locator('#field-icon');
  await bring(place, 'paste', { files: [await fileOf('good/mark.svg', 'mark.svg')] });
  const facts = icon.getByText(/^108 × 66, two states · /);
  await expect(facts).toBeVisible();
  const before = await facts.textContent();
  for (const [file, said] of [
    [{ name: 'zip.png', base64: (await fileOf('bad/archive.png')).base64 }, 'This is an archive.'],
    [{ name: 'empty.png', base64: '' }, 'The file is empty.'],
    [{ name: 'notes.txt', base64: btoa('Remember the milk.') }, 'This is a text file, not a picture.'],
    [await fileOf('bad/cut.jpg', 'cut.jpg'), 'The picture is damaged.'],
    [await fileOf('bad/bomb.png', 'bomb.png'), 'This file would unpack to something enormous.'],
    [await fileOf('bad/uses.svg', 'uses.svg'), /Drawing this SVG takes more than [0-9]+,?000 elements\./],
    [await fileOf('bad/laughs.svg', 'laughs.svg'), 'This file would unpack to something enormous.'],
  ] as const) {
    await bring(place, 'drop', { files: [file] });
    await expect(icon.getByRole('alert').getByText(said)).toBeVisible();
    await expect(icon.getByText('The previous icon stays.')).toBeVisible();
    expect(await facts.textContent()).toBe(before);
  }
});

test('where the worker cannot be loaded the page does the work', async ({ page, standalone }) => {
  const asked: string[] = [];
  await page.route('**/assets/main-*', async (route) => {
    asked.push(route.request().url());
    await route.abort();
  });
  await page.goto(standalone);
  await bring(page, 'paste', { text: HOSTILE });
  await expect(page.locator('#field-icon').getByText(/checks passed/)).toBeVisible();
  expect(asked).toHaveLength(1);
});

test('the newest of several pictures wins, and closing the studio gives nothing up', async ({ page, standalone }) => {
  await page.goto(standalone);
  const designer = new Designer(page);
  const icon = page.locator('#field-icon');
  for (const name of ['photo.jpg', 'tile.png', 'wheel.png', 'mark.svg']) {
    await bring(page, 'drop', { files: [await fileOf(`good/${name}`, name)] });
  }
  await expect(icon.getByText(/checks passed/)).toBeVisible();
  const studio = await openStudio(page, designer);
  await expect(studio.getByText(/^Before: mark\.svg, SVG/)).toBeVisible();
  await studio.getByRole('tab', { name: 'Letter' }).click();
  await studio.getByRole('textbox', { name: 'Letter or emoji' }).fill('W');
  await page.keyboard.press('Escape');
  await expect(studio).toHaveCount(0);
  await openStudio(page, designer);
  await expect(page.getByText('Before: W', { exact: true })).toBeVisible();
});
