import type { FieldPath } from './field-path.ts';
import { namedPlaces, valueNames } from './resolve.ts';
import type { Design } from './schema.ts';

/** A name that environments have, or lack, a value for. */
export interface ValueRow {
  readonly name: string;
  /** Where it stands. */
  readonly places: readonly FieldPath[];
}

/** Every name that is listed, has a value somewhere, or stands in a text, with the places where it does. */
export function valueRows(design: Design): readonly ValueRow[] {
  const named = namedPlaces(design);
  const listed = design.environments === undefined ? [] : valueNames(design.environments);
  const names = new Set([...listed, ...named.map(({ name }) => name)]);
  return [...names].map((name) => ({
    name,
    places: named.filter((one) => one.name === name).map(({ place }) => place),
  }));
}
