import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import { iconError, type IconError, type IconFinding } from '../core/errors.ts';
import type { PictureFormat } from '../core/formats/facts.ts';
import { decodeGif } from '../core/formats/gif.ts';
import { largestOfIcns, largestOfIco, type InnerPicture } from '../core/formats/ico.ts';
import { isBlank, type RgbaImage } from '../core/image.ts';
import { turned } from '../core/orient.ts';
import { DECODE_LIMIT, decodePng } from '../core/png/decode.ts';
import { shrinkBlocks } from '../core/shrink-blocks.ts';
import { sniff, type PictureFacts } from '../core/sniff.ts';
import { browserPicture, laterFrame, WORKING_SIDE } from './browser-decode.ts';
import { canvasTrust } from './canvas.ts';

/** Pixels of a file, and what there is to report of how they were found. */
export interface UprightPicture {
  readonly image: RgbaImage;
  readonly findings: readonly IconFinding[];
}

type Outcome = Promise<Result<UprightPicture, IconError>>;

/** `null`: not to be read without the browser. */
type OwnDecoder = (bytes: Uint8Array<ArrayBuffer>, facts: PictureFacts) => UprightPicture | null;

const without = (image: RgbaImage): UprightPicture => ({ image, findings: [] });

/** Colour profiles are the browser's business while it can be believed, and so is what it forgives. */
function ownPng(bytes: Uint8Array<ArrayBuffer>, { truncated }: PictureFacts): UprightPicture | null {
  const decoded = decodePng(bytes, truncated);
  if (!decoded.ok) return null;
  const { image, coloured } = decoded.value;
  return coloured && canvasTrust() !== 'lying' ? null : without(image);
}

function ownGif(bytes: Uint8Array<ArrayBuffer>): UprightPicture | null {
  const first = decodeGif(bytes);
  return first && { image: first.image, findings: first.isLater ? ['later-frame'] : [] };
}

/** Formats whose pixels come out the same in every browser, because it has no part in them. */
const OWN: Partial<Record<PictureFormat, OwnDecoder>> = { png: ownPng, gif: ownGif };

const INNER: Partial<Record<PictureFormat, (bytes: Uint8Array<ArrayBuffer>) => InnerPicture | null>> = {
  ico: largestOfIco,
  icns: largestOfIcns,
};

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}

/** The largest picture of an icon file, which may be a PNG of its own. */
async function decodeInner(inner: InnerPicture | null, format: string): Outcome {
  if (inner === null) return fail(iconError('damaged', { format }));
  if (inner.kind === 'pixels') return ok(without(inner.image));
  const facts = sniff(inner.bytes, inner.bytes.length);
  if (!facts.ok) return fail(facts.error === 'more' ? iconError('damaged', { format }) : facts.error);
  return decodeUpright(new Blob([inner.bytes], { type: facts.value.type }), facts.value);
}

/** What our own code could not read either is broken; only very large pictures were not tried. */
function unread({ format, width, height }: PictureFacts): IconError {
  const wasTried = OWN[format] !== undefined && width * height <= DECODE_LIMIT;
  return iconError(wasTried ? 'damaged' : 'canvas-lies', { format });
}

async function decodeByBrowser(blob: Blob, facts: PictureFacts): Outcome {
  const trust = canvasTrust();
  if (trust === 'lying') return fail(unread(facts));
  const first = await browserPicture(blob, facts);
  if (!first.ok) return first;
  const later = facts.animated && isBlank(first.value) ? await laterFrame(blob, facts) : null;
  const findings: IconFinding[] = [
    ...(later === null ? [] : ['later-frame' as const]),
    ...(trust === 'noisy' ? ['canvas-noise' as const] : []),
  ];
  return ok({ image: later ?? first.value, findings });
}

async function decodeUpright(blob: Blob, facts: PictureFacts): Outcome {
  const inner = INNER[facts.format];
  if (inner !== undefined) return decodeInner(inner(await bytesOf(blob)), facts.format);
  const isSmall = facts.width * facts.height <= DECODE_LIMIT;
  const own = isSmall ? (OWN[facts.format]?.(await bytesOf(blob), facts) ?? null) : null;
  if (own === null) return decodeByBrowser(blob, facts);
  return ok({ ...own, image: turned(own.image, facts.orientation) });
}

/** The first moment with something to see, upright, at most 1024 px. */
export async function decodePicture(blob: Blob, facts: PictureFacts): Outcome {
  const decoded = await decodeUpright(blob, facts);
  return decoded.ok ? ok({ ...decoded.value, image: shrinkBlocks(decoded.value.image, WORKING_SIDE) }) : decoded;
}
