import { expect, it } from 'vitest';
import { emptyDesign } from '../../../../src/domain/design/factory.ts';
import { setField } from '../../../../src/domain/design/operations.ts';
import { switchTarget } from '../../../../src/domain/design/widget-edits.ts';
import { problemsOfDesign } from '../../../../src/domain/problems/design.ts';
import { EMPTY_WORLD } from '../../../../src/domain/portal/imbot/world.ts';
import { widgetSample } from '../../calls/widget-designs.ts';

const found = (design: ReturnType<typeof widgetSample>): string[] =>
  problemsOfDesign(design, EMPTY_WORLD, null).map(({ rule, place }) => `${rule} ${place}`);

it('says nothing that blocks of a sound design for the new chat', () => {
  expect(problemsOfDesign(widgetSample(), EMPTY_WORLD, null).filter(({ severity }) => severity === 'blocks')).toEqual(
    [],
  );
});

it('brings each problem of a widget to its field, and what places share once', () => {
  const empty = switchTarget('current', true).apply(switchTarget('classic', false).apply(emptyDesign()));
  expect(found(empty)).toEqual(
    expect.arrayContaining([
      'widget-handler-missing page.address',
      'widget-icon-missing widgets.IM_TEXTAREA.iconName',
      'widget-size-missing widgets.IM_TEXTAREA.width',
    ]),
  );
  const local = setField('page.address', 'http://localhost/').apply(widgetSample());
  expect(found(local).filter((line) => line.startsWith('widget-handler'))).toEqual([
    'widget-handler-local page.address',
  ]);
  const wrong = setField('widgets.IM_SIDEBAR.iconName', 'fa-nothing-like-that').apply(widgetSample());
  expect(found(wrong)).toContain('widget-icon-unknown widgets.IM_SIDEBAR.iconName');
});

it('says nothing of a chat app that is switched off', () => {
  expect(found(widgetSample()).filter((line) => !line.startsWith('widget-'))).toEqual([]);
});
