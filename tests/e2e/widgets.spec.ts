import { expectClean } from './axe.ts';
import { Designer, ECHO_BOT, GOOD_FRAME } from './designer.ts';
import { expect, test } from './fixtures.ts';

test('a design for both messengers is brought to the portal, changed, and taken off again', async ({
  page,
  portal,
}) => {
  test.slow();
  const place = await portal.open();
  const designer = new Designer(place);
  await designer.fill({ ...GOOD_FRAME, bot: ECHO_BOT });

  await test.step('both targets, by one plan', async () => {
    await designer.button('New chat…').click();
    await place.getByRole('switch', { name: /^New chat/ }).click();
    await place.getByRole('checkbox', { name: 'Side panel' }).check();
    await designer.field('Glyph').fill('fa-truk');
    await expect(place.getByText('No glyph has this name: people see an empty circle.')).toBeVisible();
    await designer.button('Use fa-truck').click();
    await expect(designer.field('Glyph')).toHaveValue('fa-truck');
    await place.getByRole('radio', { name: 'AZURE' }).check({ force: true });
    await place.locator('summary', { hasText: 'By the text field' }).click();
    await designer.field('Window width').fill('360');
    await designer.field('Window height').fill('260');
    await place.locator('summary', { hasText: 'Side panel' }).click();
    await place.getByRole('radio', { name: 'Own titles' }).last().check({ force: true });
    await place.getByRole('group', { name: 'English' }).getByRole('textbox', { name: 'Title, English' }).fill('Truck');
    await expectClean(page);
    await designer.button(/^Apply the plan on/).click();
    await expect(place.getByText('The widgets of the new chat are as designed, too.')).toBeVisible();
    const { apps, widgets } = await portal.snapshot();
    expect(apps).toHaveLength(1);
    expect(widgets).toMatchObject([
      { place: 'IM_TEXTAREA', options: { iconName: 'fa-truck', color: 'AZURE', width: 360, height: 260 } },
      { place: 'IM_SIDEBAR', texts: { en: { title: 'Truck' } }, options: { iconName: 'fa-truck', color: 'AZURE' } },
    ]);
    await expect(designer.button(/is up to date$/)).toBeVisible();
  });

  await test.step('what is changed is removed and bound anew', async () => {
    await designer.field('Window width').fill('420');
    await designer.button(/^Apply the plan on/).click();
    await expect(designer.button(/is up to date$/)).toBeVisible();
    const { widgets } = await portal.snapshot();
    expect(widgets).toMatchObject([{ place: 'IM_SIDEBAR' }, { place: 'IM_TEXTAREA', options: { width: 420 } }]);
  });

  await test.step('what is switched off goes', async () => {
    await place.getByRole('switch', { name: /^New chat/ }).click();
    await designer.button(/^Apply the plan on/).click();
    await expect(designer.button(/is up to date$/)).toBeVisible();
    expect((await portal.snapshot()).widgets).toEqual([]);
  });
});
