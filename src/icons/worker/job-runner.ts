import type { IconAdjustments } from '../../domain/design/schema.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { CheckedIcon } from '../core/check/check.ts';
import {
  checkKnown,
  checkMade,
  checkPixels,
  checkReady,
  type IconInMaking,
  type PicturesFor,
} from '../core/check/check-with-repairs.ts';
import { repairAll, repairIcon } from '../core/check/repair.ts';
import type { IconReport } from '../core/check/report.ts';
import { iconError, type IconError, type IconFinding } from '../core/errors.ts';
import { decodePng } from '../core/png/decode.ts';
import { encodePng } from '../core/png/encode.ts';
import { picturesOfSprite, readySprite, type ReadySprite } from '../core/ready-sprite.ts';
import { sniff } from '../core/sniff.ts';
import { composeSprite, prepareIcon, type PreparedIcon, type StatePictures } from '../core/sprite.ts';
import { decodePicture } from './decode.ts';
import { comparisonOf } from './comparison.ts';
import type {
  FinishedIcon,
  IconComparison,
  IconJob,
  IconStage,
  JobAnswers,
  JobSources,
  PaintedIcon,
} from './messages.ts';
import { PictureCache, type CachedPicture } from './picture-cache.ts';

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
  readonly #pictures = new PictureCache();
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
      case 'compare':
        return this.#compare(job.sources, job.adjustments, hooks);
      case 'check':
        return this.#check(job, hooks);
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
    const storing = this.#pictures.storedForms(sources, store);
    const { value } = shaped;
    if (value.kind === 'ready') {
      const { bytes, report } = value.ready;
      const findings: IconFinding[] = [...value.findings, 'kept'];
      return ok({ bytes, report: checkReady(report, value.pictures), findings, places: null, stored: await storing });
    }
    const { sprite } = value.making;
    const bytes = encodePng(sprite.image);
    const report = checkMade(value.making, { pictures: value.pictures, adjustments, bytes: bytes.length });
    const findings = [...value.findings, ...sprite.findings];
    return ok({ bytes, report, findings, places: sprite.places, stored: await storing });
  }

  async #preview(sources: JobSources, adjustments: IconAdjustments, hooks: JobHooks): Outcome<PaintedIcon> {
    const shaped = await this.#shape(sources, adjustments, hooks);
    if (!shaped.ok) return shaped;
    const { value } = shaped;
    if (value.kind === 'ready')
      return ok({ image: value.ready.image, places: null, findings: [...value.findings, 'kept'] });
    const { image, places, findings } = value.making.sprite;
    return ok({ image, places, findings: [...value.findings, ...findings] });
  }

  async #compare(sources: JobSources, adjustments: IconAdjustments, hooks: JobHooks): Outcome<IconComparison> {
    const shaped = await this.#shape(sources, adjustments, hooks);
    if (!shaped.ok) return shaped;
    const { value } = shaped;
    return ok(comparisonOf(value.pictures(adjustments), value.kind === 'made' ? value.making : null, adjustments));
  }

  async #check({ bytes, from }: Extract<IconJob, { kind: 'check' }>, hooks: JobHooks): Outcome<IconReport> {
    const read = await readIcon(bytes);
    if (!read.ok) return read;
    const icon: CheckedIcon = { ...read.value, bytes: bytes.length };
    const shaped = from && (await this.#shape(from.sources, from.adjustments, hooks));
    // What its pictures are like is reported where they can be read.
    if (from === undefined || shaped?.ok !== true) return ok(checkPixels(icon));
    const { value } = shaped;
    if (value.kind === 'ready') return ok(checkReady(value.ready.report, value.pictures));
    return ok(checkKnown(icon, value.making, { pictures: value.pictures, adjustments: from.adjustments }));
  }

  async #repair(job: Extract<IconJob, { kind: 'repair' }>, hooks: JobHooks): Outcome<FinishedIcon> {
    const icon = await readIcon(job.bytes);
    if (!icon.ok) return icon;
    hooks.onStage?.('shaping');
    const { image, format } = icon.value;
    const repaired = job.repair === 'all' ? repairAll(image, format) : repairIcon(image, job.repair);
    hooks.onStage?.('encoding');
    const packed = encodePng(repaired);
    const report = checkPixels({ format: 'png', image: repaired, hasAlpha: true, bytes: packed.length });
    return ok({ bytes: packed, report, findings: [], places: null, stored: [] });
  }

  /** The icon in the making, or the ready one that the only source is. */
  async #shape(sources: JobSources, adjustments: IconAdjustments, hooks: JobHooks): Outcome<Shaped> {
    const decoded: CachedPicture[] = [];
    for (const source of sources) {
      const result = await this.#pictures.decode(source, () => hooks.onStage?.('decoding'));
      if (!result.ok) return result;
      if (hooks.signal?.aborted === true) return fail(iconError('aborted'));
      decoded.push(result.value);
    }
    const [first, second] = decoded;
    if (first === undefined) return fail(iconError('failed'));
    const findings = decoded.flatMap((picture) => picture.findings);
    hooks.onStage?.('shaping');
    const isTaken = second === undefined && this.#pictures.isSprite(first.image);
    const pictures: PicturesFor = (wanted) => {
      if (isTaken) return picturesOfSprite(first.image, wanted);
      return second === undefined ? [first.image] : [first.image, second.image];
    };
    const ready = second === undefined ? readySprite(first.ready, adjustments) : null;
    if (ready !== null) return ok({ kind: 'ready', ready, pictures, findings });
    const prepared = this.#prepare(sources, () => pictures(adjustments), adjustments);
    if (!prepared.ok) return prepared;
    const making = { prepared: prepared.value, sprite: composeSprite(prepared.value, adjustments) };
    return ok({ kind: 'made', making, pictures, findings: isTaken ? [...findings, 'from-sprite'] : findings });
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
}

type Shaped = { readonly pictures: PicturesFor; readonly findings: readonly IconFinding[] } & (
  { readonly kind: 'ready'; readonly ready: ReadySprite } | { readonly kind: 'made'; readonly making: IconInMaking }
);

/** The adjustments that change the shape, and not only its place and colours. */
function shapeSettings(adjustments: IconAdjustments): readonly unknown[] {
  const { states, trim, removeBackground, backgroundTolerance, strength, fillHoles, crop, activeCrop } = adjustments;
  const shape = states === 'silhouette' ? [strength, fillHoles] : [];
  return [states, trim, removeBackground && backgroundTolerance, crop, activeCrop, ...shape];
}

/** Any picture as a finished icon to be checked: PNG by our own decoder, which loses nothing, the rest by the browser. */
async function readIcon(bytes: Uint8Array<ArrayBuffer>): Outcome<Pick<CheckedIcon, 'format' | 'image' | 'hasAlpha'>> {
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
