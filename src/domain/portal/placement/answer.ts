import type { Json, JsonObject } from '../../kernel/json.ts';

export const PLACEMENT_METHODS = ['placement.bind', 'placement.get', 'placement.list', 'placement.unbind'] as const;
export type PlacementMethod = (typeof PLACEMENT_METHODS)[number];

/** One REST call: the method and its raw parameters. */
export interface PlacementCall {
  readonly method: PlacementMethod;
  readonly params: JsonObject;
}

/** Codes the four methods answer with. `PHP_FATAL` is an uncaught internal error: the client sees an HTTP 500. */
export type PlacementErrorCode =
  | 'insufficient_scope'
  | 'WRONG_AUTH_TYPE'
  | 'ACCESS_DENIED'
  | 'ERROR_ARGUMENT'
  | 'ERROR_PLACEMENT_NOT_FOUND'
  | 'ERROR_PLACEMENT_USER_MODE'
  | 'ERROR_PLACEMENT_MAX_COUNT'
  | 'ERROR_WRONG_HANDLER_URL'
  | 'ERROR_UNSUPPORTED_PROTOCOL'
  | 'ERROR_CORE'
  | 'EMPTY_ERROR_ICON_NAME'
  | 'INVALID_ERROR_ICON_NAME'
  | 'INVALID_ERROR_EXTRANET'
  | 'INVALID_ERROR_CONTEXT'
  | 'INVALID_ERROR_ROLE'
  | 'INVALID_ERROR_COLOR'
  | 'INVALID_ERROR_HEIGHT'
  | 'INVALID_ERROR_WIDTH'
  | 'PHP_FATAL';

export interface PlacementRefusal {
  readonly ok: false;
  readonly error: PlacementErrorCode;
  readonly description: string;
  /** HTTP status. Portals and documentation differ: decide by the code. */
  readonly status: number;
  /** The error stands inside `result` of an ordinary answer (faults of OPTIONS); a client must read the plain shape, too. */
  readonly insideResult: boolean;
  /** Of ERROR_ARGUMENT: the name of what is missing or wrong. */
  readonly argument: string | null;
}

export type PlacementAnswer = { readonly ok: true; readonly result: Json } | PlacementRefusal;

/** The answer's JSON body, without `time`. */
export function answerBody(answer: PlacementAnswer): JsonObject {
  if (answer.ok) return { result: answer.result };
  const { error, description, argument, insideResult } = answer;
  const body = { error, error_description: description, ...(argument !== null && { argument }) };
  return insideResult ? { result: body } : body;
}

/** The error in a body of either shape; `null`: there is none. The other direction of `answerBody`, for real portals. */
export function errorInBody(body: JsonObject): { readonly error: string; readonly description: string } | null {
  return errorOf(body) ?? errorOf(body['result']);
}

function errorOf(value: Json | undefined): { readonly error: string; readonly description: string } | null {
  if (typeof value !== 'object' || value === null || !('error' in value)) return null;
  const { error, error_description: description } = value;
  if (typeof error !== 'string') return null;
  return { error, description: typeof description === 'string' ? description : '' };
}
