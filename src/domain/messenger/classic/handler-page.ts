/** Why a page cannot be loaded in the preview's frame. */
export type PageRefusal =
  | 'missing'
  /** Half a character in a title, code or param cannot be encoded: the messenger's own call fails as well. */
  | 'half-character'
  /** Not an address, or of a scheme that is neither https nor loopback http. */
  | 'not-https'
  /** With the messenger's sandbox a page of the designer's own origin would reach the designer itself. */
  | 'own-origin';

/** Loopback names on which plain http is allowed for work at home; the content policy knows the same two. */
const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1'];

/**
 * Whether a page may be loaded with the messenger's sandbox. Judged by the platform's own URL parser, since that decides
 * where a frame goes, whatever else an address looks like.
 */
export function refusePage(address: string, ownOrigin: string): PageRefusal | null {
  if (address.trim() === '') return 'missing';
  const url = readUrl(address);
  if (url === null) return 'not-https';
  if (url.origin === ownOrigin) return 'own-origin';
  // With one slash or none a frame reads a path of its parent's host where the schemes are the same.
  if (!/^https?:\/\//i.test(address.trim())) return 'not-https';
  const isLoopback = url.protocol === 'http:' && LOOPBACK.includes(url.hostname);
  return url.protocol === 'https:' || isLoopback ? null : 'not-https';
}

/** The address as the platform's parser reads it by itself, or `null`. */
export function readUrl(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
