const PATIENCE = 10_000;

/**
 * Makes one REST call.
 *
 * @param {string} endpoint such as `https://DOMAIN/rest/`, or an incoming webhook
 * @param {string} method
 * @param {object} params
 * @returns {Promise<unknown>} what the portal answered
 * @throws where it refused, or did not answer
 */
export async function call(endpoint, method, params) {
  const response = await fetch(endpoint.replace(/\/*$/, '/') + method, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(params),
    signal: AbortSignal.timeout(PATIENCE),
  });
  const answer = await response.json();
  if (answer.error) throw new Error(`${method}: ${answer.error} ${answer.error_description ?? ''}`);
  return answer.result;
}

/** Of the environment, which has to have it. */
export function setting(variable) {
  const value = process.env[variable];
  if (!value) throw new Error(`${variable} is not set`);
  return value;
}
