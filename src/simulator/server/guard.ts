import { jsonAnswer, type Delivery, type PortalRequest } from './http.ts';

/** Bytes of a body that are read; more is answered with 413. A registration with the largest icon stays far below. */
export const BODY_LIMIT = 16_000_000;

/** Names under which this machine reaches itself, and nobody else reaches it. */
export const LOOPBACK_HOSTS: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** A host without its port, as in a `Host` header; `''` where it cannot be read. */
function hostName(host: string): string {
  return /^(\[[\da-f:.]+\]|[^:[\]/\s]+)(?::\d{1,5})?$/i.exec(host)?.[1]?.toLowerCase() ?? '';
}

function originHost(origin: string): string {
  return hostName(/^https?:\/\/(.+)$/i.exec(origin)?.[1] ?? '');
}

/** Where the simulated portal is at home. */
export interface Home {
  /** Host names without a port that are the portal's own. */
  readonly hosts: readonly string[];
  /** Address of the designer, whose calls come from its own origin. */
  readonly designer: string;
}

/**
 * The portal runs on somebody's machine, and any page of the web can send requests there. `null`: this one is let in. A foreign
 * `Host` is a name of somebody else's that leads here (DNS rebinding); a foreign `Origin` is a page of somebody else's that
 * wants to change a world. An address or query with a broken escape is refused as well.
 */
export function refuseForeign(request: PortalRequest, { hosts, designer }: Home): Delivery | null {
  const host = request.headers['host'];
  if (host !== undefined && !hosts.includes(hostName(host))) {
    return jsonAnswer(403, { error: `The simulated portal does not answer as ${host}` });
  }
  const origin = request.headers['origin'];
  const isReading = request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS';
  if (origin !== undefined && !isReading && !isOwnOrigin(origin, hosts, designer)) {
    return jsonAnswer(403, { error: `Pages of ${origin} may not change anything here` });
  }
  return isWellEscaped(request.path) ? null : jsonAnswer(400, { error: 'The address has a broken escape' });
}

function isOwnOrigin(origin: string, hosts: readonly string[], designer: string): boolean {
  if (hosts.includes(originHost(origin)) || LOOPBACK_HOSTS.includes(originHost(origin))) return true;
  return /^https?:\/\/[^/?#]+/i.exec(designer)?.[0].toLowerCase() === origin.toLowerCase();
}

function isWellEscaped(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
