import type { Json, JsonObject } from '../../domain/kernel/json.ts';

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

/** A copy that shares nothing with the value: the portal's script changes the parameters it is given (observed: `start`). */
export function copyJson(value: JsonObject): JsonObject;
export function copyJson(value: Json): Json;
export function copyJson(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map((item) => copyJson(item));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyJson(item)]));
}

function isList(value: readonly Json[] | JsonObject): value is readonly Json[] {
  return Array.isArray(value);
}
