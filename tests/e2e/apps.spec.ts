import { expectClean } from './axe.ts';
import { Designer, ECHO_BOT, GOOD_FRAME } from './designer.ts';
import { expect, test } from './fixtures.ts';

test('apps on this portal: their state, their design, and a draft of what is known', async ({ page, portal }) => {
  test.slow();
  const place = await portal.open();
  const designer = new Designer(place);
  await designer.fill({ ...GOOD_FRAME, bot: ECHO_BOT });
  await designer.button(/^Register on/).click();
  await expect(designer.button(/^App 1 is up to date/)).toBeVisible();
  const window = place.getByRole('dialog', { name: 'Apps on this portal' });
  await designer.menu('Apps on this portal…');
  await expect(window.getByText('up to date')).toBeVisible();
  await expectClean(page);
  await page.keyboard.press('Escape');

  await designer.field('Title, English').fill('Echo, changed');
  await designer.menu('New draft…');
  await designer.button('Empty draft').click();
  await designer.fill({ ...GOOD_FRAME, bot: ECHO_BOT, title: 'Another' });
  await designer.field('Title, English').click();
  await expect(place.getByText('This is app 1, from the draft “Echo, changed”.')).toBeVisible();
  await designer.button('Open it').click();
  await expect(designer.field('Title, English')).toHaveValue('Echo, changed');

  await designer.button(/^Drafts/).click();
  const drafts = place.getByRole('dialog', { name: 'Drafts in this browser' });
  await drafts.getByRole('button', { name: /^Rename draft Another/ }).click();
  await drafts.getByRole('textbox', { name: 'New name of Another' }).fill('Second');
  await page.keyboard.press('Enter');
  await expect(drafts.getByRole('button', { name: /^Open draft Second/ })).toBeVisible();
  await expect(drafts.getByRole('button', { name: /^Rename draft Second/ })).toBeFocused();
  await drafts.getByRole('button', { name: /^Duplicate draft Second/ }).click();
  await expect(drafts).toBeHidden();
  // Whatever its newest draft is called, and that one is a copy.
  await designer.menu('Apps on this portal…');
  await expect(window.getByText('Echo window', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(window).toBeHidden();
  await designer.button(/^Drafts/).click();
  for (const name of [/^Remove draft Second/, /^Remove draft Second/, /^Remove draft Echo/]) {
    await drafts.getByRole('button', { name }).first().click();
  }
  await page.keyboard.press('Escape');
  await designer.menu('Apps on this portal…');
  await expect(window.getByText('no draft here')).toBeVisible();
  await window.getByRole('button', { name: 'Make a draft of it' }).click();
  await expect(designer.field('Code')).toHaveValue('echo');
  await expect(designer.field('Title, English')).toHaveValue('Echo window');
});
