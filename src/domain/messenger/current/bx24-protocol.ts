import { isJsonObject, type Json, type JsonObject } from '../../kernel/json.ts';
import type { Place } from '../../portal/placement/places.ts';

/** Commands of the `BX24` protocol that a portal's page knows in every frame of an application. */
export const BRIDGE_COMMANDS = [
  'getInitData',
  'getInterface',
  'refreshAuth',
  'resizeWindow',
  'setTitle',
  'setScroll',
  'reloadWindow',
  'setUserOption',
  'setAppOption',
  'setInstall',
  'setInstallFinish',
  'selectUser',
  'selectAccess',
  'selectCRM',
  'imCallTo',
  'imPhoneTo',
  'imOpenMessenger',
  'imOpenHistory',
  'openApplication',
  'closeApplication',
  'openPath',
  'showAppForm',
  'placementBindEvent',
] as const;
export type BridgeCommand = (typeof BRIDGE_COMMANDS)[number];

function isBridgeCommand(text: string): text is BridgeCommand {
  return (BRIDGE_COMMANDS as readonly string[]).includes(text);
}

/** Refused in every placement. */
const DENIED_IN_PLACES: readonly BridgeCommand[] = ['setTitle', 'setScroll', 'reloadWindow'];
/** Windows over the messenger and sliders keep their size. */
const KEEP_THEIR_SIZE: readonly Place[] = ['IM_TEXTAREA', 'IM_CONTEXT_MENU'];

/** Commands a widget's page posts in vain: there is no answer, so nothing should wait for one. Source: observed. */
export function deniedCommands(place: Place): readonly BridgeCommand[] {
  return KEEP_THEIR_SIZE.includes(place) ? [...DENIED_IN_PLACES, 'resizeWindow'] : DENIED_IN_PLACES;
}

export interface BridgeChannel {
  readonly place: Place;
  /** Origin of the application's page. */
  readonly appOrigin: string;
  readonly appSid: string;
  /** The person is an administrator to the portal's page: only then application options are written. */
  readonly admin: boolean;
}

export interface BridgeCall {
  readonly command: BridgeCommand;
  /** As posted; a list without entries when there were none. */
  readonly params: Json;
  /** Empty: no answer is wanted. */
  readonly callback: string;
}

/** Why the portal's page says nothing. */
export type BridgeRefusal =
  'other-origin' | 'unreadable' | 'other-sid' | 'unknown-command' | 'denied-in-place' | 'not-admin';

export type BridgeVerdict =
  | { readonly accepted: true; readonly call: BridgeCall }
  /** `command`: as posted, as far as it could be read. */
  | { readonly accepted: false; readonly refusal: BridgeRefusal; readonly command: string };

interface Posted {
  readonly command: string;
  readonly params: Json;
  readonly callback: string;
  readonly sid: string;
}

/**
 * The checks of the portal's page in their order. A text is read from its ends, since the parameters may hold colons; newer clients
 * post an object. The window a message comes from is not compared. Source: observed.
 */
export function readBridgeMessage(
  { origin, data }: { readonly origin: string; readonly data: unknown },
  channel: BridgeChannel,
): BridgeVerdict {
  const refuse = (refusal: BridgeRefusal, command = ''): BridgeVerdict => ({ accepted: false, refusal, command });
  if (origin !== channel.appOrigin) return refuse('other-origin');
  const posted = typeof data === 'string' ? readText(data) : isJsonObject(data) ? readObject(data) : null;
  if (posted === null) return refuse('unreadable');
  const { command, params, callback } = posted;
  if (posted.sid !== channel.appSid) return refuse('other-sid', command);
  if (!isBridgeCommand(command)) return refuse('unknown-command', command);
  if (deniedCommands(channel.place).includes(command)) return refuse('denied-in-place', command);
  if (command === 'setAppOption' && !channel.admin) return refuse('not-admin', command);
  return { accepted: true, call: { command, params, callback } };
}

/** `command:JSON:callback:SID`, where parts in the middle can be missing. */
function readText(text: string): Posted | null {
  const parts = text.split(':');
  const [command = ''] = parts;
  if (parts.length < 2 || command === '') return null;
  const params = parseParams(parts.slice(1, -2).join(':'));
  if (params === undefined) return null;
  return { command, params, callback: parts.length > 2 ? (parts.at(-2) ?? '') : '', sid: parts.at(-1) ?? '' };
}

function parseParams(text: string): Json | undefined {
  if (text === '') return [];
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function readObject({ method, params, callback, appSid }: JsonObject): Posted | null {
  if (typeof method !== 'string' || method === '') return null;
  const plain = asJson(params ?? []);
  return plain === undefined
    ? null
    : { command: method, params: plain, callback: textOf(callback), sid: textOf(appSid) };
}

/** A posted object can hold what JSON cannot, a cycle for example; a reply could not carry it back. */
function asJson(value: Json): Json | undefined {
  try {
    return JSON.parse(JSON.stringify(value)) as Json;
  } catch {
    return undefined;
  }
}

/** A scalar of a message as text. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A reply as it is posted; without a value there is only the colon. */
export function bridgeReply(callback: string, value?: Json): string {
  return `${callback}:${value === undefined ? '' : JSON.stringify(value)}`;
}
