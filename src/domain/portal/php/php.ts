import type { Json, JsonObject } from '../../kernel/json.ts';
import { isJsonObject } from '../../kernel/json.ts';

/**
 * How PHP 8 reads values of a JSON body. The portal never checks types, so its answers to a wrong type are PHP's own
 * conversions; every rule of this folder reads parameters through these functions. `undefined` is an absent key.
 */
export type Given = Json | undefined;

const INTEGER_LIMIT = 2 ** 63;
/** Lists and objects within one another that `json_decode` reads by default, the body itself included. */
const JSON_DEPTH = 512;
const MAX_INTEGER = 9223372036854775807n;
const MIN_INTEGER = -9223372036854775808n;

const BLANK = '[ \\t\\n\\r\\v\\f]*';
const NUMBER = '[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?';
const LEADING_NUMBER = new RegExp(`^${BLANK}(${NUMBER})`);
const WHOLE_NUMBER = new RegExp(`^${BLANK}(${NUMBER})${BLANK}$`);
const INTEGER = /^[+-]?\d+$/;

/** A list or an object: both are arrays to PHP. */
export function isArray(value: Given): value is readonly Json[] | JsonObject {
  return typeof value === 'object' && value !== null;
}

/** `isset`: given, and not null. */
export function isSet(value: Given): value is Exclude<Json, null> {
  return value !== undefined && value !== null;
}

/** `empty`: absent, null, false, 0, '', '0' or an array without entries. */
export function isEmpty(value: Given): boolean {
  if (isArray(value)) return Object.keys(value).length === 0;
  return value === undefined || value === null || value === false || value === 0 || value === '' || value === '0';
}

/** The entries of an array in order; a value that is no array has none. */
export function entriesOf(value: Given): [string, Json][] {
  return isArray(value) ? Object.entries(value) : [];
}

/** The value under a key; nothing when `value` is no array. */
export function itemOf(value: Given, key: string): Given {
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The text PHP makes of a value. An array becomes the word `Array`: ask `isArray` first where PHP would crash. */
export function textOf(value: Given): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (isArray(value)) return 'Array';
  return value === true ? '1' : '';
}

/** Floats are written with 14 significant digits (PHP's default precision), integers beyond 64 bits are floats. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NAN' : value > 0 ? 'INF' : '-INF';
  if (Number.isInteger(value) && Math.abs(value) < INTEGER_LIMIT) return BigInt(value).toString();
  const [mantissa = '0', power = '0'] = value.toExponential(13).split('e');
  const exponent = Number(power);
  if (exponent >= -4 && exponent < 14) return String(Number(value.toPrecision(14)));
  const digits = mantissa.replace(/0+$/, '');
  return `${digits.endsWith('.') ? `${digits}0` : digits}E${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`;
}

/**
 * `intval`: the leading number of a text (decimal, also with a fraction or an exponent), 1 for true and for an array
 * with entries. Texts beyond 64 bits stop at the end of the range, numbers beyond it wrap around; one beyond a float is 0.
 */
export function integerOf(value: Given): number {
  if (typeof value === 'string') return integerOfText(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return 0;
    return Math.abs(value) < INTEGER_LIMIT ? Math.trunc(value) : Number(BigInt.asIntN(64, BigInt(value)));
  }
  if (isArray(value)) return isEmpty(value) ? 0 : 1;
  return value === true ? 1 : 0;
}

function integerOfText(text: string): number {
  const number = LEADING_NUMBER.exec(text)?.[1];
  if (number === undefined) return 0;
  // Minus zero is no integer.
  if (!INTEGER.test(number)) return clamp(Math.trunc(Number(number))) + 0;
  const exact = BigInt(number.startsWith('+') ? number.slice(1) : number);
  return Number(exact > MAX_INTEGER ? MAX_INTEGER : exact < MIN_INTEGER ? MIN_INTEGER : exact);
}

function clamp(value: number): number {
  return Math.max(Math.min(value, INTEGER_LIMIT), -INTEGER_LIMIT);
}

interface Numeric {
  readonly value: number;
  readonly exact: bigint | null;
  readonly overflow: -1 | 0 | 1;
}

function numericOf(text: string): Numeric | null {
  const number = WHOLE_NUMBER.exec(text)?.[1];
  if (number === undefined) return null;
  if (!INTEGER.test(number)) return { value: Number(number), exact: null, overflow: 0 };
  const exact = BigInt(number.startsWith('+') ? number.slice(1) : number);
  if (exact > MAX_INTEGER) return { value: Number(exact), exact: null, overflow: 1 };
  if (exact < MIN_INTEGER) return { value: Number(exact), exact: null, overflow: -1 };
  return { value: Number(exact), exact, overflow: 0 };
}

/** `==` between a parameter and a text of the table: numeric-looking texts are compared as numbers. */
export function looselyEquals(value: Given, text: string): boolean {
  if (value === undefined || value === null) return text === '';
  if (typeof value === 'boolean') return value === !isEmpty(text);
  if (isArray(value)) return false;
  if (typeof value === 'number') {
    const numeric = numericOf(text);
    return numeric === null ? numberText(value) === text : numeric.value === value;
  }
  return textsLooselyEqual(value, text);
}

function textsLooselyEqual(left: string, right: string): boolean {
  if (left === right) return true;
  const a = numericOf(left);
  const b = numericOf(right);
  if (a === null || b === null) return false;
  // Numbers too large in the same direction cannot be told apart as numbers, so PHP compares the texts.
  if (a.overflow !== 0 && a.overflow === b.overflow) return false;
  if (a.exact !== null && b.exact !== null) return a.exact === b.exact;
  // An integer within 64 bits and one beyond them differ, though they may round to the same float.
  if ((a.exact !== null && b.overflow !== 0) || (b.exact !== null && a.overflow !== 0)) return false;
  return a.value === b.value && Number.isFinite(a.value);
}

/** The key under which PHP looks a value up in an array; `null` where it crashes. */
export function arrayKeyOf(value: Given): string | null {
  if (isArray(value)) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return String(integerOf(value));
  return textOf(value);
}

/** `array_change_key_case`: Latin letters only; of keys that become the same the later one counts. */
export function upperCaseKeys(params: JsonObject): ReadonlyMap<string, Json> {
  return new Map(Object.entries(params).map(([key, value]) => [upperCaseKey(key), value]));
}

/** One key as `upperCaseKeys` changes it. */
export function upperCaseKey(key: string): string {
  return key.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

/**
 * The parameters as they come out of a JSON body. PHP does not read one that is nested deeper than it allows, so the call then
 * comes without parameters (inferred from PHP; no portal was asked).
 */
export function readableParams(params: JsonObject): JsonObject {
  return isWithin(params, JSON_DEPTH) ? params : {};
}

function isWithin(value: Json, levels: number): boolean {
  if (!isArray(value)) return true;
  return levels > 0 && Object.values(value).every((inner) => isWithin(inner, levels - 1));
}
