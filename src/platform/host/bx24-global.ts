import { members } from '../read.ts';
import type { RawAnswer, Transport } from './transport.ts';

/**
 * The portal's own script, as far as we use it. Newer copies have more; nothing else is relied on. What it answers is
 * `unknown`: the script is not ours and changes without notice.
 */
export interface Bx24 {
  /** Runs the callback once the portal has answered; never if it does not (no time-out of its own, observed). */
  init(callback: () => void): void;
  callMethod(method: string, params: object, callback: (result: unknown) => void): unknown;
  getAuth(): unknown;
  getLang(): unknown;
  isAdmin(): unknown;
  installFinish(): unknown;
  setTitle(title: string): unknown;
  fitWindow(): unknown;
  readonly placement: { info(): unknown };
}

/** Whether a member can be called; also one that is inherited, as the script's result objects have them. */
function can<Name extends string>(value: unknown, name: Name): value is Record<Name, () => unknown> {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, name) === 'function';
}

/** Only what a call needs is asked for; the rest is guarded where it is used. */
function isBx24(value: unknown): value is Bx24 {
  return can(value, 'init') && can(value, 'callMethod');
}

/**
 * The window's global, or null where it is of no use. AppServices a portal the script sets it to null, and blocked it stays
 * undefined (observed).
 */
export function findBx24(window: { readonly BX24?: unknown }): Bx24 | null {
  return isBx24(window.BX24) ? window.BX24 : null;
}

/** Loads a script once; false when it was blocked or could not be fetched. Never rejects. */
export function loadScript(document: Document, address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => {
      resolve(true);
    };
    script.onerror = () => {
      script.remove();
      resolve(false);
    };
    document.head.append(script);
  });
}

/**
 * Calls through the script, which adds the token, renews it when it has expired and repeats the call.
 *
 * What it sends is a form (observed): everything arrives as text; `null` and `{}` are left out; `[]` arrives as an empty
 * text; `true` and `false` arrive as those words, and both are true in PHP. So flags are sent as Y and N.
 */
export function bx24Transport(bx24: Bx24): Transport {
  return (method, params, answered) => {
    bx24.callMethod(method, params, (result) => {
      answered(readResult(result));
    });
  };
}

/** Takes the script's result object apart without trusting that it is one. */
export function readResult(result: unknown): RawAnswer {
  try {
    if (!can(result, 'data') || !can(result, 'error')) return { type: 'nonsense', cause: result };
    const error = result.error();
    return error ? readError(error) : { type: 'result', data: result.data() };
  } catch (cause) {
    return { type: 'nonsense', cause };
  }
}

/**
 * The portal's words stand in the raw error object, called `ex`; `error_description()` misses them for some calls. The raw
 * object points back at its wrapper under the same name (observed), so that member is left out. Newer REST endpoints put
 * an object with `code` and `message` under `error`; copies of the script differ in which of the two they hand out.
 */
function readError(error: unknown): RawAnswer {
  const raw = can(error, 'getError') ? error.getError() : undefined;
  const held = members(raw ?? Reflect.get(Object(error), 'ex'));
  if (held === undefined) return { type: 'nonsense', cause: error };
  const { ex: _back, ...body } = held;
  const words = members(body['error']) ?? body;
  return {
    type: 'error',
    code: word(words['error'] ?? words['code']),
    description: word(words['error_description'] ?? words['message']),
    status: can(error, 'getStatus') ? statusOf(error.getStatus()) : 0,
    body,
  };
}

function word(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function statusOf(value: unknown): number {
  const status = Number(value);
  return Number.isInteger(status) ? status : 0;
}

/** What the script's own functions answer; some copies throw where others give false. */
export function quietly(ask: () => unknown): unknown {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
