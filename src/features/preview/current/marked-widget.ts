import { WIDGET_PLACEMENTS, type WidgetPlacement } from '../../../domain/design/format.ts';
import type { FieldPath } from '../../../domain/design/field-path.ts';

/** Which widget a field of the form is of, and whether its effect is to be seen only once the widget is open. */
export interface MarkedWidget {
  /** `null`: every one, as with the shared title; `undefined`: none. */
  readonly place: WidgetPlacement | null | undefined;
  readonly needsPage: boolean;
}

const NONE: MarkedWidget = { place: undefined, needsPage: false };

/** What the field with the focus has its effect on. */
export function markedWidget(field: FieldPath | null): MarkedWidget {
  if (field === null) return NONE;
  if (field === 'page.address') return { place: null, needsPage: false };
  if (/^texts\.\d+\.title$/.test(field)) return { place: null, needsPage: false };
  const [group, name, part] = field.split('.');
  const place = group === 'widgets' ? WIDGET_PLACEMENTS.find((known) => known === name) : undefined;
  return place === undefined ? NONE : { place, needsPage: part === 'width' || part === 'height' };
}

export function isMarked(marked: MarkedWidget, place: WidgetPlacement | null): boolean {
  return place !== null && marked.place !== undefined && (marked.place ?? place) === place;
}
