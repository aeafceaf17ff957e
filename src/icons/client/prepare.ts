import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { Timer } from '../../ports/timer.ts';
import { partsOfText } from '../core/base64.ts';
import { iconError, type IconError, type IconErrorCode, type IconFinding } from '../core/errors.ts';
import type { RgbaImage } from '../core/image.ts';
import { svgInMarkup } from '../core/pasted/markup.ts';
import { pastedPicture } from '../core/pasted/pasted.ts';
import { PICTURE_LIMITS, sniff, type PictureFacts } from '../core/sniff.ts';
import { readySvg } from '../core/svg/ready.ts';
import { textOf } from '../core/svg/text.ts';
import { canvasTrust } from '../worker/canvas.ts';
import type { JobSource } from '../worker/messages.ts';
import { plainFile } from '../worker/plain-file.ts';
import { drawGlyph } from './draw-glyph.ts';
import { drawSvg } from './draw-svg.ts';
import { gunzipped } from './gunzip.ts';
import { isVeryLarge, shrinkPhoto } from './shrink.ts';
import type { IconCallOptions, IconInput, InputFacts } from './types.ts';

/** An input that is ready for the worker. */
export interface PreparedInput {
  readonly source: JobSource;
  readonly facts: InputFacts;
  readonly findings: readonly IconFinding[];
}

type Outcome = Promise<Result<PreparedInput, IconError>>;

/** What all steps of one input have in common. */
interface Reading {
  readonly key: number;
  readonly name: string;
  readonly options: IconCallOptions;
  readonly timer: Timer;
}

/** Enough for every header but those of photographs with long notes, and of GIF. */
const HEAD_BYTES = 262_144;

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}

async function factsOf(blob: Blob): Promise<Result<PictureFacts, IconError>> {
  const head = sniff(await bytesOf(blob.slice(0, HEAD_BYTES)), blob.size);
  if (head.ok) return head;
  if (head.error !== 'more') return fail(head.error);
  const whole = sniff(await bytesOf(blob), blob.size);
  if (whole.ok) return whole;
  return fail(whole.error === 'more' ? iconError('damaged') : whole.error);
}

function findingsOf(facts: PictureFacts): IconFinding[] {
  const findings: IconFinding[] = [];
  if (facts.animated) findings.push('animated');
  if (facts.sixteenBit) findings.push('sixteen-bit');
  if (facts.cmyk) findings.push('cmyk');
  if (facts.truncated) findings.push('truncated');
  if (facts.orientation !== 1) findings.push('rotated');
  return findings;
}

function drawnSource(key: number, image: RgbaImage, original: Blob | null): JobSource {
  return { kind: 'pixels', key, image, original };
}

async function fromSvg({ key, name }: Reading, blob: Blob): Outcome {
  const text = textOf(await bytesOf(blob), true);
  const svg = text === null ? fail(iconError('svg-broken')) : readySvg(text);
  if (!svg.ok) return svg;
  const drawn = await drawSvg(svg.value);
  if (!drawn.ok) return drawn;
  const { image, missingFonts } = drawn.value;
  const { width, height } = image;
  const findings: IconFinding[] = [...drawn.value.findings, ...(missingFonts.length > 0 ? ['svg-fonts' as const] : [])];
  const source = drawnSource(key, image, new Blob([blob], { type: 'image/svg+xml' }));
  return ok({ source, facts: { name, format: 'svg', width, height, bytes: blob.size, missingFonts }, findings });
}

/** Facts of a file that was made of another without its orientation. */
function turnedAs(facts: PictureFacts, { orientation }: PictureFacts): PictureFacts {
  const { width, height } = facts;
  return orientation >= 5 ? { ...facts, orientation, width: height, height: width } : { ...facts, orientation };
}

/** The shrunk photograph with facts of its own; the picture as it was when the library fails. */
async function smaller(
  blob: Blob,
  facts: PictureFacts,
  options: IconCallOptions,
): Promise<[Blob, PictureFacts, boolean]> {
  if (!isVeryLarge(facts) || canvasTrust() === 'lying') return [blob, facts, false];
  options.onProgress?.('shrinking');
  try {
    const small = await shrinkPhoto(plainFile(blob, facts), facts, options.signal);
    const smallFacts = await factsOf(small);
    return smallFacts.ok ? [small, turnedAs(smallFacts.value, facts), true] : [blob, facts, false];
  } catch {
    return [blob, facts, false];
  }
}

async function fromBlob(reading: Reading, blob: Blob): Outcome {
  reading.options.onProgress?.('reading');
  try {
    const found = await factsOf(blob);
    return found.ok ? await fromPicture(reading, blob, found.value) : await fromOther(reading, blob, found.error);
  } catch (cause) {
    // The file was moved or the disk taken out since it was chosen.
    return fail(iconError('failed', {}, cause));
  }
}

