import type { Json, JsonObject } from '../../domain/kernel/json.ts';

/** PHP's default `max_input_vars`: what comes after is dropped with only a warning in the server's own log (observed, PHP 8.2). */
export const MAX_INPUT_VARIABLES = 1000;

/** PHP's default `max_input_nesting_level`. */
const MAX_NESTING = 64;

/** A PHP array while it is being filled: ordered, with text keys, and the next free number for `[]`. */
class PhpArray {
  readonly entries = new Map<string, string | PhpArray>();
  #next = 0;

  set(key: string | null, value: string | PhpArray): void {
    const name = key ?? String(this.#next);
    this.entries.set(name, value);
    if (/^(0|[1-9]\d*)$/.test(name)) this.#next = Math.max(this.#next, Number(name) + 1);
  }

  /** The array under a key; whatever else stood there gives way to it, as in PHP. */
  child(key: string | null): PhpArray {
    const present = key === null ? undefined : this.entries.get(key);
    if (present instanceof PhpArray) return present;
    const made = new PhpArray();
    this.set(key, made);
    return made;
  }

  /** A list where the keys count up from 0 in order, otherwise an object: how PHP writes an array as JSON. */
  toJson(): Json {
    const pairs = [...this.entries].map(([key, value]): [string, Json] => [
      key,
      value instanceof PhpArray ? value.toJson() : value,
    ]);
    return pairs.every(([key], index) => key === String(index)) ? pairs.map(([, value]) => value) : toObject(pairs);
  }
}

/** Unlike an object literal, keeps a name such as `__proto__` a plain name. */
function toObject(pairs: readonly (readonly [string, Json])[]): JsonObject {
  return Object.fromEntries(pairs);
}

/** `+` is a space, and a broken percent sequence stays as it is. */
function decode(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced.replace(/(?:%[0-9a-f]{2})+/gi, (sequence) => {
      try {
        return decodeURIComponent(sequence);
      } catch {
        return sequence;
      }
    });
  }
}

/** The keys inside the brackets of a name; `null` stands for `[]`. A bracket that is never closed ends the keys. */
function splitName(raw: string): { readonly keys: readonly (string | null)[] } | null {
  const name = raw.replace(/^ +/, '');
  const bracket = name.indexOf('[');
  const head = (bracket < 0 ? name : name.slice(0, bracket)).replace(/[ .]/g, '_');
  if (head === '') return null;
  if (bracket < 0) return { keys: [head] };
  const keys: (string | null)[] = [head];
  let at = bracket;
  while (name[at] === '[') {
    const end = name.indexOf(']', at);
    if (end < 0) {
      // The first bracket without an end becomes part of the name; a later one is dropped.
      return keys.length > 1 ? { keys } : { keys: [`${head}_${name.slice(at + 1).replace(/[ .[]/g, '_')}`] };
    }
    const key = name.slice(at + 1, end);
    keys.push(key.trim() === '' ? null : key);
    at = end + 1;
  }
  return keys.length > MAX_NESTING + 1 ? null : { keys };
}

/**
 * Reads a form body or query string the way PHP's parse_str does: nested brackets, a later value wins, `.` and space in a
 * top-level name become `_`, everything is text, and only the first 1000 values are taken.
 */
export function parsePhpForm(text: string): JsonObject {
  const root = new PhpArray();
  const pairs = text.split('&').filter((pair) => pair !== '');
  for (const pair of pairs.slice(0, MAX_INPUT_VARIABLES)) {
    const equals = pair.indexOf('=');
    const name = splitName(decode(equals < 0 ? pair : pair.slice(0, equals)));
    if (name === null) continue;
    let target = root;
    for (const key of name.keys.slice(0, -1)) target = target.child(key);
    target.set(name.keys.at(-1) ?? null, equals < 0 ? '' : decode(pair.slice(equals + 1)));
  }
  return toObject(
    [...root.entries].map(([key, value]): [string, Json] => [key, value instanceof PhpArray ? value.toJson() : value]),
  );
}

/**
 * A map as PHP writes it: `[]` when empty, a list when its keys count up from 0, otherwise an object. Clients meet all three
 * where the documentation shows an object (observed).
 */
export function phpMap(pairs: Iterable<readonly [string, Json]>): Json {
  const array = [...pairs];
  return array.every(([key], index) => key === String(index)) ? array.map(([, value]) => value) : toObject(array);
}
