import { deflateSync, Inflate, inflateSync } from 'fflate';
import { readDocument, type DesignReadError } from '../../domain/design/read-design.ts';
import type { Design } from '../../domain/design/schema.ts';
import { isJsonObject } from '../../domain/kernel/json.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import { travelling } from '../canonical.ts';
import { parseJsonText } from '../safe-json.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { lengthened, shortened } from './blank.ts';
import { DICTIONARY_1 } from './dictionary.ts';

/** The part of an address's fragment that holds a design. */
const KEY = 'design=';
const VERSION = 1;
/** Characters from which on programs that pass links on may cut them. */
export const LONG_LINK = 2000;
/** Characters of a link that is read, and bytes that may come of one: a whole design with an icon stays far below. */
const MAX_LINK = 400_000;
const MAX_TEXT = 2_000_000;
/** Bytes that one packed byte can stand for at most (RFC 1951). */
const MOST_PACKED = 1032;
/** Characters of a broken link's text that are shown. */
const SHOWN = 300;

const dictionary = new TextEncoder().encode(DICTIONARY_1);

export interface LinkOptions {
  /** HASH is a secret: it stays out unless the person ticks it. */
  readonly includeHash: boolean;
  readonly includeIcon: boolean;
}

/**
 * Why a link gives no design. `broken`: letters are missing or changed; `beginning` is what can still be read of it, maybe nothing.
 */
export type LinkError =
  | { readonly code: 'no-link' }
  | { readonly code: 'newer-link'; readonly version: number }
  | { readonly code: 'too-long' }
  | { readonly code: 'broken'; readonly beginning: string }
  | DesignReadError;

/** A design as a fragment (format: `src/exchange/README.md`), from `#` on. What the icon was made from never travels in it. */
export function linkOf(design: Design, { includeHash, includeIcon }: LinkOptions): string {
  const { icon, ...rest } = travelling(design, includeHash);
  const ready = icon !== null && includeIcon ? { ...icon, source: null, activeSource: null, adjustments: null } : null;
  const document: unknown = JSON.parse(JSON.stringify({ ...rest, icon: ready }));
  const text = new TextEncoder().encode(JSON.stringify(isJsonObject(document) ? shortened(document) : {}));
  const packed = deflateSync(text, { level: 9, mem: 12, dictionary });
  return `#${KEY}${String(VERSION)}.${toBase64Url(new Uint8Array([...packed, ...checkOf(text)]))}`;
}

/** The fragment without its design; what others put there stays. */
export function withoutDesign(hash: string): string {
  const kept = hash
    .replace(/^#/, '')
    .split('&')
    .filter((part) => part !== '' && !part.startsWith(KEY));
  return kept.length === 0 ? '' : `#${kept.join('&')}`;
}

/** The fragment with a design's part in it, in the place of another. */
export function withDesign(hash: string, part: string): string {
  const kept = withoutDesign(hash);
  return `${kept === '' ? '#' : `${kept}&`}${part}`;
}

/** As addresses have it, also where they travel within others. */
const LINK = /(?:[#&]|%23|%26)design(?:=|%3D)(\d{1,6}\.[\w-]*)/i;

/** The design's part of the first link in a text, `design=…`; `null`: there is none. Whether it can be read is another question. */
export function linkIn(text: string): string | null {
  const letters = LINK.exec(text)?.[1];
  return letters === undefined ? null : KEY + letters;
}

/** Reads the design in an address or its fragment. Never throws. */
export function readLink(address: string): Result<Design, LinkError> {
  const part = partOf(address);
  if (part === null) return fail({ code: 'no-link' });
  if (part.length > MAX_LINK) return fail({ code: 'too-long' });
  const [, version = '', letters = ''] = /^(\d{1,6})\.(.*)$/.exec(part) ?? [];
  if (Number(version) > VERSION) return fail({ code: 'newer-link', version: Number(version) });
  const bytes = Number(version) === VERSION ? fromBase64Url(letters) : null;
  if (bytes === null || bytes.length < CHECK) return fail({ code: 'broken', beginning: '' });
  return readPacked(bytes.subarray(0, -CHECK), bytes.subarray(-CHECK));
}

function partOf(address: string): string | null {
  const fragment = address.includes('#') ? address.slice(address.indexOf('#') + 1) : address;
  const part = fragment
    .trim()
    .split('&')
    .find((one) => one.startsWith(KEY));
  return part === undefined ? null : part.slice(KEY.length);
}

function readPacked(packed: Uint8Array, check: Uint8Array): Result<Design, LinkError> {
  const text = unpacked(packed);
  const parsed = text !== null && checkOf(text).every((byte, at) => byte === check[at]) ? decoded(text) : null;
  if (parsed === null || !isJsonObject(parsed)) return fail({ code: 'broken', beginning: beginningOf(packed) });
  const read = readDocument(lengthened(parsed));
  return read.ok ? ok(read.value.design) : read;
}

function decoded(text: Uint8Array): unknown {
  const parsed = parseJsonText(new TextDecoder().decode(text));
  return parsed.ok ? parsed.value : null;
}

/** `null`: it cannot be unpacked. What is too long is cut, and no design then. */
function unpacked(packed: Uint8Array): Uint8Array | null {
  try {
    const room = Math.min(MAX_TEXT, packed.length * MOST_PACKED + 1);
    return inflateSync(packed, { dictionary, out: new Uint8Array(room) });
  } catch {
    return null;
  }
}

/** As much as comes before the first thing that is wrong. */
function beginningOf(packed: Uint8Array): string {
  let text = '';
  const decoder = new TextDecoder();
  try {
    const inflate = new Inflate({ dictionary }, (chunk) => (text += decoder.decode(chunk, { stream: true })));
    // Byte by byte: what was unpacked before a wrong one is handed over.
    for (let at = 0; at < packed.length && text.length < SHOWN; at += 1) inflate.push(packed.subarray(at, at + 1));
  } catch {
    return text.slice(0, SHOWN);
  }
  return text.slice(0, SHOWN);
}

/** Bytes of the check at the end. */
const CHECK = 4;

/** Adler-32 (RFC 1950), the higher byte first. */
function checkOf(bytes: Uint8Array): readonly number[] {
  let [one, two] = [1, 0];
  for (const byte of bytes) {
    one = (one + byte) % 65_521;
    two = (two + one) % 65_521;
  }
  return [two >> 8, two & 255, one >> 8, one & 255];
}
