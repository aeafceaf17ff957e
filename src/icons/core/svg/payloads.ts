import { runEnd } from '../text-run.ts';

/** How base64 inside a text begins. What is drawn of it, pictures and fonts, costs by its pixels, not by its letters. */
const HEAD = /data:[^,"'()<>\s]{0,200};\s*base64\s*,/gi;

const BASE64 = /[A-Za-z0-9+/=\s]{1,50000}/y;

/** Shorter ones may stay. */
const LONG = 400;

/** A character that no text uses stands around the number of a payload. */
const MARK = '\ue000';

/** A text without its payloads, which can be put back. */
export interface Lifted {
  readonly text: string;
  readonly payloads: readonly string[];
}

export function liftPayloads(text: string): Lifted {
  const payloads: string[] = [];
  let lifted = '';
  let at = 0;
  HEAD.lastIndex = 0;
  for (let found = HEAD.exec(text); found !== null; found = HEAD.exec(text)) {
    const start = HEAD.lastIndex;
    const end = runEnd(text, start, BASE64);
    HEAD.lastIndex = end;
    if (end - start < LONG) continue;
    lifted += `${text.slice(at, start)}${MARK}${payloads.length}${MARK}`;
    payloads.push(text.slice(start, end));
    at = end;
  }
  return { text: lifted + text.slice(at), payloads };
}

export function putBack(text: string, payloads: readonly string[]): string {
  if (payloads.length === 0) return text;
  return text.replace(/\ue000(\d{1,6})\ue000/g, (whole, number: string) => payloads[Number(number)] ?? whole);
}
