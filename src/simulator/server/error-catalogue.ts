import { REFUSALS as PLACEMENT_REFUSALS } from '../../domain/portal/placement/errors.ts';
import { REFUSALS, REST_ERRORS, type RestErrorCode } from '../../domain/portal/imbot/errors.ts';
import { refusal, type Refusal } from './outcome.ts';

/** What the portal says beside a code that any method can answer with; the codes without a text say themselves. */
const TEXTS: Readonly<Partial<Record<RestErrorCode, string>>> = {
  NO_AUTH_FOUND: 'Wrong authorization data',
  expired_token: 'The access token provided has expired.',
  insufficient_scope: 'The request requires higher privileges than provided by the access token',
  ACCESS_DENIED: 'Access denied!',
  WRONG_AUTH_TYPE: 'Current authorization type is denied for this method',
  WRONG_LICENSE: 'Your license does not allow this method',
  user_access_error: 'The user does not have access to the application.',
  authorization_error: 'Unable to authorize user',
  APPLICATION_NOT_FOUND: 'Application not found',
  PORTAL_DELETED: 'Portal was deleted',
  INVALID_CREDENTIALS: 'Invalid request credentials',
  ERROR_METHOD_NOT_FOUND: 'Method not found!',
  ERROR_ARGUMENT: 'Argument is null or empty',
  ERROR_CORE: 'Internal error',
  ERROR_BATCH_LENGTH_EXCEEDED: 'Max batch length exceeded',
  ERROR_BATCH_METHOD_NOT_ALLOWED: 'Method is not allowed for batch usage',
  OPERATION_TIME_LIMIT: 'Method is blocked due to operation time limit.',
  QUERY_LIMIT_EXCEEDED: 'Too many requests',
  OVERLOAD_LIMIT: 'REST API is blocked due to overload.',
  INTERNAL_SERVER_ERROR: 'Internal server error',
  ERROR_UNEXPECTED_ANSWER: 'Server returned an unexpected response',
};

/** Codes of single methods beside ours. */
const OF_METHODS: Readonly<Record<string, string>> = {
  MAX_COUNT_ERROR: 'Has reached the maximum number of bots for application (max: 5)',
  DIALOG_ID_EMPTY: "Dialog ID can't be empty",
  MESSAGE_EMPTY: "Message can't be empty",
  KEYBOARD_ERROR: 'Incorrect keyboard params',
  KEYBOARD_OVERSIZE: 'You have exceeded the maximum allowable size of keyboard',
  MENU_ERROR: 'Incorrect menu params',
  MENU_OVERSIZE: 'You have exceeded the maximum allowable size of menu',
};

/** The refusals of the three chat-app methods, by code: the twin's own, for answering with a code where the twin would not. */
const CHAT_APP_ERRORS: ReadonlyMap<string, Refusal> = new Map(
  // Where two share a code, the one of registering stands first.
  Object.values(REFUSALS)
    .toReversed()
    .map((refused): [string, Refusal] => [refused.error, refused]),
);

/** Those of the methods of widgets; the plain shape, which some portals give for faults of OPTIONS, too. */
const WIDGET_ERRORS: ReadonlyMap<string, Refusal> = new Map(
  Object.values(PLACEMENT_REFUSALS).map(({ error, description, status }): [string, Refusal] => [
    error,
    refusal(error, description, status),
  ]),
);

/** Errors with their usual text and status. Of a code that is also one of any method, that one counts. */
const USUAL: ReadonlyMap<string, Refusal> = new Map<string, Refusal>([
  ...WIDGET_ERRORS,
  ...CHAT_APP_ERRORS,
  ...Object.entries(OF_METHODS).map(([code, text]): [string, Refusal] => [code, refusal(code, text)]),
  ...Object.entries(REST_ERRORS).map(([code, { status }]): [string, Refusal] => [
    code,
    refusal(code, TEXTS[code as RestErrorCode] ?? code, status),
  ]),
]);

/** All codes that a fault can be asked to answer with by name; any other text works too. */
export const KNOWN_ERROR_CODES: readonly string[] = [
  ...new Set([...CHAT_APP_ERRORS.keys(), 'WRONG_REQUEST', ...USUAL.keys()]),
];

/** The refusal with a code's usual text and status, unless others are given. */
export function errorOf(code: string, description = '', status: number | null = null): Refusal {
  const usual = USUAL.get(code) ?? refusal(code, code);
  return refusal(code, description || usual.description, status ?? usual.status);
}
