import { fromBase64 } from '../../domain/kernel/base64.ts';

function percentDecoded(text: string): Uint8Array<ArrayBuffer> | null {
  const encoded = new TextEncoder().encode(text);
  const result = new Uint8Array(encoded.length);
  let length = 0;
  for (let i = 0; i < encoded.length; i++) {
    const byte = encoded[i] ?? 0;
    const hex = byte === 0x25 ? String.fromCharCode(encoded[i + 1] ?? 0, encoded[i + 2] ?? 0) : '';
    const isEscape = /^[0-9a-f]{2}$/i.test(hex);
    result[length++] = isEscape ? parseInt(hex, 16) : byte;
    if (isEscape) i += 2;
  }
  return result.slice(0, length);
}

function unescapeAscii(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** A part of a text as bytes, and what of it belongs to the next part; `null`: not written that way. */
type ReadPart = (part: string, isLast: boolean) => readonly [bytes: Uint8Array<ArrayBuffer> | null, rest: string];

/** Where a sign of several characters begins that the next part ends: `%4`, half of a surrogate pair. */
const CUT_SIGN = /(?:%[0-9a-f]?|[\ud800-\udbff])$/i;

/** The part up to a sign that was cut through, and that sign. */
function cutSign(part: string, isLast: boolean): [whole: string, rest: string] {
  const sign = isLast ? '' : (CUT_SIGN.exec(part)?.[0] ?? '');
  return [part.slice(0, part.length - sign.length), sign];
}

const readBase64: ReadPart = (part, isLast) => {
  const [whole, sign] = cutSign(part, isLast);
  const clean = (whole.includes('%') ? unescapeAscii(whole) : whole).replace(/\s+/g, '');
  const end = isLast ? clean.length : clean.length - (clean.length % 4);
  return [fromBase64(clean.slice(0, end)), clean.slice(end) + sign];
};

const readPercent: ReadPart = (part, isLast) => {
  const [whole, sign] = cutSign(part, isLast);
  return [percentDecoded(whole), sign];
};

/** The way the text is written, and where its bytes begin. Only the beginning decides; the rest is checked as it is read. */
function writingOf(text: string): { read: ReadPart; start: number } | null {
  const uri = /^data:([^,]{0,200}),/i.exec(text);
  if (uri === null) return /^[A-Za-z0-9+/_=\s-]{8,}$/.test(text.slice(0, 400)) ? { read: readBase64, start: 0 } : null;
  const isBase64 = /;\s*base64\s*$/i.test(uri[1] ?? '');
  return { read: isBase64 ? readBase64 : readPercent, start: uri[0].length };
}

/** Characters of a part: a few ms of work. */
const PART = 1_000_000;

/**
 * The bytes of a data URI, or of bare base64, part by part, so that a page can do other things in between. The media type is
 * ignored, bytes say what they are. Ends with `null` when the text is neither.
 */
export function* partsOfText(text: string, size = PART): Generator<Uint8Array<ArrayBuffer> | null, void> {
  const trimmed = text.trim();
  const writing = writingOf(trimmed);
  if (writing === null) {
    yield null;
    return;
  }
  let held = '';
  for (let at = writing.start; at < trimmed.length; at += size) {
    const [bytes, rest] = writing.read(held + trimmed.slice(at, at + size), at + size >= trimmed.length);
    yield bytes;
    if (bytes === null) return;
    held = rest;
  }
}

/** As `partsOfText`, at once: for what is known to be short. `null`: neither. */
export function bytesOfText(text: string): Uint8Array<ArrayBuffer> | null {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (const part of partsOfText(text)) {
    if (part === null) return null;
    parts.push(part);
  }
  const result = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}
