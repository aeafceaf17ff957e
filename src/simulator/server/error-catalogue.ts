import { REFUSALS } from '../../domain/portal/errors.ts';
import { refusal, type Refusal } from './outcome.ts';

/**
 * Codes that the portal answers with outside our three methods, with text and HTTP status. The documentation has
 * insufficient_scope at 403 and the newer pages have QUERY_LIMIT_EXCEEDED at 429; observed: 401 and 503.
 */
const PORTAL_ERRORS: Readonly<Record<string, readonly [status: number, description: string]>> = {
  NO_AUTH_FOUND: [401, 'Wrong authorization data'],
  expired_token: [401, 'The access token provided has expired.'],
  insufficient_scope: [401, 'The request requires higher privileges than provided by the access token'],
  ACCESS_DENIED: [403, 'Access denied!'],
  WRONG_AUTH_TYPE: [403, 'Current authorization type is denied for this method'],
  WRONG_LICENSE: [403, 'Your license does not allow this method'],
  user_access_error: [403, 'The user does not have access to the application.'],
  authorization_error: [401, 'Unable to authorize user'],
  APPLICATION_NOT_FOUND: [401, 'Application not found'],
  PORTAL_DELETED: [403, 'Portal was deleted'],
  INVALID_CREDENTIALS: [401, 'Invalid request credentials'],
  ERROR_METHOD_NOT_FOUND: [404, 'Method not found!'],
  ERROR_ARGUMENT: [400, 'Argument is null or empty'],
  ERROR_CORE: [400, 'Internal error'],
  ERROR_BATCH_LENGTH_EXCEEDED: [400, 'Max batch length exceeded'],
  ERROR_BATCH_METHOD_NOT_ALLOWED: [405, 'Method is not allowed for batch usage'],
  OPERATION_TIME_LIMIT: [429, 'Method is blocked due to operation time limit.'],
  QUERY_LIMIT_EXCEEDED: [503, 'Too many requests'],
  OVERLOAD_LIMIT: [503, 'REST API is blocked due to overload.'],
  INTERNAL_SERVER_ERROR: [500, 'Internal server error'],
  ERROR_UNEXPECTED_ANSWER: [500, 'Server returned an unexpected response'],
  MAX_COUNT_ERROR: [400, 'Has reached the maximum number of bots for application (max: 5)'],
  DIALOG_ID_EMPTY: [400, "Dialog ID can't be empty"],
  MESSAGE_EMPTY: [400, "Message can't be empty"],
  KEYBOARD_ERROR: [400, 'Incorrect keyboard params'],
  KEYBOARD_OVERSIZE: [400, 'You have exceeded the maximum allowable size of keyboard'],
  MENU_ERROR: [400, 'Incorrect menu params'],
  MENU_OVERSIZE: [400, 'You have exceeded the maximum allowable size of menu'],
};

/** The refusals of the three chat-app methods, by code: the twin's own, for answering with a code where the twin would not. */
const CHAT_APP_ERRORS: ReadonlyMap<string, Refusal> = new Map(
  // Where two share a code, the one of registering stands first.
  Object.values(REFUSALS)
    .toReversed()
    .map((refused): [string, Refusal] => [refused.error, refused]),
);

/** All codes that a fault can be asked to answer with by name; any other text works too. */
export const KNOWN_ERROR_CODES: readonly string[] = [
  ...new Set([...CHAT_APP_ERRORS.keys(), 'WRONG_REQUEST', ...Object.keys(PORTAL_ERRORS)]),
];

/** The refusal with a code's usual text and status, unless others are given. */
export function errorOf(code: string, description = '', status: number | null = null): Refusal {
  const chatApp = CHAT_APP_ERRORS.get(code);
  const [usualStatus, usualText] = PORTAL_ERRORS[code] ?? [chatApp?.status ?? 400, chatApp?.description ?? code];
  return refusal(code, description || usualText, status ?? usualStatus);
}
