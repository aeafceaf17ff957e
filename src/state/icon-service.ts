import type { CarriedPicture } from '../domain/design/design-file.ts';
import { DEFAULT_ADJUSTMENTS } from '../domain/design/factory.ts';
import type { DesignIcon, IconAdjustments } from '../domain/design/schema.ts';
import { ok } from '../domain/kernel/result.ts';
import type {
  IconCallOptions,
  IconComparison,
  IconInput,
  IconInputs,
  IconOrigin,
  IconPreview,
} from '../icons/client/types.ts';
import { changesFor, isRepaired } from '../icons/client/repairs.ts';
import type { IconCheck, IconRepair, IconReport } from '../icons/core/check/report.ts';
import type { PictureClipboard } from '../ports/clipboard.ts';
import type { IconPicture } from '../ports/icon-sources.ts';
import { adjustmentsOf } from './icon-adjustments.ts';
import { IconMaker, type IconResult, type Outcome, type Pipeline } from './icon-maker.ts';
import type { IconSourceCache, RecentIcon } from './icon-source-cache.ts';
import { receivePictures } from './received-pictures.ts';

/** Which of two pictures. */
export type IconSlot = 'normal' | 'active';

/** Faults repaired with one wish, at most. */
const MAX_ROUNDS = 6;

/**
 * The work behind the controller, loaded with the pipeline when there is first something to do: finds the pictures an icon was made
 * from, has the icon made or repaired, and keeps the pictures.
 */
export class IconService {
  readonly #createPipeline: () => Pipeline;
  readonly #pipeline: Pipeline;
  readonly #maker: IconMaker;
  readonly #cache: IconSourceCache;
  readonly #pictures: PictureClipboard;

  constructor(cache: IconSourceCache, createPipeline: () => Pipeline, pictures: PictureClipboard) {
    this.#pictures = pictures;
    this.#createPipeline = createPipeline;
    this.#pipeline = createPipeline();
    this.#maker = new IconMaker(cache, this.#pipeline);
    this.#cache = cache;
  }

  /**
   * Makes an icon of a new picture. States and colours stay as they were chosen, the placement begins anew. Of two pictures
   * the one in the slot is replaced; one picture that shows both states is replaced as a whole.
   */
  async take(
    input: IconInput,
    present: DesignIcon | null,
    slot: IconSlot,
    options: IconCallOptions,
  ): Outcome<IconResult> {
    const before = present?.adjustments ?? null;
    if (present !== null && before?.states === 'two-pictures') {
      const [first, second = first] = await this.#maker.inputsOf(present);
      const pair: IconInputs = slot === 'normal' ? [input, second] : [first, input];
      const shows = second === first ? await this.#maker.showsBoth(first, before, options) : ok(false);
      if (!shows.ok) return shows;
      if (!shows.value) return this.#maker.make(pair, before, null, options);
    }
    const wanted: IconAdjustments = { ...DEFAULT_ADJUSTMENTS, ...(before === null ? {} : lookOf(before)) };
    const made = await this.#maker.makeOffPaper(input, wanted, null, options);
    if (!made.ok || !made.value.findings.includes('from-sprite')) return made;
    // A ready icon: taken over as it is when nothing is wrong with it, else with both its drawings, freed from their ground.
    const kept = await this.#maker.make(input, DEFAULT_ADJUSTMENTS, null, options);
    if (!kept.ok || kept.value.findings.includes('kept')) return kept;
    const both: IconAdjustments = { ...DEFAULT_ADJUSTMENTS, states: 'two-pictures', removeBackground: true };
    return this.#maker.make(input, both, null, options);
  }

  /** The same pictures with other adjustments. */
  async remake(icon: DesignIcon, adjustments: IconAdjustments, options: IconCallOptions): Outcome<IconResult> {
    const inputs = await this.#maker.inputsFor(icon, adjustments);
    const showsColours = icon.adjustments?.states === 'silhouette' && adjustments.states !== 'silhouette';
    return showsColours
      ? this.#maker.makeOffPaper(inputs, adjustments, icon, options)
      : this.#maker.make(inputs, adjustments, icon, options);
  }

  async preview(icon: DesignIcon, adjustments: IconAdjustments, options: IconCallOptions): Outcome<IconPreview> {
    return this.#pipeline.preview(await this.#maker.inputsFor(icon, adjustments), adjustments, options);
  }

