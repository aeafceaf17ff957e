import type { Page } from '@playwright/test';
import { Designer } from './designer.ts';
import { expect, test } from './fixtures.ts';

/** What a translator does that is made to translate a page which asks for none: elements take the places of its texts. */
async function translate(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.classList.add('translated-ltr'));
  await expect(page.getByText('The browser translates this page')).toBeVisible();
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Text && node.data.trim() !== '') texts.push(node);
    }
    for (const text of texts) {
      const name: string = 'font';
      const font = document.createElement(name);
      font.append(`«${text.data}»`);
      text.parentNode?.replaceChild(font, text);
    }
  });
  await expect(page.locator('font')).toHaveCount(0);
}

test('a translated page shows what is so after every change, and its original when asked', async ({
  page,
  standalone,
}) => {
  await page.goto(standalone);
  const designer = new Designer(page);
  await designer.field('Code').fill('echo');
  await translate(page);
  await expect(page.locator('body')).toContainText('«');
  await page.getByRole('textbox', { name: '«Code»' }).fill('echo-2');
  await page.getByRole('textbox', { name: /Title/ }).first().fill('Tickets');
  await expect(page).toHaveTitle(/^Tickets/);
  // The messenger's strip and the payload hold what was typed, and no word of the translator.
  await page.getByRole('tab', { name: /Payload/ }).click();
  const payload = page.getByRole('tabpanel', { name: /Payload/ });
  await expect(payload).toContainText('echo-2');
  await expect(payload.locator('pre').first()).not.toContainText('«');
  await page.evaluate(() => document.documentElement.classList.remove('translated-ltr'));
  await expect(page.getByText('The browser translates this page')).toBeHidden();
  await expect(page.locator('body')).not.toContainText('«');
});
