import { isJsonObject, type Json, type JsonObject } from '../kernel/json.ts';
import { STAND_INS } from '../calls/stand-ins.ts';

/**
 * In payloads that were copied from somewhere, values can stand for something that is known only when the call is made:
 * `<expr: $botId>`, `<int>`, or `$result[1]` of a batch. Such a value is neither right nor wrong.
 */
const PLACEHOLDER = /<[^<>]*>|\$result\[/;

function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text);
}

export interface Filled {
  readonly params: JsonObject;
  /** JSON pointers of the values that are not known, with what stands for them. */
  readonly unknown: ReadonlyMap<string, string>;
}

/**
 * Puts stand-ins in the place of placeholders, at any depth.
 *
 * @param standIns by the name of the parameter in capitals; by default those of chat apps
 */
export function fillPlaceholders(params: JsonObject, standIns: StandIns = STAND_INS): Filled {
  const unknown = new Map<string, string>();
  const fill = (value: Json, key: string, at: string): Json => {
    if (Array.isArray(value))
      return (value as readonly Json[]).map((inner, index) => fill(inner, key, `${at}/${index}`));
    if (isJsonObject(value)) {
      const entries = Object.entries(value);
      return Object.fromEntries(
        entries.map(([name, inner]) => [name, fill(inner, name, `${at}/${pointerPart(name)}`)]),
      );
    }
    if (typeof value !== 'string' || !isPlaceholder(value)) return value;
    unknown.set(at, value);
    return standIns[key.toUpperCase()] ?? 'stand-in';
  };
  return { params: fill(params, '', '') as JsonObject, unknown };
}

type StandIns = Readonly<Record<string, Json>>;

/** One step of a JSON pointer (RFC 6901). */
export function pointerPart(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
