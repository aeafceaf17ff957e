import { ok, type Result } from '../../domain/kernel/result.ts';
import { checkIcon } from '../core/check/check.ts';
import type { IconError, IconFinding } from '../core/errors.ts';
import type { TriedFormat } from '../core/formats/facts.ts';
import { ICON, type RgbaImage } from '../core/image.ts';
import { decodePng } from '../core/png/decode.ts';
import { isSprite, type ReadySprite } from '../core/ready-sprite.ts';
import { decodePicture } from './decode.ts';
import type { JobSource, JobSources, StoredForm } from './messages.ts';
import { storedForm } from './store-form.ts';

/** A decoded source. `ready` when it is a right icon as it stands. */
export interface CachedPicture {
  readonly image: RgbaImage;
  readonly ready: ReadySprite | null;
  readonly findings: readonly IconFinding[];
}

/** Decoded pictures kept for the next job, 4 MB each at most. */
const KEPT_PICTURES = 4;

/** Decodes sources, and keeps the last few. */
export class PictureCache {
  readonly #decoded = new Map<number, CachedPicture>();
  readonly #sprites = new WeakMap<RgbaImage, boolean>();

  /** `onDecoding` is called when there is something to decode. */
  async decode(source: JobSource, onDecoding: () => void): Promise<Result<CachedPicture, IconError>> {
    const known = this.#decoded.get(source.key);
    if (known !== undefined) return ok(this.#keep(source.key, known));
    if (source.kind === 'pixels') return ok(this.#keep(source.key, { image: source.image, ready: null, findings: [] }));
    onDecoding();
    const { facts, blob } = source;
    const isIconSized = facts.width === ICON.width && facts.height === ICON.height;
    // One that is to be turned would be checked by other pixels than people see.
    const ready = facts.format === 'png' && facts.orientation === 1 && isIconSized ? await readyIcon(blob) : null;
    if (ready !== null) return ok(this.#keep(source.key, { image: ready.image, ready, findings: [] }));
    const decoded = await decodePicture(blob, facts);
    return decoded.ok ? ok(this.#keep(source.key, { ...decoded.value, ready: null })) : decoded;
  }

  /** Looked into once: it costs as much as a move of a slider. */
  isSprite(image: RgbaImage): boolean {
    if (!this.#sprites.has(image)) this.#sprites.set(image, isSprite(image));
    return this.#sprites.get(image) === true;
  }

  /** Sources as they are to be kept, of those that are decoded and asked for by their keys. */
  async storedForms(sources: JobSources, wanted: readonly number[]): Promise<StoredForm[]> {
    const forms: StoredForm[] = [];
    for (const source of sources) {
      const picture = this.#decoded.get(source.key);
      if (picture === undefined || !wanted.includes(source.key)) continue;
      const original = source.kind === 'file' ? portable(source) : source.original;
      const side = source.kind === 'file' ? Math.max(source.facts.width, source.facts.height) : 0;
      forms.push(await storedForm(source.key, original, side, picture.image));
    }
    return forms;
  }

  #keep(key: number, picture: CachedPicture): CachedPicture {
    this.#decoded.delete(key);
    this.#decoded.set(key, picture);
    for (const oldest of this.#decoded.keys()) {
      if (this.#decoded.size <= KEPT_PICTURES) break;
      this.#decoded.delete(oldest);
    }
    return picture;
  }
}

/** What another browser may not show is kept as decoded. */
const NOT_PORTABLE = new Set<string>(['heic', 'tiff', 'jxl', 'jpeg2000'] satisfies TriedFormat[]);

function portable({ blob, facts }: Extract<JobSource, { kind: 'file' }>): Blob | null {
  return NOT_PORTABLE.has(facts.format) ? null : blob;
}

/** A 108 × 66 PNG read without loss, checked; `null` when it cannot be read that way. */
async function readyIcon(blob: Blob): Promise<ReadySprite | null> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const decoded = decodePng(bytes);
  if (!decoded.ok) return null;
  const { image, hasAlpha } = decoded.value;
  return { bytes, image, report: checkIcon({ format: 'png', image, hasAlpha, bytes: bytes.length }) };
}
