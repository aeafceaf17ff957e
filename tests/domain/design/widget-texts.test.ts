import { expect, it } from 'vitest';
import { bindParams } from '../../../src/domain/calls/widget-wire.ts';
import { combine, type Edit } from '../../../src/domain/design/operations.ts';
import {
  addWidgetText,
  removeWidgetText,
  setOwnTexts,
  setWidgetText,
} from '../../../src/domain/design/widget-texts.ts';
import { widgetSample } from '../calls/widget-designs.ts';

const PLACE = 'IM_SIDEBAR';
const own = setOwnTexts(PLACE, true);
const after = (...edits: readonly Edit[]) => combine(edits).apply(widgetSample());
const sent = (...edits: readonly Edit[]) => bindParams(after(...edits), PLACE)?.['LANG_ALL'];

it('own texts begin as the shared ones, and nothing but them goes out differently', () => {
  expect(sent(own)).toEqual(sent());
  const design = after(own, setWidgetText(PLACE, 1, 'title', 'Card'), setWidgetText(PLACE, 1, 'groupName', 'Sales'));
  expect(bindParams(design, PLACE)?.['LANG_ALL']).toEqual({
    en: { TITLE: 'Card', DESCRIPTION: 'Ready answers', GROUP_NAME: 'Sales' },
    ru: { TITLE: 'Ответы' },
  });
  expect(bindParams(design, 'IM_TEXTAREA')).toEqual(bindParams(widgetSample(), 'IM_TEXTAREA'));
});

it('the shared title stands again as it is', () => {
  expect(after(own, setWidgetText(PLACE, 1, 'title', 'Card'), setOwnTexts(PLACE, false))).toEqual(widgetSample());
});

it('adds a language that has no row yet, chooses another, and takes one out', () => {
  const design = after(
    own,
    addWidgetText(PLACE),
    setWidgetText(PLACE, 3, 'language', 'de'),
    removeWidgetText(PLACE, 1),
  );
  expect(design.widgets[PLACE]?.texts?.map(({ id, language }) => [id, language])).toEqual([
    [2, 'ru'],
    [3, 'de'],
  ]);
});

it('gives a place where nothing was set texts without switching it on', () => {
  expect(after(setOwnTexts('IM_NAVIGATION', true)).widgets.IM_NAVIGATION).toMatchObject({
    enabled: false,
    texts: [{}, {}],
  });
});

it('changes nothing where nothing is to be changed', () => {
  const design = after(own);
  const edits = [
    own,
    setOwnTexts('IM_TEXTAREA', false),
    removeWidgetText(PLACE, 9),
    setWidgetText(PLACE, 1, 'title', 'Replies'),
    setWidgetText('IM_TEXTAREA', 1, 'title', 'Other'),
  ];
  for (const edit of edits) expect(edit.apply(design)).toBe(design);
});

it('typing is one step, a choice its own', () => {
  expect(setWidgetText(PLACE, 1, 'title', 'a').key).toBe('widgets.IM_SIDEBAR.texts.1.title');
  expect(setWidgetText(PLACE, 1, 'language', 'de').key).toBeNull();
});
