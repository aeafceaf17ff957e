import type { JsonObject } from '../../domain/kernel/json.ts';
import { json, map } from '../read.ts';

/** What came back for one call, before anything of it is believed. */
export type RawAnswer =
  | { readonly type: 'result'; readonly data: unknown }
  | {
      readonly type: 'error';
      /** The portal's own words. */
      readonly code: string;
      readonly description: string;
      /** HTTP status, 0 where unknown. */
      readonly status: number;
      readonly body: unknown;
    }
  /** Neither a result nor an error could be made out. */
  | { readonly type: 'nonsense'; readonly cause: unknown };

/**
 * Sends one call. `answered` may come late, more than once, or never. Throws when nothing can be sent any more. The
 * parameters belong to the transport: they are a copy that nobody else holds.
 */
export type Transport = (method: string, params: JsonObject, answered: (answer: RawAnswer) => void) => void;

const readParams = map(json);

/** A copy that shares nothing with the parameters: the portal's script changes those it is given (observed: `start`). */
export function copyParams(params: JsonObject): JsonObject {
  // Through its text, since what the screen watches cannot be cloned.
  return readParams(JSON.parse(JSON.stringify(params))) ?? {};
}
