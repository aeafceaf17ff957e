const PATIENCE = 10_000;

/**
 * Asks the portal whose token it is.
 *
 * @param {string} portal origin
 * @param {string} auth AUTH_ID of an opening
 * @returns {Promise<{ id: string, name: string } | null>} `null`: it takes the token for nobody's
 * @throws when it does not answer
 */
export async function personOf(portal, auth) {
  const response = await fetch(`${portal}/rest/profile`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ auth }),
    signal: AbortSignal.timeout(PATIENCE),
  });
  const { result, error } = await response.json();
  if (error) return null;
  return { id: String(result.ID), name: [result.NAME, result.LAST_NAME].filter(Boolean).join(' ') };
}
