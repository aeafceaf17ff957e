import type { ChatAppErrorCode } from '../../domain/portal/imbot/answer.ts';
import type { RestErrorCode } from '../../domain/portal/imbot/errors.ts';
import type { Message } from '../message.ts';

/** What an answer means, where it usually comes from, what to do. Codes in small letters, since portals write them in both. */
const area = {
  // The three chat-app methods
  'error.wrong_auth_type.meaning': 'This kind of sign-in may not call the method.',
  'error.wrong_auth_type.cause': 'The call came with a portal session instead of an application’s token.',
  'error.wrong_auth_type.todo': 'Open the designer as an application of the portal and try again.',
  'error.access_denied.meaning': 'The portal does not allow this call.',
  'error.access_denied.cause':
    'You are not an administrator, the tariff has no REST, or a webhook called without CLIENT_ID.',
  'error.access_denied.todo': 'Ask an administrator of the portal, or check its tariff.',
  'error.code_error.meaning': 'The code is missing.',
  'error.code_error.cause': 'CODE is empty or a zero. The documentation does not list this answer.',
  'error.code_error.todo': 'Fill in the code.',
  'error.iframe_https.meaning': 'The page’s address was refused.',
  'error.iframe_https.cause': 'It does not begin with https:// in small letters, or has no usable host or port.',
  'error.iframe_https.todo': 'Write the whole address of a page served over https.',
  'error.hash_error.meaning': 'HASH is missing.',
  'error.hash_error.cause': 'A frame app was sent without a signature key, or with a zero.',
  'error.hash_error.todo': 'Generate a HASH.',
  'error.params_error.meaning': 'The app does nothing that the portal understands.',
  'error.params_error.cause': 'There is no page, and no command that fits; an unfit command also hides a good page.',
  'error.params_error.todo': 'Check the command, or give the page’s address.',
  'error.bot_id_error.meaning': 'The bot was not found.',
  'error.bot_id_error.cause': 'BOT_ID is empty, wrong, or the bot was removed.',
  'error.bot_id_error.todo': 'Pick a bot from the portal’s list, or create one.',
  'error.app_id_error.meaning': 'It belongs to another application.',
  'error.app_id_error.cause':
    'The bot or the chat app was registered by another REST application; the portal’s list shows other applications’ bots too.',
  'error.app_id_error.todo': 'Pick a bot of your own, or call with the application that registered it.',
  'error.lang_error.meaning': 'There are no texts.',
  'error.lang_error.cause': 'LANG is empty; hidden apps need it too.',
  'error.lang_error.todo': 'Add a title in at least one language.',
  'error.wrong_request.meaning': 'The portal could not carry it out.',
  'error.wrong_request.cause':
    'When registering: code, context, command or address is too long. The raw answer then repeats what was sent, HASH included.',
  'error.wrong_request.todo': 'Look for over-long values in the problem list.',
  'error.chat_app_id_error.meaning': 'The portal has no such chat app.',
  'error.chat_app_id_error.cause': 'It was removed, its bot was removed, or the number is wrong.',
  'error.chat_app_id_error.todo': 'Register it anew. If you were removing it, it is done.',
  'error.php_fatal.meaning': 'The portal broke off with an internal error.',
  'error.php_fatal.cause':
    'A value has a wrong type, for example a list instead of a text; half of the work may be done.',
  'error.php_fatal.todo': 'Compare what the portal stores now before you repeat.',
  // imbot.register
  'error.name_error.meaning': 'The bot has no name.',
  'error.name_error.cause': 'Neither NAME nor LAST_NAME was given.',
  'error.name_error.todo': 'Give the bot a name.',
  'error.event_handler_error.meaning': 'The bot’s handler address was refused.',
  'error.event_handler_error.cause': 'It must begin with http:// or https://, and its host needs a dot.',
  'error.event_handler_error.todo': 'Give an address that the portal can reach.',
  'error.event_message_add_error.meaning': 'The handler for messages was refused.',
  'error.event_message_add_error.cause': 'The address must begin with http:// or https://, and its host needs a dot.',
  'error.event_message_add_error.todo': 'Give an address that the portal can reach.',
  'error.event_welcome_message_error.meaning': 'The handler for greetings was refused.',
  'error.event_welcome_message_error.cause':
    'The address must begin with http:// or https://, and its host needs a dot.',
  'error.event_welcome_message_error.todo': 'Give an address that the portal can reach.',
  'error.event_bot_delete_error.meaning': 'The handler for the bot’s removal was refused.',
  'error.event_bot_delete_error.cause': 'The address must begin with http:// or https://, and its host needs a dot.',
  'error.event_bot_delete_error.todo': 'Give an address that the portal can reach.',
  'error.max_count_error.meaning': 'The application has as many bots as it may.',
  'error.max_count_error.cause':
    'The cloud allows five per application, also when an existing one is registered again.',
  'error.max_count_error.todo': 'Use one of the existing bots, or remove one.',
  // Any REST method
  'error.no_auth_found.meaning': 'The portal does not know who calls.',
  'error.no_auth_found.cause': 'The token is missing or unknown.',
  'error.no_auth_found.todo': 'Reload the portal’s page.',
  'error.expired_token.meaning': 'The sign-in has run out.',
  'error.expired_token.cause': 'A token lives for an hour, and the portal’s page did not renew it.',
  'error.expired_token.todo': 'Reload the portal’s page.',
  'error.insufficient_scope.meaning': 'The application lacks a permission.',
  'error.insufficient_scope.cause': 'Chat apps need the scope imbot.',
  'error.insufficient_scope.todo': 'Add the scope in the application’s settings on the portal.',
  'error.wrong_license.meaning': 'The portal’s licence does not cover this.',
  'error.wrong_license.cause': 'The edition or its term.',
  'error.wrong_license.todo': 'Ask the portal’s administrator.',
  'error.user_access_error.meaning': 'You may not use this application.',
  'error.user_access_error.cause': 'It is open only to other people of the portal.',
  'error.user_access_error.todo': 'Ask an administrator to let you in.',
  'error.authorization_error.meaning': 'The portal could not sign you in.',
  'error.authorization_error.cause': 'The token’s user is dismissed or blocked.',
  'error.authorization_error.todo': 'Sign in to the portal again.',
  'error.connection_error.meaning': 'The portal could not reach the sign-in server.',
  'error.connection_error.cause': 'A fault between the portal and Bitrix24.',
  'error.connection_error.todo': 'Try again in some minutes.',
  'error.application_not_found.meaning': 'The portal no longer has this application.',
  'error.application_not_found.cause': 'It was removed.',
  'error.application_not_found.todo': 'Install it anew.',
  'error.error_method_not_found.meaning': 'The portal does not know the method.',
  'error.error_method_not_found.cause': 'The module for chat bots is missing, or the scope imbot.',
  'error.error_method_not_found.todo': 'Check the application’s scopes and the portal’s modules.',
  'error.error_argument.meaning': 'A parameter is missing or wrong.',
  'error.error_argument.cause': 'The raw answer names it.',
  'error.error_argument.todo': 'Correct the parameter and try again.',
  'error.error_core.meaning': 'The portal could not carry it out.',
  'error.error_core.cause': 'A general error; the raw answer says more.',
  'error.error_core.todo': 'Read the raw answer.',
  'error.invalid_credentials.meaning': 'The webhook or the right behind it is wrong.',
  'error.invalid_credentials.cause': 'The secret is wrong, or its owner lacks the right.',
  'error.invalid_credentials.todo': 'Check the webhook.',
  'error.invalid_request.meaning': 'The portal wants https.',
  'error.invalid_request.cause': 'The call came over plain http.',
  'error.invalid_request.todo': 'Open the portal over https.',
  'error.method_confirm_waiting.meaning': 'An administrator must allow this first.',
  'error.method_confirm_waiting.cause': 'The method needs a confirmation, and it was asked for now.',
  'error.method_confirm_waiting.todo': 'Wait for it, then try again.',
  'error.method_confirm_denied.meaning': 'An administrator refused this.',
  'error.method_confirm_denied.cause': 'The confirmation was denied.',
  'error.method_confirm_denied.todo': 'Talk to the administrator.',
  'error.operation_time_limit.meaning': 'The method is blocked for some minutes.',
  'error.operation_time_limit.cause': 'The application has used up its computing time.',
  'error.operation_time_limit.todo': 'Wait ten minutes.',
  'error.query_limit_exceeded.meaning': 'Too many calls at once.',
  'error.query_limit_exceeded.cause': 'The portal allows two a second on average.',
  'error.query_limit_exceeded.todo': 'Wait some seconds and try again.',
  'error.overload_limit.meaning': 'Bitrix24 has blocked the calls by hand.',
  'error.overload_limit.cause': 'The portal is overloaded.',
  'error.overload_limit.todo': 'Ask Bitrix24’s support.',
  'error.internal_server_error.meaning': 'The portal broke down.',
  'error.internal_server_error.cause': 'An error of its own; whether anything was done is not certain.',
  'error.internal_server_error.todo': 'Check before you repeat.',
  'error.error_unexpected_answer.meaning': 'The portal broke down.',
  'error.error_unexpected_answer.cause': 'It gave an answer that it did not mean itself.',
  'error.error_unexpected_answer.todo': 'Check before you repeat.',
  'error.portal_deleted.meaning': 'This portal no longer exists.',
  'error.portal_deleted.cause': 'It was deleted.',
  'error.portal_deleted.todo': 'Open the designer on another portal.',
  'error.error_batch_length_exceeded.meaning': 'Too many calls in one batch.',
  'error.error_batch_length_exceeded.cause': 'A batch holds 50.',
  'error.error_batch_length_exceeded.todo': 'Send fewer.',
  'error.error_batch_method_not_allowed.meaning': 'This method is not allowed in a batch.',
  'error.error_batch_method_not_allowed.cause': 'Uploads and nested batches are not.',
  'error.error_batch_method_not_allowed.todo': 'Call it alone.',
  // Between the designer and the portal
  'error.not-in-portal.meaning': 'The designer is not open in a portal.',
  'error.not-in-portal.cause': 'It was opened by its own address.',
  'error.not-in-portal.todo': 'Open it as an application of the portal to register; everything else works here.',
  'error.script-blocked.meaning': 'The portal’s script did not load.',
  'error.script-blocked.cause': 'A blocker, a firewall or a lost connection keeps api.bitrix24.com away.',
  'error.script-blocked.todo': 'Allow that address and reload the page.',
  'error.portal-silent.meaning': 'The portal does not answer.',
  'error.portal-silent.cause': 'The page around the designer is not a portal’s, or it is a stale one.',
  'error.portal-silent.todo': 'Reload the portal’s page and open the application again.',
  'error.plain-http.meaning': 'The portal is open over plain http.',
  'error.plain-http.cause': 'Keys and tokens could be read on the way, so nothing is sent.',
  'error.plain-http.todo': 'Open the portal over https.',
  'error.unanswered.meaning': 'No answer came: the outcome is unknown.',
  'error.unanswered.cause': 'The connection broke, or the portal is overloaded; the call may have been carried out.',
  'error.unanswered.todo':
    'Check on the portal before you repeat. Registering again is safe: it gives the same number.',
  'error.broken.meaning': 'The answer could not be read: the outcome is unknown.',
  'error.broken.cause': 'The server failed, or the connection broke; the call may have been carried out.',
  'error.broken.todo': 'Check on the portal before you repeat.',
  'error.signed-out.meaning': 'The portal does not accept this page’s sign-in.',
  'error.signed-out.cause':
    'You were signed out, and the portal’s page cannot renew the token; nothing was carried out.',
  'error.signed-out.todo':
    'Sign in again in another tab, then try once more. If that does not help, reload the portal’s page.',
  'error.unreadable.meaning': 'The portal’s answer makes no sense to the designer.',
  'error.unreadable.cause': 'The portal is newer or older than those known here.',
  'error.unreadable.todo': 'Read the raw answer, and check what was done.',
  'error.gone.meaning': 'The portal’s script is gone.',
  'error.gone.cause': 'The page was left open for long, or something else removed it; nothing was sent.',
  'error.gone.todo': 'Reload the page. Your draft is kept.',
  'error.not-loaded.meaning': 'A part of the designer could not be loaded.',
  'error.not-loaded.cause': 'The connection is lost, or a new version has replaced the files; nothing was sent.',
  'error.not-loaded.todo': 'Try again; if that does not help, reload the page. Your draft is kept.',
  'error.overtaken.meaning': 'Another tab has changed what is known of this app.',
  'error.overtaken.cause':
    'It made a call after this plan was made, so the plan would not have done what was shown; nothing was sent.',
  'error.overtaken.todo': 'The plan is made anew: look at it, and press again.',
  'error.elsewhere.meaning': 'Another tab is making a call about this app.',
  'error.elsewhere.cause': 'Two at once could undo each other; nothing was sent.',
  'error.elsewhere.todo': 'Wait until it has ended, then press again.',
  'error.unknown.meaning': 'The portal answered with an error.',
  'error.unknown.cause': 'The designer does not know this one; the raw answer says more.',
  'error.unknown.todo': 'Read the raw answer, and look the code up in the documentation.',
} as const;

/** Failures between the designer and the portal (`ports/host.ts`). */
type HostFailure =
  | 'not-in-portal'
  | 'script-blocked'
  | 'portal-silent'
  | 'plain-http'
  | 'unanswered'
  | 'broken'
  | 'signed-out'
  | 'elsewhere'
  | 'unreadable'
  | 'gone'
  | 'not-loaded'
  | 'overtaken';
type Code = Lowercase<ChatAppErrorCode | RestErrorCode> | HostFailure | 'unknown';

/** Every error of the portal's catalogue is explained, or this does not compile. */
export default area satisfies Readonly<Record<`error.${Code}.${'meaning' | 'cause' | 'todo'}`, Message>>;
