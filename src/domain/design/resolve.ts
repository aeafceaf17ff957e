import { activeEnvironment } from './active-environment.ts';
import type { Environment, Environments } from './environments-schema.ts';
import type { FieldPath } from './field-path.ts';
import { LIMITS } from './limits.ts';
import { mapTexts } from './named-texts.ts';
import type { Design } from './schema.ts';
import { namesIn, withNamed } from './value-names.ts';

/** What an environment is called; one without a name goes by its number, which stays its own. */
export function environmentName({ id, name }: Environment): string {
  return name.trim() === '' ? `#${id}` : name;
}

/** The value of a name in an environment; `null`: it has none yet. */
export function valueIn({ values }: Environment, name: string): string | null {
  return Object.hasOwn(values, name) ? (values[name] ?? '') : null;
}

/** Every name that an environment has, or is to have, a value for: as they are listed, then those that only a set has. */
export function valueNames({ names, list }: Environments): readonly string[] {
  return [...new Set([...names, ...list.flatMap(({ values }) => Object.keys(values))])];
}

/** A text with the environment's values in the place of their names, as long as a document holds. */
export function filledIn(text: string, environment: Environment): string {
  const filled = withNamed(text, (name) => valueIn(environment, name));
  return filled === text ? text : filled.slice(0, LIMITS.text);
}

const resolved = new WeakMap<Design, Design>();

/**
 * The design as it is in its active environment: `{{name}}` replaced by the value where there is one, the environment's key in
 * the place of the design's own, no environments any more. Values are put in as they stand, so that one may hold braces itself.
 * The same object where there are no environments, and for the same design the same one again.
 */
export function resolveDesign(design: Design): Design {
  const environment = activeEnvironment(design);
  if (environment === null) return design;
  const known = resolved.get(design) ?? resolvedIn(design, environment);
  resolved.set(design, known);
  return known;
}

/** As `resolveDesign`, in any environment. */
export function resolvedIn(design: Design, environment: Environment): Design {
  const { environments: _all, ...filled } = mapTexts(design, (text) => filledIn(text, environment));
  const { chatApp } = filled;
  return { ...filled, chatApp: { ...chatApp, frame: { ...chatApp.frame, hash: environment.hash } } };
}

/** A name that stands in a field. */
export interface NamedPlace {
  readonly place: FieldPath;
  readonly name: string;
}

/** Every name in every text, in the order of the document. */
export function namedPlaces(design: Design): readonly NamedPlace[] {
  const found: NamedPlace[] = [];
  mapTexts(design, (text, place) => {
    found.push(...namesIn(text).map((name) => ({ place, name })));
    return text;
  });
  return found;
}

/** Names that stand somewhere and have no value in the active environment; without environments, braces are only braces. */
export function missingValues(design: Design): readonly NamedPlace[] {
  const environment = activeEnvironment(design);
  return environment === null ? [] : namedPlaces(design).filter(({ name }) => valueIn(environment, name) === null);
}
