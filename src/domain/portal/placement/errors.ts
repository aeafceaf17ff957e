import type { PlacementErrorCode, PlacementRefusal } from './answer.ts';

function refusal(error: PlacementErrorCode, description: string, status = 400): PlacementRefusal {
  return { ok: false, error, description, status, insideResult: false, argument: null };
}

/** A fault of OPTIONS: an ordinary answer with the error inside `result`. Source: observed. */
function optionFault(error: PlacementErrorCode, description: string): PlacementRefusal {
  return { ...refusal(error, description, 200), insideResult: true };
}

/**
 * Every refusal of the four methods. Codes are documented or observed. Statuses: 403, and the 200 of USER_MODE, are observed;
 * the others are what the twin settles on where pages quarrel. Of the texts *Application context required*, *already binded*
 * and *already started* are the portal's own; the others only say the same.
 */
export const REFUSALS = {
  noScope: refusal(
    'insufficient_scope',
    'The request requires higher privileges than provided by the access token',
    401,
  ),
  noApplication: refusal('WRONG_AUTH_TYPE', 'Application context required', 403),
  notAdmin: refusal('ACCESS_DENIED', 'Access denied!', 403),
  unknownPlace: refusal('ERROR_PLACEMENT_NOT_FOUND', 'Placement not found'),
  userMode: refusal('ERROR_PLACEMENT_USER_MODE', 'User mode is not available for this placement', 200),
  wrongHandler: refusal('ERROR_WRONG_HANDLER_URL', 'Wrong handler URL'),
  otherProtocol: refusal('ERROR_UNSUPPORTED_PROTOCOL', 'Unsupported handler protocol'),
  alreadyBound: refusal('ERROR_CORE', 'Unable to set placement handler: Handler already binded'),
  bindRunning: refusal('ERROR_CORE', 'Unable to set placement handler: binding has already started'),
  emptyIcon: optionFault('EMPTY_ERROR_ICON_NAME', 'Empty icon name'),
  wrongIcon: optionFault('INVALID_ERROR_ICON_NAME', 'Invalid icon name'),
  wrongExtranet: optionFault('INVALID_ERROR_EXTRANET', 'Invalid extranet value'),
  wrongContext: optionFault('INVALID_ERROR_CONTEXT', 'Invalid context value'),
  wrongRole: optionFault('INVALID_ERROR_ROLE', 'Invalid role value'),
  wrongColour: optionFault('INVALID_ERROR_COLOR', 'Invalid color value'),
  wrongHeight: optionFault('INVALID_ERROR_HEIGHT', 'Invalid height value'),
  wrongWidth: optionFault('INVALID_ERROR_WIDTH', 'Invalid width value'),
} as const satisfies Readonly<Record<string, PlacementRefusal>>;

/** Something that must be given is not. */
export function missingArgument(argument: string): PlacementRefusal {
  return { ...refusal('ERROR_ARGUMENT', `Argument '${argument}' is null or empty`, 200), argument };
}

/** The call died of a value of the wrong type. `call` is PHP's own name for the place; assumed, nobody has recorded one. */
export function phpFatal(call: string): PlacementRefusal {
  return refusal('PHP_FATAL', `TypeError: ${call} must be of type string, array given`, 500);
}

/** Codes that other places of a portal answer with and those of the messenger never do. */
export const NOT_OF_CHAT_PLACES: readonly PlacementErrorCode[] = ['ERROR_PLACEMENT_MAX_COUNT'];
