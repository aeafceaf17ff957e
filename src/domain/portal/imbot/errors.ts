import type { Answer, ChatAppErrorCode } from './answer.ts';

export type Refused = Extract<Answer, { readonly ok: false }>;

function refusal(error: ChatAppErrorCode, description: string, status = 400): Refused {
  return { ok: false, error, description, status };
}

/** Every refusal of the three chat-app methods, with the portal's own words and HTTP status. Source: observed. */
export const REFUSALS = {
  sessionAuth: refusal('WRONG_AUTH_TYPE', 'Access for this method not allowed by session authorization.', 403),
  noClientId: refusal('ACCESS_DENIED', 'Access denied! Client ID not specified', 403),
  noCode: refusal('CODE_ERROR', "App code isn't specified"),
  notHttps: refusal('IFRAME_HTTPS', 'Iframe params must be HTTPS site'),
  noHash: refusal('HASH_ERROR', "Hash can't be empty"),
  noAction: refusal('PARAMS_ERROR', "Iframe or JS method isn't specified"),
  noBot: refusal('BOT_ID_ERROR', 'Bot not found'),
  foreignBot: refusal('APP_ID_ERROR', 'Bot was installed by another rest application'),
  noTexts: refusal('LANG_ERROR', "Lang set can't be empty"),
  noApp: refusal('CHAT_APP_ID_ERROR', 'App not found'),
  foreignApp: refusal('APP_ID_ERROR', 'App was installed by another rest application'),
  noMethod: refusal('ERROR_METHOD_NOT_FOUND', 'Method not found!', 404),
} as const satisfies Readonly<Record<string, Refused>>;

/** A value was too long for its column. The text goes on with a print of everything submitted, HASH included. */
export function notRegistered(dump: string): Refused {
  return refusal('WRONG_REQUEST', `App can't be registered${dump}`);
}

/** The call died of a value of the wrong type; what was written before stays. `call` is PHP's own name for the place. */
export function phpFatal(call: string): Refused {
  return refusal('PHP_FATAL', `TypeError: ${call} must be of type string, array given`, 500);
}

/** A list as APP_ID: dies in other words. */
export const ILLEGAL_KEY: Refused = refusal('PHP_FATAL', 'TypeError: Illegal offset type in isset or empty', 500);

export interface RestError {
  /** HTTP status it usually comes with. Documentation and portals differ: always decide by the code. */
  readonly status: number;
  /** Who says so: the portal as observed, the documentation, or nobody for certain. */
  readonly source: 'observed' | 'documentation' | 'inferred';
}

const observed = (status: number): RestError => ({ status, source: 'observed' });
const documented = (status: number): RestError => ({ status, source: 'documentation' });

/** Errors that any REST method can answer before or instead of its own. Spelling as sent; letter case is not uniform. */
export const REST_ERRORS = {
  NO_AUTH_FOUND: observed(401),
  expired_token: observed(401),
  insufficient_scope: observed(401),
  ACCESS_DENIED: observed(403),
  WRONG_AUTH_TYPE: observed(403),
  WRONG_LICENSE: observed(403),
  user_access_error: documented(403),
  authorization_error: observed(401),
  CONNECTION_ERROR: { status: 401, source: 'inferred' },
  APPLICATION_NOT_FOUND: observed(401),
  ERROR_METHOD_NOT_FOUND: observed(404),
  ERROR_ARGUMENT: observed(400),
  ERROR_CORE: observed(400),
  INVALID_CREDENTIALS: documented(403),
  INVALID_REQUEST: documented(400),
  METHOD_CONFIRM_WAITING: observed(401),
  METHOD_CONFIRM_DENIED: observed(403),
  OPERATION_TIME_LIMIT: observed(429),
  QUERY_LIMIT_EXCEEDED: observed(503),
  OVERLOAD_LIMIT: documented(503),
  INTERNAL_SERVER_ERROR: observed(500),
  ERROR_UNEXPECTED_ANSWER: observed(500),
  PORTAL_DELETED: observed(403),
  ERROR_BATCH_LENGTH_EXCEEDED: observed(400),
  ERROR_BATCH_METHOD_NOT_ALLOWED: observed(405),
} as const satisfies Readonly<Record<string, RestError>>;

export type RestErrorCode = keyof typeof REST_ERRORS;
