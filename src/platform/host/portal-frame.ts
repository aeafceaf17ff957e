/** The parts of a window that tell whether a portal has opened us. */
export interface FrameWindow {
  readonly name: string;
  readonly parent: unknown;
}

export type MessageListener = (event: {
  readonly origin: string;
  readonly data: unknown;
  stopImmediatePropagation(): void;
}) => void;

/** A window whose errors and messages are heard. */
export interface MessageWindow {
  addEventListener(type: 'error', listener: (event: { readonly message: string }) => void): void;
  addEventListener(type: 'message', listener: MessageListener, first?: boolean): void;
}

/** The portal that a frame's name speaks of. */
export interface PortalAddress {
  /** For example `https://acme.bitrix24.com`; a standard port is left out. */
  readonly origin: string;
  /** Host, with a port that is not standard. */
  readonly portal: string;
  /** The portal is reached over plain http and is not this machine: tokens and secrets would travel in the open. */
  readonly exposed: boolean;
}

/** `HOST[:port]|0 or 1|SID`: how a portal names the frames of its applications (observed); 1 stands for https. */
const FRAME_NAME = /^([^|/\\?#@\s]+)\|([01])\|\w+$/;

/** The two hosts of this machine that the page's security policy lets plain http reach. */
const LOOPBACK = new Set(['localhost', '127.0.0.1']);

/**
 * The portal whose frame we are in, or null when opened any other way. A window's name survives a reload and a change of
 * page, so a top-level page with such a name is a former frame: it counts as standalone. A stale name inside somebody else's
 * frame cannot be told from a portal here; there the start-up ends with `portal-silent`.
 */
export function portalFrame(window: FrameWindow): PortalAddress | null {
  if (window.parent === window) return null;
  const [, host, secure] = FRAME_NAME.exec(window.name) ?? [];
  if (host === undefined) return null;
  // The portal's script drops both ports whatever the scheme (observed), and takes messages only from the origin so built.
  const address = parseAddress(`${secure === '1' ? 'https' : 'http'}://${host.replace(/:(?:80|443)$/, '')}`);
  if (address === null) return null;
  const exposed = address.protocol === 'http:' && !LOOPBACK.has(address.hostname);
  return { origin: address.origin, portal: address.host, exposed };
}

function parseAddress(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
