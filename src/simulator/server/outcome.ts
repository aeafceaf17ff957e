import type { Json, JsonObject } from '../../domain/kernel/json.ts';
import type { Surroundings } from './http.ts';
import type { SimulatedWorld } from './world.ts';

/** What a REST method comes to, before it is put into an answer. */
export type MethodOutcome =
  | { readonly ok: true; readonly result: Json; readonly next?: number; readonly total?: number }
  | Refusal
  /** An uncaught internal error: the caller gets a page with status 500. */
  | { readonly ok: 'fatal' };

/** An error as REST reports it. */
export interface Refusal {
  readonly ok: false;
  readonly error: string;
  readonly description: string;
  readonly status: number;
  /** Further keys of the answer, such as `argument`. */
  readonly extra?: JsonObject;
}

/** One call of a method in its world. */
export interface MethodCall {
  readonly world: SimulatedWorld;
  readonly surroundings: Surroundings;
  /** Without service parameters. */
  readonly params: JsonObject;
}

/** The answer of a method that did what was asked. */
export function success(result: Json): MethodOutcome {
  return { ok: true, result };
}

/** The answer of a method that did not. */
export function refusal(error: string, description: string, status = 400, extra?: JsonObject): Refusal {
  return { ok: false, error, description, status, ...(extra && { extra }) };
}
