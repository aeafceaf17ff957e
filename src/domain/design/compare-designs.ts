import { isJsonObject, isSameJson, textOfJson, type Json, type JsonObject } from '../kernel/json.ts';
import type { Environment } from './environments-schema.ts';
import { emptyWidgets } from './factory.ts';
import { WIDGET_PLACEMENTS } from './format.ts';
import { environmentName } from './resolve.ts';
import type { Design } from './schema.ts';

/** One value in which two designs differ. */
export interface FieldDifference {
  /** The field, as `FieldPath` names it; of a text row without its id: `texts.title`. */
  readonly path: string;
  /** Of a text row its language, of what an environment has for itself the environment's name; else empty. */
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
function valuesOf({ format: _format, version: _version, environments, ...rest }: Design): ReadonlyMap<string, Held> {
  const blank = emptyWidgets();
  const widgets = WIDGET_PLACEMENTS.map((place) => [place, rest.widgets[place] ?? blank[place] ?? {}] as const);
  const whole: JsonObject = { ...rest, widgets: Object.fromEntries<Json>(widgets) };
  const seen = new Map<string, Held>();
  for (const held of [...leaves(whole, ''), ...environmentLeaves(environments)]) {
    let key = `${held.path} ${held.language}`;
    // A language may stand twice, as a mistake.
    while (seen.has(key)) key += '+';
    seen.set(key, held);
  }
  return seen;
}

/** What the environments are, and what each has; they are matched by their names. */
function environmentLeaves(held: Design['environments']): readonly Held[] {
  if (held === undefined) return [];
  const active = held.list
    .filter(({ id }) => id === held.active)
    .map(environmentName)
    .join();
  return [
    { path: 'environments.active', language: '', value: active },
    { path: 'environments.list', language: '', value: held.list.map(environmentName) },
    ...held.list.flatMap(ownLeaves),
  ];
}

function ownLeaves(environment: Environment): readonly Held[] {
  const language = environmentName(environment);
  const { hash, values } = environment;
  return [
    { path: 'environments.hash', language, value: hash },
    ...Object.entries(values).map(([name, value]) => ({ path: `environments.values.${name}`, language, value })),
  ];
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
