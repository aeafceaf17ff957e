import { isJsonObject, type Json, type JsonObject } from '../kernel/json.ts';

/** Stands in the place of a secret; always of the same length, so that it reveals nothing. */
export const MASK = '••••••••';

/** Parameters that are nobody else's business. */
const SECRETS: ReadonlySet<string> = new Set([
  'hash',
  'client_id',
  'client_secret',
  'auth',
  'auth_id',
  'auth_token',
  'refresh_id',
  'access_token',
  'refresh_token',
  'application_token',
  'token',
]);

/** Whether a value under this name is a secret; letter case does not matter, as it does not to the portal. */
export function isSecretName(name: string): boolean {
  return SECRETS.has(name.toLowerCase());
}

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
      isSecretName(name) && inner !== '' && inner !== null ? MASK : masked(inner),
    ]),
  );
}
