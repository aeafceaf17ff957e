/** Why the portal refuses a frame address; all of them are answered IFRAME_HTTPS. */
export type AddressFault = 'not-https' | 'no-host' | 'bad-port';

const START = 'https://';

/**
 * The portal's own check, that of PHP's `parse_url`: exactly lower-case `https://`, a host, and a port of at most five
 * bytes that starts like a number up to 65535. Spaces, quotes, line breaks and user names pass. Source: observed.
 *
 * @returns the fault, or `null` when the portal accepts the address
 */
export function checkFrameAddress(address: string): AddressFault | null {
  if (!address.startsWith(START)) return 'not-https';
  const authority = /^[^/?#]*/.exec(address.slice(START.length))?.[0] ?? '';
  const target = authority.slice(authority.lastIndexOf('@') + 1);
  const colon = target.startsWith('[') && target.endsWith(']') ? -1 : target.lastIndexOf(':');
  if (colon !== -1 && !isPort(target.slice(colon + 1))) return 'bad-port';
  const host = colon === -1 ? target : target.slice(0, colon);
  // A host of a single zero is empty to PHP.
  return host === '' || host === '0' ? 'no-host' : null;
}

/** An empty port is none; letters after the digits are overlooked. */
function isPort(port: string): boolean {
  if (port === '') return true;
  const number = /^[ \t\n\r\v\f]*([+-]?\d+)/.exec(port)?.[1];
  if (number === undefined || new TextEncoder().encode(port).length > 5) return false;
  return Number(number) >= 0 && Number(number) <= 65535;
}

/**
 * The address as the portal keeps it: with `&` when it has a query, else with `?`, always at the very end, so behind a
 * fragment the parameters added later land in the fragment. Source: observed.
 */
export function storedAddress(address: string): string {
  const [beforeFragment = ''] = address.split('#', 1);
  return address + (beforeFragment.includes('?') ? '&' : '?');
}
