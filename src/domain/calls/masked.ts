import { isJsonObject, type Json, type JsonObject } from '../kernel/json.ts';

/** Stands in the place of a secret. */
export const MASK = '••••••••';

/** Parameters that are nobody else's business, in any letter case and at any depth. */
const SECRETS: ReadonlySet<string> = new Set([
  'hash',
  'client_id',
  'auth',
  'auth_id',
  'refresh_id',
  'access_token',
  'refresh_token',
  'application_token',
  'token',
]);

/** Parameters for the screen, a file or the log: secrets masked unless the person asked to see them. */
export function maskedParams(params: JsonObject, reveal = false): JsonObject {
  return reveal ? params : (masked(params) as JsonObject);
}

function masked(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(masked);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      SECRETS.has(name.toLowerCase()) && inner !== '' && inner !== null ? MASK : masked(inner),
    ]),
  );
}
