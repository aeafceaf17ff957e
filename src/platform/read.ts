import type { Json } from '../domain/kernel/json.ts';

/**
 * Looks at a value from outside (the portal, storage) and gives it back with a type, or `undefined` when it is anything else.
 * Never throws on plain data, and takes over nothing that was not asked for.
 *
 * Not zod: these values are read before the first paint or right after it, and the library would be a ninth of the scripts
 * that the first load may have. It reads the design, which is far larger and only there once something is stored.
 */
export type Read<T> = (value: unknown) => T | undefined;

type Shape = Readonly<Record<string, Read<unknown>>>;
type Shaped<S extends Shape> = { [Key in keyof S]: Exclude<ReturnType<S[Key]>, undefined> };

/** Levels of JSON that are followed; what comes from storage may be circular. */
const DEEPEST = 64;

/** Any object but a list, with unknown members. */
export function members(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return isMembers(value) ? value : undefined;
}

function isMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const text: Read<string> = (value) => (typeof value === 'string' ? value : undefined);

/** NaN and the infinities are none. */
export const number: Read<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

export const integer: Read<number> = (value) => (Number.isSafeInteger(value) ? number(value) : undefined);

/** A number, or its digits: rows come back from the portal's database as text (observed). */
export const id: Read<number> = (value) => {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
};

export const truth: Read<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

export const json: Read<Json> = (value) => (isJson(value, 0) ? value : undefined);

function isJson(value: unknown, depth: number): value is Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value !== 'object') return number(value) !== undefined;
  return depth < DEEPEST && Object.values(value).every((item) => isJson(item, depth + 1));
}

export function oneOf<T extends string | number | boolean>(...words: readonly T[]): Read<T> {
  return (value) => words.find((word) => word === value);
}

/** What cannot be read counts as the other value. */
export function orElse<T>(read: Read<T>, other: T): (value: unknown) => T {
  return (value) => read(value) ?? other;
}

/** One item that cannot be read makes the whole list unreadable: a part of it would be a guess. */
export function list<T>(item: Read<T>): Read<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const items = value.map((held) => item(held));
    return items.every((held) => held !== undefined) ? items : undefined;
  };
}

/** An object whose members are all of one kind. */
export function map<T>(item: Read<T>): Read<Readonly<Record<string, T>>> {
  return (value) => {
    const held = members(value);
    return held && whole(Object.entries(held).map(([key, member]) => [key, item(member)]));
  };
}

/** An object with at least these members; others are left out. */
export function object<S extends Shape>(shape: S): Read<Shaped<S>> {
  return (value) => {
    const held = members(value);
    // The type follows from the shape, member by member, which the compiler cannot see through the entries.
    return held && (whole(Object.entries(shape).map(([key, read]) => [key, read(held[key])])) as Shaped<S> | undefined);
  };
}

/** Undefined as soon as one member could not be read. */
function whole<T>(entries: readonly (readonly [string, T | undefined])[]): Record<string, T> | undefined {
  const isRead = (entry: readonly [string, T | undefined]): entry is readonly [string, T] => entry[1] !== undefined;
  return entries.every(isRead) ? Object.fromEntries(entries) : undefined;
}
