import { emptyWidgets } from './factory.ts';
import { WIDGET_PLACEMENTS, type WidgetPlacement } from './format.ts';
import type { Design, TextRow, WidgetTextRow } from './schema.ts';

/** What one field can hold. */
type FieldValue = string | number | boolean | null | readonly string[];

/** Paths below `T` to whatever holds one value; a list of rows, or a part that may be missing as a whole, is none. */
type PathsOf<T> = {
  [K in keyof T & string]-?: NonNullable<T[K]> extends FieldValue ? K : Nested<K, Exclude<T[K], undefined>>;
}[keyof T & string];
type Nested<K extends string, V> = null extends V ? never : V extends readonly unknown[] ? never : `${K}.${PathsOf<V>}`;

type ValueAt<T, P extends string> = P extends `${infer K extends keyof T & string}.${infer Rest}`
  ? ValueAt<NonNullable<T[K]>, Rest>
  : P extends keyof T
    ? Exclude<T[P], undefined>
    : never;

/** Every field of the design that holds one value, by its path: `chatApp.frame.width`, `widgets.IM_SIDEBAR.iconName`. */
export type ScalarField = Exclude<PathsOf<Omit<Design, 'environments'>>, 'format' | 'version'>;
/** What a field holds. */
export type FieldValueOf<F extends ScalarField> = ValueAt<Design, F>;

/** A list of rows with texts, each with an id. */
export type TextsField = 'texts' | `widgets.${WidgetPlacement}.texts`;
export type TextRowField = Exclude<keyof TextRow, 'id'>;
export type WidgetTextRowField = Exclude<keyof WidgetTextRow, 'id'>;

/** Every place of a widget that a problem, a focus mark or a jump can name. */
export type WidgetFieldPath = Extract<ScalarField, `widgets.${string}`> | WidgetTextsPath;
type WidgetTextsPath =
  `widgets.${WidgetPlacement}.texts` | `widgets.${WidgetPlacement}.texts.${number}.${WidgetTextRowField}`;
/** Every place of the design that a problem, a focus mark or a jump can name. */
export type FieldPath = ScalarField | 'icon' | TextsField | `texts.${number}.${TextRowField}` | WidgetFieldPath;

/** The present value of a field. A place of a widget where nothing was set yet reads as an empty one. */
export function readField<F extends ScalarField>(design: Design, field: F): FieldValueOf<F> {
  const path = field.split('.');
  return path.reduce<unknown>(member, withPlace(design, path)) as FieldValueOf<F>;
}

/** The design with another value in a field; every other part is the same object as before. */
export function writeField<F extends ScalarField>(design: Design, field: F, value: FieldValueOf<F>): Design {
  const path = field.split('.');
  return written(withPlace(design, path), path, value) as Design;
}

function member(held: unknown, key: string): unknown {
  if (typeof held !== 'object' || held === null) return undefined;
  return Object.entries(held).find(([name]) => name === key)?.[1];
}

function written(held: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  return key === undefined ? value : { ...Object(held), [key]: written(member(held, key), rest, value) };
}

/** The design with the place of a widget that a path leads into. */
function withPlace(design: Design, [group, name]: readonly string[]): Design {
  const placement = group === 'widgets' && WIDGET_PLACEMENTS.find((known) => known === name);
  if (!placement || design.widgets[placement] !== undefined) return design;
  return { ...design, widgets: { ...design.widgets, [placement]: emptyWidgets()[placement] } };
}
