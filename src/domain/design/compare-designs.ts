import { isJsonObject, isSameJson, textOfJson, type Json, type JsonObject } from '../kernel/json.ts';
import { emptyWidgets } from './factory.ts';
import { WIDGET_PLACEMENTS } from './format.ts';
import type { Design } from './schema.ts';

/** One value in which two designs differ. */
export interface FieldDifference {
  /** The field, as `FieldPath` names it; of a text row without its id: `texts.title`. */
  readonly path: string;
  /** Of a text row its language; else empty. */
  readonly language: string;
  /** `''`: nothing is set there. Of the icon all that is kept of it; of a list of text rows their languages. */
  readonly before: Json;
  readonly after: Json;
}

type Held = Omit<FieldDifference, 'before' | 'after'> & { readonly value: Json };

/** What tells two designs apart, in the order of the document; none: they mean the same. Rows of texts are matched by their language. */
export function compareDesigns(before: Design, after: Design): readonly FieldDifference[] {
  const [old, next] = [valuesOf(before), valuesOf(after)];
  return [...new Map([...next, ...old])].flatMap(([key, { path, language }]) => {
    const [was, is] = [old.get(key)?.value ?? '', next.get(key)?.value ?? ''];
    return isSameJson(was, is) ? [] : [{ path, language, before: was, after: is }];
  });
}

/** Every value by a key of its own. A widget that was never touched is one with nothing set. */
function valuesOf({ format: _format, version: _version, ...rest }: Design): ReadonlyMap<string, Held> {
  const blank = emptyWidgets();
  const widgets = WIDGET_PLACEMENTS.map((place) => [place, rest.widgets[place] ?? blank[place] ?? {}] as const);
  const whole: JsonObject = { ...rest, widgets: Object.fromEntries<Json>(widgets) };
  const seen = new Map<string, Held>();
  for (const held of leaves(whole, '')) {
    let key = `${held.path} ${held.language}`;
    // A language may stand twice, as a mistake.
    while (seen.has(key)) key += '+';
    seen.set(key, held);
  }
  return seen;
}

function leaves(value: Json, path: string): readonly Held[] {
  if (isRows(value)) return [{ path, language: '', value: value.map(languageOf) }, ...value.flatMap(rowLeaves(path))];
  if (!isJsonObject(value) || path === 'icon') return [{ path, language: '', value }];
  return Object.entries(value).flatMap(([key, held]) => leaves(held, path === '' ? key : `${path}.${key}`));
}

const isRows = (value: Json): value is readonly JsonObject[] =>
  Array.isArray(value) && value.length > 0 && value.every(isJsonObject);

const languageOf = ({ language = null }: JsonObject): string => textOfJson(language).toLowerCase();

const rowLeaves =
  (path: string) =>
  ({ id: _id, language, ...parts }: JsonObject): readonly Held[] =>
    Object.entries(parts).map(([part, value]) => ({
      path: `${path}.${part}`,
      language: languageOf({ language: language ?? '' }),
      value,
    }));
