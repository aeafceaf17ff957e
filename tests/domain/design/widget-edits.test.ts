import { expect, it } from 'vitest';
import { emptyDesign } from '../../../src/domain/design/factory.ts';
import type { Edit } from '../../../src/domain/design/operations.ts';
import {
  colourOf,
  glyphNameOf,
  placesOf,
  setColour,
  setGlyphName,
  switchPlace,
  switchTarget,
} from '../../../src/domain/design/widget-edits.ts';

const after = (...edits: readonly Edit[]) => edits.reduce((held, edit) => edit.apply(held), emptyDesign());

it('the new chat begins by the text field, and comes back as it was', () => {
  const begun = after(switchTarget('current', true));
  expect(placesOf(begun)).toEqual(['IM_TEXTAREA']);
  const more = switchPlace('IM_SIDEBAR', true).apply(begun);
  const off = switchTarget('current', false).apply(more);
  expect(placesOf(off)).toEqual([]);
  expect(placesOf(switchTarget('current', true).apply(off))).toEqual(['IM_TEXTAREA', 'IM_SIDEBAR']);
  expect(after(switchTarget('classic', false)).chatApp.enabled).toBe(false);
});

it('a place takes the glyph and the colour that the others have', () => {
  const design = after(
    switchPlace('IM_TEXTAREA', true),
    setGlyphName('fa-truck'),
    setColour('azure'),
    switchPlace('IM_SIDEBAR', true),
    switchPlace('IM_NAVIGATION', true),
  );
  expect(design.widgets).toMatchObject({
    IM_SIDEBAR: { iconName: 'fa-truck', colour: 'azure' },
    IM_NAVIGATION: { iconName: 'fa-truck' },
  });
  expect([glyphNameOf(design), colourOf(design)]).toEqual(['fa-truck', 'azure']);
});

it('changes nothing where nothing is to be changed', () => {
  const design = after(switchPlace('IM_CONTEXT_MENU', true));
  for (const edit of [setGlyphName('fa-truck'), setColour('red'), switchPlace('IM_CONTEXT_MENU', true)]) {
    expect(edit.apply(design)).toBe(design);
  }
});
