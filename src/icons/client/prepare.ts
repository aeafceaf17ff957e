import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { Timer } from '../../ports/timer.ts';
import { partsOfText } from '../core/base64.ts';
import { iconError, type IconError, type IconNote } from '../core/errors.ts';
import type { RgbaImage } from '../core/image.ts';
import { PICTURE_LIMITS, sniff, type PictureFacts } from '../core/sniff.ts';
import { readySvg } from '../core/svg/ready.ts';
import { isSvgText, textOf } from '../core/svg/text.ts';
import type { JobSource } from '../worker/messages.ts';
import { drawGlyph } from './draw-glyph.ts';
import { drawSvg } from './draw-svg.ts';
import { isVeryLarge, shrinkPhoto } from './shrink.ts';
import type { IconCallOptions, IconInput, InputFacts } from './types.ts';

/** An input that is ready for the worker. */
export interface PreparedInput {
  readonly source: JobSource;
  readonly facts: InputFacts;
  readonly notes: readonly IconNote[];
}

type Outcome = Promise<Result<PreparedInput, IconError>>;

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

function notesOf(facts: PictureFacts): IconNote[] {
  const notes: IconNote[] = [];
  if (facts.animated) notes.push('animated');
  if (facts.sixteenBit) notes.push('sixteen-bit');
  if (facts.cmyk) notes.push('cmyk');
  if (facts.truncated) notes.push('truncated');
  if (facts.orientation !== 1) notes.push('rotated');
  return notes;
}

function drawnSource(key: number, image: RgbaImage, original: Blob | null): JobSource {
  return { kind: 'pixels', key, image, original };
}

async function fromSvg(key: number, blob: Blob, name: string): Outcome {
  const text = textOf(await bytesOf(blob), true);
  const svg = text === null ? fail(iconError('svg-broken')) : readySvg(text);
  if (!svg.ok) return svg;
  const image = await drawSvg(svg.value);
  if (!image.ok) return image;
  const { width, height, notes } = svg.value;
  const original = new Blob([blob], { type: 'image/svg+xml' });
  const source = drawnSource(key, image.value, original);
  return ok({ source, facts: { name, format: 'svg', width, height, bytes: blob.size }, notes });
}

/** The shrunk photograph with facts of its own; the picture as it was when the library fails. */
async function smaller(
  blob: Blob,
  facts: PictureFacts,
  options: IconCallOptions,
): Promise<[Blob, PictureFacts, boolean]> {
  if (!isVeryLarge(facts)) return [blob, facts, false];
  options.onProgress?.('shrinking');
  try {
    const small = await shrinkPhoto(blob, facts, options.signal);
    const smallFacts = await factsOf(small);
    return smallFacts.ok ? [small, smallFacts.value, true] : [blob, facts, false];
  } catch {
    return [blob, facts, false];
  }
}

async function fromBlob(key: number, blob: Blob, name: string, options: IconCallOptions): Outcome {
  options.onProgress?.('reading');
  let found: Result<PictureFacts, IconError>;
  try {
    found = await factsOf(blob);
  } catch (cause) {
    // The file was moved or the disk taken out since it was chosen.
    return fail(iconError('failed', {}, cause));
  }
  if (!found.ok) return found;
  const facts = found.value;
  if (facts.format === 'svg') return fromSvg(key, blob, name);
  const [small, smallFacts, isShrunk] = await smaller(blob, facts, options);
  const typed = small.slice(0, small.size, smallFacts.type);
  const { format, width, height, bytes } = facts;
  const notes: IconNote[] = isShrunk ? [...notesOf(facts), 'shrunk'] : notesOf(facts);
  return ok({
    source: { kind: 'file', key, blob: typed, facts: smallFacts },
    facts: { name, format, width, height, bytes },
    notes,
  });
}

/** Base64 makes four characters of three bytes; the rest is room for line breaks and escapes. */
const LONGEST_TEXT = PICTURE_LIMITS.bytes * 1.5;

/** A file of a pasted text. Long ones are read in parts, between which the page lives on. `null`: the text is no picture. */
async function fileOfText(text: string, signal: AbortSignal | undefined, timer: Timer): Promise<Blob | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (const part of partsOfText(text)) {
    if (part === null || signal?.aborted === true) return null;
    if (parts.push(part) > 1) await new Promise<void>((resolve) => void timer.after(0, resolve));
  }
  const file = new Blob(parts);
  return file.size === 0 ? null : file;
}

async function fromText(
  key: number,
  { text, name = '' }: { readonly text: string; readonly name?: string | undefined },
  options: IconCallOptions,
  timer: Timer,
): Outcome {
  if (text.length > LONGEST_TEXT) {
    return fail(iconError('too-large', { bytes: text.length, limit: PICTURE_LIMITS.bytes }));
  }
  const file = isSvgText(text) ? new Blob([text]) : await fileOfText(text, options.signal, timer);
  return file === null ? fail(iconError('bad-base64')) : fromBlob(key, file, name, options);
}

function fromGlyph(key: number, text: string): Result<PreparedInput, IconError> {
  const image = drawGlyph(text);
  if (!image.ok) return image;
  const { width, height } = image.value;
  const facts: InputFacts = { name: text.trim(), format: 'glyph', width, height, bytes: 0 };
  return ok({ source: drawnSource(key, image.value, null), facts, notes: [] });
}

/** Reads an input as far as the page must: what it is, and the pixels of what workers cannot draw. */
export async function prepareInput(input: IconInput, key: number, options: IconCallOptions, timer: Timer): Outcome {
  const result = await prepared(input, key, options, timer);
  return options.signal?.aborted === true ? fail(iconError('aborted')) : result;
}

function prepared(input: IconInput, key: number, options: IconCallOptions, timer: Timer): Outcome {
  switch (input.kind) {
    case 'file':
      return fromBlob(key, input.file, input.name, options);
    case 'bytes':
      return fromBlob(key, new Blob([input.bytes]), input.name, options);
    case 'text':
      return fromText(key, input, options, timer);
    case 'glyph':
      return Promise.resolve(fromGlyph(key, input.text));
  }
}
