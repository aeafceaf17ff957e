import { readField } from './field-path.ts';
import { WIDGET_PLACEMENTS, type WidgetPlacement } from './format.ts';
import { combine, setField, type Edit } from './operations.ts';
import type { Design } from './schema.ts';

/** Places that the portal wants the name of a glyph for, and those that take a colour. */
export const ICON_PLACES = ['IM_TEXTAREA', 'IM_SIDEBAR', 'IM_NAVIGATION'] as const;
export const COLOUR_PLACES = ['IM_TEXTAREA', 'IM_SIDEBAR'] as const;
/** Places that belong to a chat, so that one can say to which. */
export const CONTEXT_PLACES = ['IM_TEXTAREA', 'IM_SIDEBAR', 'IM_CONTEXT_MENU', 'IMMOBILE_CONTEXT_MENU'] as const;

/** The places of the new chat that a design is switched on for. */
export function placesOf({ widgets }: Pick<Design, 'widgets'>): readonly WidgetPlacement[] {
  return WIDGET_PLACEMENTS.filter((place) => widgets[place]?.enabled === true);
}

/** The glyph that the design's widgets have, as the first of them says it. */
export function glyphNameOf(design: Design): string {
  return ICON_PLACES.map((place) => design.widgets[place]?.iconName ?? '').find((name) => name !== '') ?? '';
}

/** And their colour. */
export function colourOf(design: Design): string {
  return COLOUR_PLACES.map((place) => design.widgets[place]?.colour ?? '').find((name) => name !== '') ?? '';
}

const applied = (editsOf: (design: Design) => readonly Edit[]): Edit => {
  return { key: null, apply: (design) => combine(editsOf(design)).apply(design) };
};

/** Switches a place on or off; a new one takes the glyph and the colour that the others have. What is set stays when it is off. */
export function switchPlace(place: WidgetPlacement, isOn: boolean): Edit {
  return applied((design) => [setField(`widgets.${place}.enabled`, isOn), ...(isOn ? sharedLook(design, place) : [])]);
}

function sharedLook(design: Design, place: WidgetPlacement): readonly Edit[] {
  const icon = ICON_PLACES.filter((one) => one === place && readField(design, `widgets.${one}.iconName`) === '');
  const colour = COLOUR_PLACES.filter((one) => one === place && readField(design, `widgets.${one}.colour`) === '');
  return [
    ...icon.map((one) => setField(`widgets.${one}.iconName`, glyphNameOf(design))),
    ...colour.map((one) => setField(`widgets.${one}.colour`, colourOf(design))),
  ];
}

/** One glyph for all places that have one and are switched on. Typing is one undo step. */
export function setGlyphName(name: string): Edit {
  const of = (design: Design): readonly Edit[] =>
    ICON_PLACES.filter((place) => design.widgets[place]?.enabled === true).map((place) =>
      setField(`widgets.${place}.iconName`, name),
    );
  return { ...applied(of), key: 'widgets.iconName' };
}

/** One colour for all places that have one and are switched on. */
export function setColour(colour: string): Edit {
  return applied((design) =>
    COLOUR_PLACES.filter((place) => design.widgets[place]?.enabled === true).map((place) =>
      setField(`widgets.${place}.colour`, colour),
    ),
  );
}

/** Switches a messenger on or off. The new chat begins with the place by the text field, or with all that were set before. */
export function switchTarget(target: 'classic' | 'current', isOn: boolean): Edit {
  if (target === 'classic') return setField('chatApp.enabled', isOn);
  return applied((design) => {
    const set = WIDGET_PLACEMENTS.filter((place) => design.widgets[place] !== undefined);
    const places = set.length === 0 ? (['IM_TEXTAREA'] as const) : set;
    return places.map((place) => switchPlace(place, isOn));
  });
}