  /** What the icon shows of its pictures, with these adjustments; `null` where they are not at hand. */
  async compare(icon: DesignIcon, adjustments: IconAdjustments): Promise<IconComparison | null> {
    if ((await this.#originOf(icon)) === null) return null;
    const compared = await this.#pipeline.compare(await this.#maker.inputsFor(icon, adjustments), adjustments);
    return compared.ok ? compared.value : null;
  }

  /** Copies the icon as a picture, while handling a click; whether that was allowed. */
  async copyPicture(png: Uint8Array<ArrayBuffer>): Promise<boolean> {
    return (await this.#pictures.writePng(png)).ok;
  }

  /** Icons of this browser's drafts, of the newest draft first, each picture once. */
  recent(most: number): Promise<RecentIcon[]> {
    return this.#cache.recent(most);
  }

  async check(icon: DesignIcon, options: IconCallOptions = {}): Outcome<IconReport> {
    return this.#pipeline.check(icon.png, options, (await this.#originOf(icon)) ?? undefined);
  }

  /**
   * Repairs a fault, or everything that fails. An icon whose picture is at hand is made anew with other adjustments and keeps it;
   * where none helps it stays as it is. Of one that came without its picture the pixels are repaired.
   */
  async repair(icon: DesignIcon, repair: IconRepair | 'all', options: IconCallOptions): Outcome<IconResult> {
    const origin = await this.#originOf(icon);
    if (origin !== null) return this.#remade(icon, repair, options);
    const result = await this.#pipeline.repair(icon.png, repair, options);
    if (!result.ok) return result;
    const { png, report } = result.value;
    // The reference stays: the picture may only be in another browser.
    const adjustments = icon.source === null ? null : icon.adjustments;
    return ok({ icon: { ...icon, png, adjustments }, report, findings: [], inputs: [] });
  }

  /** The pictures behind an icon as they are kept, to be taken along. */
  pictures(icon: DesignIcon): Promise<IconPicture[]> {
    return this.#cache.pictures(icon);
  }

  /**
   * Keeps pictures that came with an icon. An icon is made of each for a trial: only that tells that it is a picture, and the
   * one that the icon refers to. Answers how many were refused; the icon then stands in for them.
   */
  receive(icon: DesignIcon, pictures: readonly CarriedPicture[]): Promise<number> {
    // Of its own: in the same one the newer of two wishes would take the place of the older, and neither is to be given up.
    return receivePictures(this.#createPipeline(), this.#cache, icon, pictures);
  }

  /** Throws away pictures that nobody needs any more. */
  collect(): Promise<void> {
    return this.#cache.collect();
  }

  /** What the icon was made from; `null` where that is not at hand. */
  async #originOf(icon: DesignIcon): Promise<IconOrigin | null> {
    if (icon.source === null || (await this.#cache.find(icon.source)) === null) return null;
    const adjustments = icon.adjustments ?? DEFAULT_ADJUSTMENTS;
    return { inputs: await this.#maker.inputsFor(icon, adjustments), adjustments };
  }

  /** One fault repaired, or all that fail, one after the other: some only show when another is gone. */
  async #remade(icon: DesignIcon, repair: IconRepair | 'all', options: IconCallOptions): Outcome<IconResult> {
    const checked = await this.check(icon, options);
    if (!checked.ok) return checked;
    let result: IconResult = { icon, report: checked.value, findings: [], inputs: [] };
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const fault = result.report.checks.find((check) =>
        repair === 'all' ? check.status === 'fail' && check.repair !== null : check.repair === repair,
      );
      const repaired = fault && (await this.#remake(result, fault, options));
      if (repaired === undefined || repaired === null) break;
      result = repaired;
      if (repair !== 'all') break;
    }
    return ok(result);
  }

  /** The icon made anew in the first way that repairs a fault; `null` when none does. */
  async #remake(before: IconResult, fault: IconCheck, options: IconCallOptions): Promise<IconResult | null> {
    const { icon, report } = before;
    const changes = fault.repair === null ? [] : changesFor(fault.repair, adjustmentsOf(icon));
    for (const { adjustments, swapsPictures } of changes) {
      const { source, activeSource } = icon;
      const from = swapsPictures ? { ...icon, source: activeSource, activeSource: source } : icon;
      const made = from.source === null ? null : await this.remake(from, adjustments, options);
      if (made?.ok && isRepaired(report, made.value.report, fault.id)) return made.value;
    }
    return null;
  }
}

/** Two pictures are no choice for one. */
function lookOf({ states, normalColour, activeColour }: IconAdjustments): Partial<IconAdjustments> {
  return { states: states === 'two-pictures' ? DEFAULT_ADJUSTMENTS.states : states, normalColour, activeColour };
}
