import type { IconAdjustments } from '../../domain/design/schema.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import { checkIcon } from '../core/check/check.ts';
import { repairAll, repairIcon } from '../core/check/repair.ts';
import type { IconReport } from '../core/check/report.ts';
import { iconError, type IconError, type IconNote } from '../core/errors.ts';
import type { TriedFormat } from '../core/formats/facts.ts';
import { ICON, type RgbaImage } from '../core/image.ts';
import { decodePng } from '../core/png/decode.ts';
import { encodePng } from '../core/png/encode.ts';
import { sniff } from '../core/sniff.ts';
import { isSprite, picturesOfSprite, readySprite, type ReadySprite } from '../core/ready-sprite.ts';
import { composeSprite, prepareIcon, type PreparedIcon, type Sprite, type StatePictures } from '../core/sprite.ts';
import { decodePicture } from './decode.ts';
import type {
  FinishedIcon,
  IconJob,
  IconStage,
  JobAnswers,
  JobSource,
  JobSources,
  PaintedIcon,
  StoredForm,
} from './messages.ts';
import { storedForm } from './store-form.ts';

/** A decoded source. `ready` when it is a right icon as it stands. */
interface Decoded {
  readonly image: RgbaImage;
  readonly ready: ReadySprite | null;
  readonly notes: readonly IconNote[];
}

/** Decoded pictures kept for the next job, 4 MB each at most. */
const KEPT_PICTURES = 4;

export interface JobHooks {
  readonly signal?: AbortSignal | undefined;
  readonly onStage?: ((stage: IconStage) => void) | undefined;
}

type Outcome<T> = Promise<Result<T, IconError>>;

/**
 * Does jobs, in the worker or on the page alike. Keeps decoded pictures and the last prepared shapes, so that a moved slider
 * costs only scaling and painting. One job at a time.
 */
export class JobRunner {
  readonly #decoded = new Map<number, Decoded>();
  readonly #sprites = new WeakMap<RgbaImage, boolean>();
  #prepared: { readonly name: string; readonly icon: PreparedIcon } | null = null;

  /** Every failure is a value; only a programming error rejects. */
  async run<J extends IconJob>(job: J, hooks: JobHooks = {}): Outcome<JobAnswers[J['kind']]> {
    const result = await this.#dispatch(job, hooks);
    if (hooks.signal?.aborted === true) return fail(iconError('aborted'));
    return result as Result<JobAnswers[J['kind']], IconError>;
  }

