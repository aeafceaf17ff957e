import type { Page } from '@playwright/test';
import { DRAFTS_DATABASE } from '../../src/platform/drafts/idb-drafts.ts';
import VERSION_1 from '../fixtures/designs/v1.json' with { type: 'json' };
import SENT_BY_VERSION_1 from '../fixtures/v1-parameters.json' with { type: 'json' };
import { Designer } from './designer.ts';
import { expect, test } from './fixtures.ts';

/** What would be registered of the open design, as the payload tab shows it. */
async function payload(page: Page, designer: Designer): Promise<unknown> {
  await designer.tab('Payload').click();
  return JSON.parse(await page.getByRole('region', { name: 'Payload of imbot.app.register' }).innerText());
}

async function revealed(page: Page, designer: Designer): Promise<unknown> {
  await designer.tab('Payload').click();
  await page.getByRole('checkbox', { name: 'Show the signature key (HASH)' }).check();
  return payload(page, designer);
}

/** A stored draft as it lies there. */
function stored(page: Page, put?: unknown): Promise<unknown> {
  return page.evaluate(
    ([database, value]) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open(database);
        opening.onupgradeneeded = () => opening.result.createObjectStore('entries');
        opening.onerror = () => {
          reject(new Error('no database'));
        };
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('entries', 'readwrite');
          const entries = transaction.objectStore('entries');
          if (value !== undefined) entries.put(value, 'draft:old');
          const reading = entries.get('draft:old');
          transaction.oncomplete = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
    [DRAFTS_DATABASE, put] as const,
  );
}

test('a file of version 1 opens unchanged in meaning', async ({ page, standalone }) => {
  await page.goto(standalone);
  const designer = new Designer(page);
  await designer.menu('Import…');
  await page.getByRole('textbox', { name: 'Text to read' }).fill(JSON.stringify(VERSION_1));
  await designer.button('Open as a new draft').click();
  await expect(designer.field('Handler page')).toHaveValue('https://marta.bitrix.com/iframe/echo.php');
  await expect(designer.field('Height')).toHaveValue('150px');
  expect(await revealed(page, designer)).toEqual(SENT_BY_VERSION_1.frame);
  await page.getByRole('radio', { name: 'Runs a command', exact: true }).check();
  await expect(designer.field('Parameter')).toHaveValue('/help');
  expect(await payload(page, designer)).toEqual(SENT_BY_VERSION_1.command);
});

test('a draft of version 1 opens as it was, and stays what it is until it is edited', async ({ page, standalone }) => {
  await page.goto(standalone);
  const draft = { name: 'Echo window', savedAt: Date.now(), design: VERSION_1 };
  await stored(page, draft);
  await page.reload();
  const designer = new Designer(page);
  await expect(designer.field('Code')).toHaveValue('echo');
  expect(await revealed(page, designer)).toEqual(SENT_BY_VERSION_1.frame);
  await designer.button(/^Drafts/).click();
  await expect(page.getByRole('dialog', { name: 'Drafts in this browser' })).toContainText('Echo window');
  await page.keyboard.press('Escape');
  expect(await stored(page)).toEqual(draft);

  await designer.field('Code').fill('echo2');
  await designer.saved();
  const { version: _version, ...parts } = VERSION_1;
  expect(await stored(page)).toMatchObject({
    design: {
      version: 2,
      texts: parts.texts,
      page: { address: parts.frame.address },
      chatApp: { code: 'echo2', command: parts.command, audience: parts.audience },
    },
  });
});