async function fromPicture(reading: Reading, blob: Blob, facts: PictureFacts): Outcome {
  if (facts.format === 'svg') return fromSvg(reading, blob);
  const [small, smallFacts, isShrunk] = await smaller(blob, facts, reading.options);
  const typed = small.slice(0, small.size, smallFacts.type);
  const { format, width, height, bytes } = facts;
  const findings: IconFinding[] = isShrunk ? [...findingsOf(facts), 'shrunk'] : findingsOf(facts);
  return ok({
    source: { kind: 'file', key: reading.key, blob: typed, facts: smallFacts },
    facts: { name: reading.name, format, width, height, bytes },
    findings,
  });
}

async function fromPacked(reading: Reading, blob: Blob, error: IconError): Outcome {
  const unpacked = await gunzipped(blob, PICTURE_LIMITS.svgBytes);
  const facts = unpacked && (await factsOf(unpacked));
  return unpacked !== null && facts?.ok === true ? fromPicture(reading, unpacked, facts.value) : fail(error);
}

/** Files that are no pictures may hold one: a packed SVG, and texts with base64 or a piece of a page. */
async function fromOther(reading: Reading, blob: Blob, error: IconError): Outcome {
  if (error.params['format'] === 'gzip') return fromPacked(reading, blob, error);
  if (error.code !== 'text-file' || blob.size > LONGEST_TEXT) return fail(error);
  const text = textOf(await bytesOf(blob), true);
  const held = text === null ? fail(error) : await fromText(reading, text);
  return held.ok || !NO_PICTURE.has(held.error.code) ? held : fail(error);
}

/** What is said of a text in which nothing was found; of a file there is more to say. */
const NO_PICTURE = new Set<IconErrorCode>(['bad-base64', 'text-file', 'not-a-picture']);

/** Base64 makes four characters of three bytes; the rest is room for line breaks and escapes. */
const LONGEST_TEXT = PICTURE_LIMITS.bytes * 1.5;

/** A file of a pasted text. Long ones are read in parts, between which the page lives on. `null`: the text is no picture. */
async function fileOfText(text: string, { options, timer }: Reading): Promise<Blob | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (const part of partsOfText(text)) {
    if (part === null || options.signal?.aborted === true) return null;
    if (parts.push(part) > 1) await new Promise<void>((resolve) => void timer.after(0, resolve));
  }
  const file = new Blob(parts);
  return file.size === 0 ? null : file;
}

/** Written by hand or copied out of a page it may be no XML: then it is tidied, and drawn again. */
async function fromMarkup(reading: Reading, text: string): Outcome {
  const drawn = await fromSvg(reading, new Blob([text]));
  if (drawn.ok || drawn.error.code !== 'svg-broken') return drawn;
  const tidy = svgInMarkup(text);
  return tidy === null || tidy === text ? drawn : fromSvg(reading, new Blob([tidy]));
}

async function fromText(reading: Reading, text: string): Outcome {
  if (text.length > LONGEST_TEXT) {
    return fail(iconError('too-large', { bytes: text.length, limit: PICTURE_LIMITS.bytes }));
  }
  const picture = pastedPicture(text);
  if (picture === null) return fail(iconError('bad-base64'));
  if (picture.kind === 'link') return fail(iconError('link', { address: picture.address }));
  if (picture.kind === 'svg') return fromMarkup(reading, picture.text);
  const file = await fileOfText(picture.text, reading);
  return file === null ? fail(iconError('bad-base64')) : fromBlob(reading, file);
}

function fromGlyph(key: number, text: string): Result<PreparedInput, IconError> {
  const image = drawGlyph(text);
  if (!image.ok) return image;
  const { width, height } = image.value;
  const facts: InputFacts = { name: text.trim(), format: 'glyph', width, height, bytes: 0 };
  return ok({ source: drawnSource(key, image.value, null), facts, findings: [] });
}

/** Reads an input as far as the page must: what it is, and the pixels of what workers cannot draw. */
export async function prepareInput(input: IconInput, key: number, options: IconCallOptions, timer: Timer): Outcome {
  const name = input.kind === 'glyph' ? '' : (input.name ?? '');
  const result = await prepared(input, { key, name, options, timer });
  return options.signal?.aborted === true ? fail(iconError('aborted')) : result;
}

function prepared(input: IconInput, reading: Reading): Outcome {
  switch (input.kind) {
    case 'file':
      return fromBlob(reading, input.file);
    case 'bytes':
      return fromBlob(reading, new Blob([input.bytes]));
    case 'text':
      return fromText(reading, input.text);
    case 'glyph':
      return Promise.resolve(fromGlyph(reading.key, input.text));
  }
}
