import { TEMPLATE_IDS, TEMPLATES } from '../../src/domain/design/templates/templates.ts';
import en from '../../src/i18n/en/start.ts';
import { expectClean } from './axe.ts';
import { Designer, ECHO_BOT } from './designer.ts';
import { expect, test } from './fixtures.ts';

const card = (designer: Designer, id: (typeof TEMPLATE_IDS)[number]) =>
  designer.place.getByRole('button', { name: `${en[`start.template.${id}`]} ${en[`start.template.${id}.what`]}` });

const titleOf = (id: (typeof TEMPLATE_IDS)[number]): string =>
  TEMPLATES[id].design.texts.find(({ language }) => language === 'en')?.title ?? '';

test('each template registers once bot and page are given', async ({ portal }) => {
  test.slow();
  const designer = new Designer(await portal.open());
  for (const [at, id] of TEMPLATE_IDS.entries()) {
    if (at > 0) await designer.menu('New draft…');
    await card(designer, id).click();
    // Until the new draft is there, what is chosen is chosen in the one before.
    await expect(designer.field('Title, English')).toHaveValue(titleOf(id));
    await designer.chooseBot(ECHO_BOT);
    if (TEMPLATES[id].own.includes('page')) await designer.field('Handler page').fill('https://apps.example.com/page');
    await designer.button(/^Register on/).click();
    await expect(designer.button(/^App \d+ is up to date/)).toBeVisible();
  }
  const apps = await portal.apps();
  expect(apps.map(({ code }) => code)).toEqual(TEMPLATE_IDS.map((id) => TEMPLATES[id].design.chatApp.code));
  for (const { icon, texts } of apps) {
    expect(icon).toMatchObject({ width: 108, height: 66 });
    expect(texts.map(({ languageId }) => languageId)).toEqual(['en', 'ru']);
  }
});

test('a template takes the place of the empty design, and undo takes it back', async ({ page, standalone }) => {
  await page.goto(standalone);
  const designer = new Designer(page);
  await expect(page.getByRole('heading', { name: 'What should people get?' })).toBeVisible();
  await expectClean(page);
  await card(designer, 'poll').click();
  await expect(page.getByText('Tool for group chats. Still to be yours: the bot, the page.')).toBeVisible();
  await expect(designer.field('Handler page')).toBeFocused();
  await expect(page.getByRole('group', { name: 'Messenger' })).toBeVisible();
  await expect(designer.field('Title, English')).toHaveValue('Poll');
  await designer.button('Undo').first().click();
  await expect(page.getByRole('heading', { name: 'What should people get?' })).toBeVisible();
});

test('begun without a template, the preview is there', async ({ page, standalone }) => {
  await page.goto(standalone);
  const designer = new Designer(page);
  await designer.button('Start empty').click();
  await expect(page.getByRole('group', { name: 'Messenger' })).toBeVisible();
  await expect(designer.button('Start empty')).toBeHidden();
});

test('over a design it is a window, and makes a draft beside it', async ({ page, standalone }) => {
  await page.goto(standalone);
  const designer = new Designer(page);
  await designer.fill({ code: 'echo', title: 'Echo window' });
  await designer.saved();
  await designer.menu('New draft…');
  await expect(page.getByRole('dialog', { name: 'New draft' })).toBeVisible();
  await expectClean(page);
  await card(designer, 'call').click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(designer.field('Parameter')).toBeFocused();
  await designer.menu('New draft…');
  await designer.button('Empty draft').click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('button', { name: /^Echo window/ }).click();
  await expect(designer.field('Title, English')).toHaveValue('Echo window');
});

test('what is pasted is taken to the import', async ({ page, standalone }) => {
  await page.goto(standalone);
  const designer = new Designer(page);
  await designer.button('Import…').focus();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '{"format":"chat-app-design"}');
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await expect(page.getByRole('dialog')).toContainText('Paste code or JSON');
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue('{"format":"chat-app-design"}');
});
