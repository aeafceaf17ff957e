import { isJsonObject, type Json } from '../domain/kernel/json.ts';
import { withoutHashes } from '../domain/design/hash.ts';
import { designSchema, type Design } from '../domain/design/schema.ts';

/**
 * The same design with its keys in the order of the schema, and nothing else in it: equal designs give equal JSON, whatever way
 * they came to be. One that the schema refuses stays as it is.
 */
export function canonicalDesign(design: Design): Design {
  const read = designSchema.safeParse(dropUndefined(design));
  return read.success ? sorted(read.data) : design;
}

/** Values of an environment are found by their names, so their order says nothing. */
function sorted(design: Design): Design {
  const { environments } = design;
  if (environments === undefined) return design;
  const list = environments.list.map((one) => ({ ...one, values: byName(one.values) }));
  return { ...design, environments: { ...environments, list } };
}

const byName = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1)));

/** What is not set is not there. */
function dropUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dropUndefined);
  if (!isJsonObject(value)) return value;
  const there = Object.entries(value as Readonly<Record<string, Json | undefined>>).filter(
    ([, held]) => held !== undefined,
  );
  return Object.fromEntries(there.map(([key, held]) => [key, dropUndefined(held)]));
}

/** The design as it travels: in canonical form, without its signature keys, also those of environments, unless they are asked for. */
export function travelling(design: Design, includeHash: boolean): Design {
  return canonicalDesign(includeHash ? design : withoutHashes(design));
}

/** JSON as files have it: two spaces, a line break at the end. */
export function fileText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
