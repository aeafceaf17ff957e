import { isJsonObject, type Json, type JsonObject } from '../kernel/json.ts';
import { MASK } from '../kernel/mask.ts';
import { isSecretName } from './secret-names.ts';

/** Parameters for the screen, a file or the log: secrets masked unless the person asked to see them. */
export function maskedParams(params: JsonObject, reveal = false): JsonObject {
  return reveal ? params : (masked(params) as JsonObject);
}

/**
 * Parameters to be handed on without their secrets: each has its name in its place, `<HASH>`, which nobody takes for a value, and so has
 * what a registration cannot do without and is not filled in.
 */
export function blankedParams(method: string, params: JsonObject): JsonObject {
  const blanked = masked(params, (name) => `<${name}>`) as JsonObject;
  return { ...missingParams(method, params), ...blanked };
}

/** What a registration cannot do without and is not filled in, each with its name in its place. */
export function missingParams(method: string, params: JsonObject): JsonObject {
  const missing = method === 'imbot.app.register' ? NEEDED.filter((name) => !(name in params)) : [];
  return Object.fromEntries(missing.map((name) => [name, `<${name}>`]));
}

const NEEDED = ['BOT_ID', 'CODE'] as const;

function masked(value: Json, inPlace: (name: string) => string = () => MASK): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map((inner) => masked(inner, inPlace));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      isSecretName(name) && inner !== '' && inner !== null ? inPlace(name) : masked(inner, inPlace),
    ]),
  );
}
