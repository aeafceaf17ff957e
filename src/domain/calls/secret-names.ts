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
