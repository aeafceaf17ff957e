import type { Json } from '../../kernel/json.ts';

/** Codes the three methods answer with. `PHP_FATAL` is an uncaught internal error: the client sees an HTTP 500. */
export type ChatAppErrorCode =
  | 'WRONG_AUTH_TYPE'
  | 'ACCESS_DENIED'
  | 'CODE_ERROR'
  | 'IFRAME_HTTPS'
  | 'HASH_ERROR'
  | 'PARAMS_ERROR'
  | 'BOT_ID_ERROR'
  | 'APP_ID_ERROR'
  | 'LANG_ERROR'
  | 'WRONG_REQUEST'
  | 'CHAT_APP_ID_ERROR'
  | 'ERROR_METHOD_NOT_FOUND'
  | 'PHP_FATAL';

/** What a call is answered with. A repeated registration answers the old id as a *string* (observed, MySQL). */
export type Answer =
  | { readonly ok: true; readonly result: Json }
  | { readonly ok: false; readonly error: ChatAppErrorCode; readonly description: string; readonly status: number };

/** The three methods this product is about. */
export const CHAT_APP_METHODS = ['imbot.app.register', 'imbot.app.update', 'imbot.app.unregister'] as const;
export type ChatAppMethod = (typeof CHAT_APP_METHODS)[number];

/** Which of them a name means; letter case is taken not to matter to a portal (inferred). `null`: another method. */
export function chatAppMethodOf(name: string): ChatAppMethod | null {
  const wanted = name.toLowerCase();
  return CHAT_APP_METHODS.find((known) => known === wanted) ?? null;
}

/** One REST call: the method, in any letter case, and its raw parameters. */
export interface Call {
  readonly method: string;
  readonly params: Readonly<Record<string, Json>>;
}
