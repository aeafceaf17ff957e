import type { Json, JsonObject } from '../../domain/kernel/json.ts';
import { errorOf } from './error-catalogue.ts';
import type { Delivery } from './http.ts';
import type { Refusal } from './outcome.ts';
import type { Fault, FaultKind } from './world-types.ts';
import type { SimulatedWorld } from './world.ts';

/** What a fault answers with instead of carrying a call out, by its usual code. */
const REFUSED: Readonly<Partial<Record<FaultKind, readonly [code: string, status: number | null]>>> = {
  'rate-limit': ['QUERY_LIMIT_EXCEEDED', null],
  'too-many': ['QUERY_LIMIT_EXCEEDED', 429],
  'no-scope': ['insufficient_scope', null],
  quota: ['OPERATION_TIME_LIMIT', null],
  'expired-token': ['expired_token', null],
};

/** The refusal that a fault stands for; `null`: it is none. */
export function refusalOf({ kind, code, description, status }: Fault): Refusal | null {
  if (kind === 'error') return errorOf(code, description, status);
  const usual = REFUSED[kind];
  return usual ? errorOf(usual[0], '', usual[1]) : null;
}

/** What becomes of the answer of a call that was carried out. */
export function spoiled(delivery: Delivery, { kind, seconds }: Fault): Delivery {
  if (kind === 'drop-answer') return { kind: 'dropped' };
  if (delivery.kind !== 'answer') return delivery;
  const { response } = delivery;
  if (kind === 'late') return { ...delivery, delay: seconds * 1000 };
  if (kind === 'empty-answer') return { ...delivery, response: { ...response, body: '' } };
  const half = response.body.slice(0, Math.ceil(response.body.length / 2));
  return kind === 'half-answer' ? { ...delivery, response: { ...response, body: half } } : delivery;
}

/**
 * The call that somebody else makes just before ours, of whom we hear nothing: the same app under the same bot and code, or its removal.
 * `null`: there is none that would matter.
 */
export function rivalOf(
  method: string,
  params: JsonObject,
): { readonly method: string; readonly params: JsonObject } | null {
  if (method === 'imbot.app.register') return { method, params: { ...params, LANG: RIVAL_TEXTS } };
  const appId: Json | undefined = params['APP_ID'];
  const isOfApp = method === 'imbot.app.update' || method === 'imbot.app.unregister';
  return isOfApp && appId !== undefined ? { method: 'imbot.app.unregister', params: { APP_ID: appId } } : null;
}

/**
 * What somebody else does to the application's options at the same time as we: the portal reads all of them, puts in and writes all of
 * them without a lock (inferred from its one value for all), so that ours are undone. The returned function is called once ours are written.
 */
export function optionRival({ appOptions }: Pick<SimulatedWorld, 'appOptions'>, method: string): () => void {
  if (method !== 'app.option.set') return () => undefined;
  const held = [...appOptions];
  return () => {
    appOptions.clear();
    for (const [name, value] of [...held, ['rival', 'Somebody else’s'] as const]) appOptions.set(name, value);
  };
}

const RIVAL_TEXTS: Json = [{ LANGUAGE_ID: 'en', TITLE: 'Somebody else’s' }];
