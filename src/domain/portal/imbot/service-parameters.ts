const SERVICE_PARAMETERS: ReadonlySet<string> = new Set([
  'auth',
  'access_token',
  'auth_connector',
  'start',
  'state',
  'token',
]);

/** Whether the REST server keeps a parameter for itself and never hands it to a method: in this exact spelling (observed). */
export function isServiceParameter(name: string): boolean {
  return SERVICE_PARAMETERS.has(name);
}
