import { SCRIPT_LIMIT } from './limits.ts';

/** The four things a command app can do; the portal compares the exact upper-case word. Source: documentation, observed. */
export const JS_METHODS = ['PUT', 'SEND', 'CALL', 'SUPPORT'] as const;
export type JsMethod = (typeof JS_METHODS)[number];

interface Form {
  /** What of the parameter is kept: the first fitting part. Latin letters and ASCII digits only. */
  readonly keep: (param: string) => string | undefined;
  readonly before: string;
  readonly after: string;
}

/** At least two word characters in all, with single white-space between words. `\s` alone would mean more to JavaScript. */
const WORDS = /\/[A-Za-z0-9\-_+]+(?:[ \t\n\r\v\f]?[A-Za-z0-9\-_+]+)+/;
const SUPPORT_CODE = /[A-Fa-f0-9]{32}(?=\n|$)/;
const PHONE_CHARACTERS = ' -0123456789+()#';

const firstWords = (param: string): string | undefined => WORDS.exec(param)?.[0];

/** The end of the first line that ends like a number. Not a pattern: matching one backwards takes quadratic time. */
function phoneNumber(param: string): string | undefined {
  for (const line of param.split('\n')) {
    let start = line.length;
    while (start > 0 && PHONE_CHARACTERS.includes(line.charAt(start - 1))) start -= 1;
    if (start < line.length) return line.slice(start);
  }
  return undefined;
}

const FORMS: Readonly<Record<JsMethod, Form>> = {
  PUT: { keep: firstWords, before: "BXIM.putMessage('", after: "');" },
  SEND: { keep: firstWords, before: "BXIM.sendMessage('", after: "');" },
  CALL: { keep: phoneNumber, before: "BXIM.phoneTo('", after: "');" },
  SUPPORT: { keep: (param) => SUPPORT_CODE.exec(param)?.[0], before: "BXIM.openMessenger('networkLines", after: "');" },
};

export interface StoredCommand {
  /** The script as the portal keeps it. */
  readonly js: string;
  /** The part of the parameter that is left. */
  readonly kept: string;
  /** Register refuses a longer script, an update with one is dropped. */
  readonly tooLong: boolean;
}

/**
 * What the portal makes of a command, or `null` when nothing of the parameter fits: register then answers PARAMS_ERROR,
 * an update changes nothing. Source: observed.
 */
export function storedCommand(method: JsMethod, param: string): StoredCommand | null {
  const { keep, before, after } = FORMS[method];
  const kept = keep(param);
  if (kept === undefined) return null;
  const js = before + kept + after;
  return { js, kept, tooLong: js.length > SCRIPT_LIMIT };
}

/**
 * The command with one space wherever it has several, if then all of it is kept and before it was not; else `null`. Several
 * spaces in a row end a command: what stands behind them is lost. Source: observed.
 */
export function withSingleSpaces(method: JsMethod | null, param: string): string | null {
  const spaced = param.replace(/[ \t\n\r\v\f]+/g, ' ').trim();
  const isText = method === 'PUT' || method === 'SEND';
  return isText && firstWords(spaced) === spaced && (firstWords(param)?.length ?? 0) < spaced.length ? spaced : null;
}

/** Characters of the parameter that fit: PUT 235, SEND 234, CALL 238 (SUPPORT keeps 32 in any case). */
export function commandLimit(method: JsMethod): number {
  const { before, after } = FORMS[method];
  return method === 'SUPPORT' ? 32 : SCRIPT_LIMIT - before.length - after.length;
}

/** Method and parameter of a stored script; `null` for a script that is not one of the four. */
export function readStoredCommand(js: string): { readonly method: JsMethod; readonly param: string } | null {
  for (const method of JS_METHODS) {
    const { before, after } = FORMS[method];
    if (js.startsWith(before) && js.endsWith(after)) return { method, param: js.slice(before.length, -after.length) };
  }
  return null;
}
