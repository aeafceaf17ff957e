import type { WidgetPlacement } from '../design/format.ts';
import { readField } from '../design/field-path.ts';
import { combine, setField, type Edit } from '../design/operations.ts';
import type { Design } from '../design/schema.ts';
import { CONTEXT_PLACES, placesOf } from '../design/widget-edits.ts';

/** `null`: the widgets have it already, or there is no widget that could. */
export type Repair = Edit | null;

/** Edits that still change something, as one step. */
const needed = (design: Design, edits: readonly Edit[]): Repair => {
  const all = combine(edits);
  return JSON.stringify(all.apply(design)) === JSON.stringify(design) ? null : all;
};

const forPlaces = (design: Design, editOf: (place: WidgetPlacement) => Edit): Repair =>
  needed(design, placesOf(design).map(editOf));

/** For administrators alone, in every place that is on. */
export function takeAdmin(design: Design): Repair {
  return forPlaces(design, (place) => setField(`widgets.${place}.role`, 'admin'));
}

/** For extranet users, too, in every place that is on. */
export function takeExtranet(design: Design): Repair {
  return forPlaces(design, (place) => setField(`widgets.${place}.extranet`, 'yes'));
}

/** These chats, in every place that is on and belongs to a chat. */
export function takeChats(design: Design, words: readonly string[]): Repair {
  const on = placesOf(design);
  const places = CONTEXT_PLACES.filter((place) => on.includes(place) && !sameWords(chatsOf(design, place), words));
  return needed(
    design,
    places.map((place) => setField(`widgets.${place}.contexts`, [...words])),
  );
}

/** None chosen is not sent, and the portal takes all. */
function chatsOf(design: Design, place: (typeof CONTEXT_PLACES)[number]): readonly string[] {
  const words = readField(design, `widgets.${place}.contexts`);
  return words.length === 0 ? ['all'] : words;
}

const sameWords = (some: readonly string[], others: readonly string[]): boolean =>
  some.toSorted().join(';') === others.toSorted().join(';');

/** The window of this size in px, where a widget has one. */
export function takeSize(design: Design, width: number, height: number): Repair {
  if (!placesOf(design).includes('IM_TEXTAREA')) return null;
  const edits = [setField('widgets.IM_TEXTAREA.width', width), setField('widgets.IM_TEXTAREA.height', height)];
  return needed(design, edits);
}
