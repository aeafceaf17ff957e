import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Component, ComponentProps } from 'svelte';
import { describe, expect, it } from 'vitest';
import { ownTextsOf } from '../../../src/domain/design/widget-texts.ts';
import { EditorFields, provideFields } from '../../../src/features/editor/fields.svelte.ts';
import OwnTitles from '../../../src/features/editor/widgets/OwnTitles.svelte';
import { appLoaders } from '../../../src/i18n/app-loaders.ts';
import { I18n, provideI18n } from '../../../src/i18n/i18n.svelte.ts';
import { browserTimer } from '../../../src/platform/timer/browser-timer.ts';
import { provideFieldFocus, provideSession } from '../../../src/state/contexts.ts';
import { EditorSession } from '../../../src/state/editor-session.svelte.ts';
import { FieldFocus } from '../../../src/state/field-focus.svelte.ts';
import { PointerGate } from '../../../src/state/pointer-gate.ts';
import { provideUiServices } from '../../../src/ui/services.ts';
import { widgetSample } from '../../domain/calls/widget-designs.ts';
import { testUiServices } from '../../ui/ui-services.ts';

async function open(language: 'en' | 'ru' = 'en') {
  const i18n = new I18n(appLoaders);
  await i18n.load('base', 'editor-parts');
  await i18n.use(language);
  const session = new EditorSession(widgetSample(), () => 0);
  const focus = new FieldFocus();
  const InContext: Component<ComponentProps<typeof OwnTitles>> = (anchor, props) => {
    provideI18n(i18n);
    provideUiServices(testUiServices((areas) => i18n.load(...areas)));
    provideSession(session);
    provideFieldFocus(focus);
    provideFields(
      new EditorFields(
        focus,
        () => [],
        () => '',
        new PointerGate(browserTimer),
      ),
    );
    return OwnTitles(anchor, props);
  };
  render(InContext, { place: 'IM_SIDEBAR' });
  return { session, focus, user: userEvent.setup(), own: () => ownTextsOf(session.design, 'IM_SIDEBAR') };
}

const radio = (name: string) => screen.getByRole('radio', { name });
const field = (name: string) => screen.getByRole('textbox', { name });

describe('the title of a place', () => {
  it('is the shared one until it is to be its own, which begins as the shared one', async () => {
    const { own, session, user } = await open();
    expect(radio('Shared title')).toBeChecked();
    expect(screen.queryByRole('textbox')).toBeNull();
    await user.click(radio('Own titles'));
    expect(field('Title, Russian')).toHaveValue('Ответы');
    await user.clear(field('Title, English'));
    await user.type(field('Title, English'), 'Card');
    await user.type(field('Group name, English'), 'Sales');
    expect(own()?.[0]).toEqual({
      id: 1,
      language: 'en',
      title: 'Card',
      description: 'Ready answers',
      groupName: 'Sales',
    });
    expect(session.design.texts).toEqual(widgetSample().texts);
    await user.click(radio('Shared title'));
    expect(own()).toBeNull();
  });

  it('has rows to add, to give another language and to remove, and keeps the focus near', async () => {
    const { own, user } = await open();
    await user.click(radio('Own titles'));
    await user.click(screen.getByRole('button', { name: 'Add language' }));
    const added = screen.getAllByRole('combobox').at(-1)!;
    expect(added).toHaveFocus();
    await user.selectOptions(added, 'Italian');
    expect(own()?.map(({ language }) => language)).toEqual(['en', 'ru', 'it']);
    await user.click(screen.getByRole('button', { name: 'Remove, English' }));
    await user.click(screen.getByRole('button', { name: 'Remove, Russian' }));
    await user.click(screen.getByRole('button', { name: 'Remove, Italian' }));
    expect(screen.getByText('No language yet: people see the name of the application.')).toBeVisible();
    expect(screen.getByRole('radiogroup', { name: 'Title in this place' }).contains(document.activeElement)).toBe(true);
  });

  it('speaks Russian, too', async () => {
    const { user } = await open('ru');
    await user.click(radio('Свои названия'));
    expect(screen.getByRole('group', { name: 'Русский' })).toBeVisible();
    expect(field('Название, Русский')).toHaveValue('Ответы');
  });
});
