import type { JsonObject } from '../../kernel/json.ts';
import type { Place } from '../../portal/placement/places.ts';

/** Where a widget was clicked. */
export interface Origin {
  /** `chatN` or a user's id; `null`: no dialog belongs to the place. */
  readonly dialogId: string | null;
  /** Of the message whose menu it was. */
  readonly messageId: string | null;
  /** Path of the portal's page, such as `/online/`; `null`: the browser sent no usable Referer. */
  readonly uri: string | null;
}

/** Which keys PLACEMENT_OPTIONS has, in their order. The phone's place gets no URI; that it gets the dialog is assumed. */
const OPTION_KEYS: Readonly<Record<Place, readonly ('messageId' | 'dialogId' | 'URI')[]>> = {
  IM_TEXTAREA: ['dialogId', 'URI'],
  IM_SIDEBAR: ['dialogId', 'URI'],
  IM_CONTEXT_MENU: ['messageId', 'dialogId', 'URI'],
  IM_NAVIGATION: ['URI'],
  IMMOBILE_CONTEXT_MENU: ['dialogId'],
  IM_SMILES_SELECTOR: ['dialogId', 'URI'],
};

/** What the page learns of the click. All values are texts. */
export function placementOptions(place: Place, { dialogId, messageId, uri }: Origin): Readonly<Record<string, string>> {
  const values = { dialogId, messageId, URI: uri };
  const entries = OPTION_KEYS[place].flatMap((key): [string, string][] => {
    const value = values[key];
    return value === null ? [] : [[key, value]];
  });
  return Object.fromEntries(entries);
}

/** Address to which the messenger posts for a frame and a form in it; it adds session id and site (observed). */
export const LOAD_PATH = '/bitrix/components/bitrix/app.layout/lazyload.ajax.php';

/** The form fields of that request. URI is not among them: the portal reads it from the Referer. */
export function loadFields(
  widget: { readonly id: number; readonly applicationNumber: number; readonly place: Place },
  origin: Origin,
): Readonly<Record<string, string>> {
  const { URI: _uri, ...options } = placementOptions(widget.place, origin);
  const named = Object.entries(options).map(([key, value]) => [`PARAMS[params][PLACEMENT_OPTIONS][${key}]`, value]);
  return {
    'PARAMS[params][ID]': String(widget.applicationNumber),
    'PARAMS[params][PLACEMENT]': widget.place,
    'PARAMS[params][PLACEMENT_ID]': String(widget.id),
    ...(Object.fromEntries(named) as Record<string, string>),
  };
}

export interface PortalSide {
  /** Host with its port unless it is 80 or 443. */
  readonly host: string;
  readonly https: boolean;
  readonly language: string;
  /** 32 hexadecimal digits, new at every opening. */
  readonly appSid: string;
}

/** Tokens and facts of the application; all made up where there is no portal. */
export interface OpeningTokens {
  readonly authId: string;
  readonly refreshId: string;
  /** Seconds. */
  readonly expiresIn: number;
  readonly memberId: string;
  /** `L` local, `F` free, `D` demo, `T` trial, `P` paid. */
  readonly status: 'L' | 'F' | 'D' | 'T' | 'P';
  /** Newer portals send these three, too; some samples of the documentation leave them out. */
  readonly newer: {
    readonly serverEndpoint: string;
    readonly applicationToken: string;
    readonly applicationScope: string;
  } | null;
}

/** How the page is opened in its frame. */
export interface Opening {
  readonly method: 'GET' | 'POST';
  readonly address: string;
  /** Of the body; none with GET, where the page gets neither tokens nor PLACEMENT. */
  readonly fields: Readonly<Record<string, string>>;
  readonly frame: { readonly id: string; readonly name: string; readonly allow: string };
}

/** Features delegated to the frame. There is no `sandbox`. */
export const WIDGET_ALLOW = 'geolocation *; microphone *; camera *; autoplay *';

/**
 * The portal's form for a widget's page: four values in the address, the rest in the body. Pages that the portal takes to be static
 * are opened by their address alone. Source: observed.
 */
export function opening(
  handler: string,
  place: Place,
  origin: Origin,
  portal: PortalSide,
  tokens: OpeningTokens,
): Opening {
  const method = isStaticPage(handler) ? 'GET' : 'POST';
  return {
    method,
    address: openingAddress(handler, portal),
    fields: method === 'GET' ? {} : bodyFields(place, origin, tokens),
    frame: {
      id: `appframe_${portal.appSid}`,
      name: `${portal.host}|${portal.https ? '1' : '0'}|${portal.appSid}`,
      allow: WIDGET_ALLOW,
    },
  };
}

function openingAddress(handler: string, { host, https, language, appSid }: PortalSide): string {
  const sign = handler.includes('?') ? '&' : '?';
  return `${handler}${sign}DOMAIN=${host}&PROTOCOL=${https ? 1 : 0}&LANG=${language}&APP_SID=${appSid}`;
}

function bodyFields(place: Place, origin: Origin, tokens: OpeningTokens): Record<string, string> {
  const options = placementOptions(place, origin);
  return {
    AUTH_ID: tokens.authId,
    AUTH_EXPIRES: String(tokens.expiresIn),
    REFRESH_ID: tokens.refreshId,
    ...(tokens.newer && {
      SERVER_ENDPOINT: tokens.newer.serverEndpoint,
      APPLICATION_TOKEN: tokens.newer.applicationToken,
      APPLICATION_SCOPE: tokens.newer.applicationScope,
    }),
    member_id: tokens.memberId,
    status: tokens.status,
    PLACEMENT: place,
    // Absent when there is nothing to report. How PHP escapes inside the text is not known; it reads the same.
    ...(Object.keys(options).length > 0 && { PLACEMENT_OPTIONS: JSON.stringify(options) }),
  };
}

const STATIC_HOSTS = ['.apps-bitrix24.com', '.bitrix24-cdn.com', 'cdn.bitrix24.', 'app.bitrix24.com'] as const;

/** Whether the portal takes an address for a page of an uploaded archive: a property of the address alone. Source: observed. */
export function isStaticPage(handler: string): boolean {
  const [, host = '', path = ''] = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)([^?#]*)/i.exec(handler) ?? [];
  if (/^upload-.*\.s3\.amazonaws\.com$/i.test(host)) return path.startsWith('/app_local/');
  return STATIC_HOSTS.some((part) => host.toLowerCase().includes(part));
}

/** The options as a page's `BX24.placement.info()` gives them: PHP turns a set without entries into a list. */
export function infoOptions(place: Place, origin: Origin): JsonObject | readonly [] {
  const options = placementOptions(place, origin);
  return Object.keys(options).length > 0 ? options : [];
}
