import { isDeepStrictEqual } from 'node:util';
import { isJsonObject, type Json, type JsonObject } from '../../../src/domain/kernel/json.ts';

/** How a written value is compared with one that came out. */
type Fits = (expected: Json, got: Json) => boolean;

/** As written, but for `{$gt: n}` (a number above n), `{$each: type}` (a list of that type) and lists of rows, which are sets. */
export const fitsResult: Fits = (expected, got) => {
  if (Array.isArray(expected)) return isRowList(expected) ? fitsRows(expected, got) : isDeepStrictEqual(expected, got);
  if (!isJsonObject(expected)) return isDeepStrictEqual(expected, got);
  const { $gt: least, $each: type } = expected;
  if (typeof least === 'number') return typeof got === 'number' && got > least;
  if (typeof type === 'string') return Array.isArray(got) && got.every((item) => typeof item === type);
  return (
    isJsonObject(got) && Object.keys(got).length === Object.keys(expected).length && hasKeys(expected, got, fitsResult)
  );
};

function isRowList(list: readonly Json[]): list is readonly JsonObject[] {
  return list.every((item) => isJsonObject(item));
}

function fitsRows(expected: readonly JsonObject[], got: Json): boolean {
  return Array.isArray(got) && isSameSet(expected, got as readonly Json[], fitsWritten);
}

/** Only by the keys written, inside objects likewise. */
export const fitsWritten: Fits = (expected, got) => {
  if (!isJsonObject(expected)) return isDeepStrictEqual(expected, got);
  return isJsonObject(got) && hasKeys(expected, got, fitsWritten);
};

function hasKeys(expected: JsonObject, got: JsonObject, fits: Fits): boolean {
  return Object.entries(expected).every(([key, value]) => Object.hasOwn(got, key) && fits(value, got[key] ?? null));
}

/** Whether every expected item has one of its own among those that came out, and none is left. */
export function isSameSet<Item>(
  expected: readonly Item[],
  got: readonly Json[],
  fits: (expected: Item, got: Json) => boolean,
): boolean {
  if (expected.length !== got.length) return false;
  const ownerOf = new Map<number, number>();
  const assign = (index: number, tried: Set<number>): boolean =>
    got.some((item, place) => {
      if (tried.has(place) || !fits(expected[index] as Item, item)) return false;
      tried.add(place);
      const owner = ownerOf.get(place);
      if (owner !== undefined && !assign(owner, tried)) return false;
      ownerOf.set(place, index);
      return true;
    });
  return expected.every((_item, index) => assign(index, new Set()));
}
