import { readUrl } from './handler-page.ts';

/**
 * Origin the messenger remembers of a frame's address and posts to: scheme and host, with the port unless it is empty, 80
 * or 443 (observed). That scheme and host are those the browser reads in the address, so a host in other letters is its
 * `xn--` form, is derived. `null` when the address does not read as one of the web.
 */
export function frameOrigin(address: string): string | null {
  const url = readUrl(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  const origin = `${url.protocol}//${url.hostname}`;
  return url.port === '' || url.port === '80' || url.port === '443' ? origin : `${origin}:${url.port}`;
}

/** What the messenger posts to the frame at *every* load; the id of the load before is void at once. */
export function initMessage(portalOrigin: string, uniqueLoadId: string): string {
  return JSON.stringify({ action: 'init', domain: portalOrigin, uniqueLoadId });
}

/** What a frame can ask for. The last three are not documented. */
export const FRAME_ACTIONS = [
  'send',
  'put',
  'call',
  'support',
  'close',
  'openDialog',
  'restriction',
  'helpdesk',
] as const;
export type FrameAction = (typeof FRAME_ACTIONS)[number];

const FIELDS: Readonly<Record<FrameAction, string | null>> = {
  send: 'message',
  put: 'message',
  call: 'number',
  support: 'code',
  close: null,
  openDialog: 'dialogId',
  restriction: 'code',
  helpdesk: 'code',
};

export interface FrameChannel {
  /** Origin of the frame open now; `null` when none is. */
  readonly origin: string | null;
  /** Of the newest load; `null` before the first one. */
  readonly uniqueLoadId: string | null;
  /** Ids of earlier loads of the same window: refused like any wrong id, and worth a better explanation. */
  readonly earlierLoadIds: readonly string[];
}

export interface FrameMessage {
  readonly origin: string;
  readonly data: unknown;
}

/** Why the messenger ignores a message. It never says so to the frame. */
export type FrameMessageRefusal =
  | 'no-frame'
  | 'other-origin'
  | 'not-text'
  | 'not-json'
  | 'not-an-object'
  | 'no-action'
  | 'no-load-id'
  | 'earlier-load-id'
  | 'wrong-load-id'
  | 'unknown-action';

export type FrameEffect =
  | {
      readonly action: 'send' | 'put' | 'call' | 'support' | 'openDialog' | 'restriction' | 'helpdesk';
      readonly value: string;
    }
  | { readonly action: 'close' };

export type MessageVerdict =
  | { readonly accepted: true; readonly effect: FrameEffect }
  | { readonly accepted: false; readonly refusal: FrameMessageRefusal };

const refuse = (refusal: FrameMessageRefusal): MessageVerdict => ({ accepted: false, refusal });

/**
 * The messenger's checks in their order: origin, JSON text, `action`, `uniqueLoadId`. The window a message comes from is not
 * compared (observed), so that another frame of the same origin passes, too.
 */
export function readFrameMessage(message: FrameMessage, channel: FrameChannel): MessageVerdict {
  if (channel.origin === null) return refuse('no-frame');
  if (message.origin !== channel.origin) return refuse('other-origin');
  if (typeof message.data !== 'string') return refuse('not-text');
  const parsed = parse(message.data);
  if (parsed === undefined) return refuse('not-json');
  if (typeof parsed !== 'object' || parsed === null) return refuse('not-an-object');
  return readAction(parsed as Readonly<Record<string, unknown>>, channel);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function readAction(data: Readonly<Record<string, unknown>>, channel: FrameChannel): MessageVerdict {
  if (!data['action']) return refuse('no-action');
  const id = data['uniqueLoadId'];
  if (id === undefined || id === null || id === '') return refuse('no-load-id');
  if (id !== channel.uniqueLoadId) {
    return refuse(channel.earlierLoadIds.some((earlier) => earlier === id) ? 'earlier-load-id' : 'wrong-load-id');
  }
  const action = FRAME_ACTIONS.find((known) => known === data['action']);
  if (action === undefined) return refuse('unknown-action');
  if (action === 'close') return { accepted: true, effect: { action } };
  return { accepted: true, effect: { action, value: textOf(data[FIELDS[action] ?? '']) } };
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** What the messenger lets a frame do, and the features it delegates (observed). No dialogs, downloads or top navigation. */
export const FRAME_SANDBOX = 'allow-same-origin allow-forms allow-scripts allow-popups';
export const FRAME_ALLOW = 'geolocation *; microphone *; camera *';