  #dispatch(job: IconJob, hooks: JobHooks): Outcome<JobAnswers[IconJob['kind']]> {
    switch (job.kind) {
      case 'make':
        return this.#make(job.sources, job.adjustments, job.store, hooks);
      case 'preview':
        return this.#preview(job.sources, job.adjustments, hooks);
      case 'check':
        return this.#check(job.bytes);
      case 'repair':
        return this.#repair(job, hooks);
    }
  }

  async #make(
    sources: JobSources,
    adjustments: IconAdjustments,
    store: readonly number[],
    hooks: JobHooks,
  ): Outcome<FinishedIcon> {
    const shaped = await this.#shape(sources, adjustments, hooks);
    if (!shaped.ok) return shaped;
    if (hooks.signal?.aborted === true) return fail(iconError('aborted'));
    hooks.onStage?.('encoding');
    // The browser writes the stored form beside this thread, which meanwhile packs the icon.
    const storing = this.#storedForms(sources, store);
    const { value } = shaped;
    if (value.kind === 'ready') {
      const { bytes, report } = value.ready;
      const stored = await storing;
      return ok({ bytes, report, notes: [...value.notes, 'kept'], places: null, stored });
    }
    const icon = finished(value.sprite.image);
    const stored = await storing;
    return ok({
      ...icon,
      notes: [...value.notes, ...value.sprite.notes],
      places: value.sprite.places,
      stored,
    });
  }

  async #preview(sources: JobSources, adjustments: IconAdjustments, hooks: JobHooks): Outcome<PaintedIcon> {
    const shaped = await this.#shape(sources, adjustments, hooks);
    if (!shaped.ok) return shaped;
    const { value } = shaped;
    if (value.kind === 'ready') return ok({ image: value.ready.image, places: null, notes: [...value.notes, 'kept'] });
    const { image, places, notes } = value.sprite;
    return ok({ image, places, notes: [...value.notes, ...notes] });
  }

  async #check(bytes: Uint8Array<ArrayBuffer>): Outcome<IconReport> {
    const icon = await readIcon(bytes);
    return icon.ok ? ok(checkIcon({ ...icon.value, bytes: bytes.length })) : icon;
  }

  async #repair(job: Extract<IconJob, { kind: 'repair' }>, hooks: JobHooks): Outcome<FinishedIcon> {
    const icon = await readIcon(job.bytes);
    if (!icon.ok) return icon;
    hooks.onStage?.('shaping');
    const { image, format } = icon.value;
    const repaired = job.repair === 'all' ? repairAll(image, format) : repairIcon(image, job.repair);
    hooks.onStage?.('encoding');
    return ok({ ...finished(repaired), notes: [], places: null, stored: [] });
  }

  /** Both states' pictures, or the ready icon that the only source is. */
  async #shape(sources: JobSources, adjustments: IconAdjustments, hooks: JobHooks): Outcome<Shaped> {
    const decoded: Decoded[] = [];
    for (const source of sources) {
      const result = await this.#decode(source, hooks);
      if (!result.ok) return result;
      if (hooks.signal?.aborted === true) return fail(iconError('aborted'));
      decoded.push(result.value);
    }
    const [first, second] = decoded;
    if (first === undefined) return fail(iconError('failed'));
    const notes = decoded.flatMap((picture) => picture.notes);
    hooks.onStage?.('shaping');
    const ready = second === undefined ? readySprite(first.ready, adjustments) : null;
    if (ready !== null) return ok({ kind: 'ready', ready, notes });
    const isTaken = second === undefined && this.#isSprite(first.image);
    const pictures = (): StatePictures => {
      if (isTaken) return picturesOfSprite(first.image, adjustments);
      return second === undefined ? [first.image] : [first.image, second.image];
    };
    const prepared = this.#prepare(sources, pictures, adjustments);
    if (!prepared.ok) return prepared;
    const all: IconNote[] = isTaken ? [...notes, 'from-sprite'] : notes;
    return ok({ kind: 'sprite', sprite: composeSprite(prepared.value, adjustments), notes: all });
  }

  /** Looked into once: it costs as much as a move of a slider. */
  #isSprite(image: RgbaImage): boolean {
    const known = this.#sprites.get(image) ?? isSprite(image);
    this.#sprites.set(image, known);
    return known;
  }

  #prepare(
    sources: JobSources,
    pictures: () => StatePictures,
    adjustments: IconAdjustments,
  ): Result<PreparedIcon, IconError> {
    const keys = sources.map(({ key }) => key);
    const name = JSON.stringify([keys, shapeSettings(adjustments)]);
    if (this.#prepared?.name === name) return ok(this.#prepared.icon);
    const result = prepareIcon(pictures(), adjustments);
    if (result.ok) this.#prepared = { name, icon: result.value };
    return result;
  }

  async #decode(source: JobSource, hooks: JobHooks): Outcome<Decoded> {
    const known = this.#decoded.get(source.key);
    if (known !== undefined) {
      this.#keep(source.key, known);
      return ok(known);
    }
    if (source.kind === 'pixels') return ok(this.#keep(source.key, { image: source.image, ready: null, notes: [] }));
    hooks.onStage?.('decoding');
    const { facts, blob } = source;
    const isIconSized = facts.width === ICON.width && facts.height === ICON.height;
    // One that is to be turned would be judged by other pixels than people see.
    const ready = facts.format === 'png' && facts.orientation === 1 && isIconSized ? await readyIcon(blob) : null;
    if (ready !== null) return ok(this.#keep(source.key, { image: ready.image, ready, notes: [] }));
    const decoded = await decodePicture(blob, facts);
    return decoded.ok ? ok(this.#keep(source.key, { ...decoded.value, ready: null })) : decoded;
  }

  #keep(key: number, picture: Decoded): Decoded {
    this.#decoded.delete(key);
    this.#decoded.set(key, picture);
    for (const oldest of this.#decoded.keys()) {
      if (this.#decoded.size <= KEPT_PICTURES) break;
      this.#decoded.delete(oldest);
    }
    return picture;
  }

  async #storedForms(sources: JobSources, store: readonly number[]): Promise<StoredForm[]> {
    const forms: StoredForm[] = [];
    for (const source of sources) {
      const picture = this.#decoded.get(source.key);
      if (picture === undefined || !store.includes(source.key)) continue;
      const original = source.kind === 'file' ? portable(source) : source.original;
      const side = source.kind === 'file' ? Math.max(source.facts.width, source.facts.height) : 0;
      forms.push(await storedForm(source.key, original, side, picture.image));
    }
    return forms;
  }
}

/** What another browser may not show is kept as decoded. */
const NOT_PORTABLE = new Set<string>(['heic', 'tiff', 'jxl', 'jpeg2000'] satisfies TriedFormat[]);

function portable({ blob, facts }: Extract<JobSource, { kind: 'file' }>): Blob | null {
  return NOT_PORTABLE.has(facts.format) ? null : blob;
}

type Shaped =
  | { readonly kind: 'ready'; readonly ready: ReadySprite; readonly notes: readonly IconNote[] }
  | { readonly kind: 'sprite'; readonly sprite: Sprite; readonly notes: readonly IconNote[] };

/** The adjustments that change the shape, and not only its place and colours. */
function shapeSettings(adjustments: IconAdjustments): readonly unknown[] {
  const { states, trim, removeBackground, backgroundTolerance, strength, fillHoles, crop, activeCrop } = adjustments;
  const shape = states === 'silhouette' ? [strength, fillHoles] : [];
  return [states, trim, removeBackground && backgroundTolerance, crop, activeCrop, ...shape];
}

function finished(image: RgbaImage): { bytes: Uint8Array<ArrayBuffer>; report: IconReport } {
  const bytes = encodePng(image);
  return { bytes, report: checkIcon({ format: 'png', image, hasAlpha: true, bytes: bytes.length }) };
}

/** A 108 × 66 PNG read without loss, judged; `null` when it cannot be read that way. */
async function readyIcon(blob: Blob): Promise<ReadySprite | null> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const decoded = decodePng(bytes);
  if (!decoded.ok) return null;
  const { image, hasAlpha } = decoded.value;
  return { bytes, image, report: checkIcon({ format: 'png', image, hasAlpha, bytes: bytes.length }) };
}

/** Any picture as a finished icon to be judged: PNG by our own decoder, which loses nothing, the rest by the browser. */
async function readIcon(
  bytes: Uint8Array<ArrayBuffer>,
): Outcome<{ format: string; image: RgbaImage; hasAlpha: boolean }> {
  const facts = sniff(bytes, bytes.length);
  if (!facts.ok) return fail(facts.error === 'more' ? iconError('damaged') : facts.error);
  const { format } = facts.value;
  if (format === 'png') {
    const decoded = decodePng(bytes);
    if (decoded.ok) return ok({ format, image: decoded.value.image, hasAlpha: decoded.value.hasAlpha });
    if (decoded.error !== 'too-large') return fail(iconError('damaged', { format }));
  }
  if (format === 'svg') return fail(iconError('unsupported-format', { format }));
  const image = await decodePicture(new Blob([bytes], { type: facts.value.type }), facts.value);
  return image.ok ? ok({ format, image: image.value.image, hasAlpha: true }) : image;
}
