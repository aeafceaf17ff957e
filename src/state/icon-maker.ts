import type { DesignIcon, IconAdjustments, IconSource } from '../domain/design/schema.ts';
import { ok, type Result } from '../domain/kernel/result.ts';
import type { IconPipeline } from '../icons/client/icon-pipeline.ts';
import type { IconCallOptions, IconInput, IconInputs, InputFacts, MadeIcon } from '../icons/client/types.ts';
import type { IconReport } from '../icons/core/check/report.ts';
import type { IconError, IconFinding } from '../icons/core/errors.ts';
import type { IconSourceCache } from './icon-source-cache.ts';

export type Pipeline = Pick<IconPipeline, 'make' | 'preview' | 'compare' | 'check' | 'repair' | 'dispose'>;

/** An icon that is ready to go into the design, and what there is to say of it. */
export interface IconResult {
  readonly icon: DesignIcon;
  readonly report: IconReport;
  readonly findings: readonly IconFinding[];
  readonly inputs: readonly InputFacts[];
}

/** Tolerance for paper on which lossy formats leave specks around every edge. */
const SOILED_PAPER = 40;

export type Outcome<T> = Promise<Result<T, IconError>>;

const reference = ({ sha256, name, type }: IconSource): IconSource => ({ sha256, name, type });

/** Has icons made of the pictures that a design refers to, and keeps the pictures. */
export class IconMaker {
  readonly #pipeline: Pipeline;
  readonly #cache: IconSourceCache;
  /** The last icon that has to stand in for its own picture; the same object, so that the pipeline knows it again. */
  #standIn: { readonly png: string; readonly input: IconInput } | null = null;

  constructor(cache: IconSourceCache, pipeline: Pipeline) {
    this.#pipeline = pipeline;
    this.#cache = cache;
  }

  /** Whether the picture is a ready icon that was taken apart: beside another picture it would stand in its half as a whole. */
  async showsBoth(input: IconInput, adjustments: IconAdjustments, options: IconCallOptions): Outcome<boolean> {
    const seen = await this.#pipeline.preview(input, adjustments, options);
    if (seen.ok) return ok(seen.value.findings.includes('from-sprite'));
    // Whatever else is wrong with the old picture, it is not to stand in the way of the new one.
    return seen.error.code === 'aborted' || seen.error.code === 'superseded' ? seen : ok(true);
  }

  /** Where a picture shows its own colours for the first time: without the white paper it may stand on. That can be undone. */
  async makeOffPaper(
    inputs: IconInputs,
    adjustments: IconAdjustments,
    previous: DesignIcon | null,
    options: IconCallOptions,
  ): Outcome<IconResult> {
    const made = await this.make(inputs, adjustments, previous, options);
    if (!made.ok || !made.value.findings.includes('on-paper')) return made;
    const isSoiled = made.value.inputs.some(({ format }) => format === 'jpeg' || format === 'webp');
    const backgroundTolerance = Math.max(adjustments.backgroundTolerance, isSoiled ? SOILED_PAPER : 0);
    return this.make(inputs, { ...adjustments, removeBackground: true, backgroundTolerance }, previous, options);
  }

  async make(
    inputs: IconInputs,
    adjustments: IconAdjustments,
    previous: DesignIcon | null,
    options: IconCallOptions,
  ): Outcome<IconResult> {
    const made = await this.#pipeline.make(inputs, adjustments, options);
    if (!made.ok) return made;
    const list = 'kind' in inputs ? [inputs] : inputs;
    for (const [at, source] of made.value.sources.entries()) this.#cache.keep(source, list[at]);
    const { report, findings, inputs: facts } = made.value;
    return ok({ icon: designIcon(made.value, adjustments, previous), report, findings, inputs: facts });
  }

  async inputsFor(icon: DesignIcon, adjustments: IconAdjustments): Promise<IconInputs> {
    const [first, second] = await this.inputsOf(icon);
    return adjustments.states === 'two-pictures' && second !== undefined ? [first, second] : first;
  }

  async inputsOf(icon: DesignIcon): Promise<readonly [IconInput, IconInput?]> {
    const first = icon.source && (await this.#cache.find(icon.source));
    if (first === null) return [this.#standInFor(icon.png)];
    const second = icon.activeSource && (await this.#cache.find(icon.activeSource));
    return second === null ? [first] : [first, second];
  }

  #standInFor(png: string): IconInput {
    if (this.#standIn?.png !== png) this.#standIn = { png, input: { kind: 'text', text: png } };
    return this.#standIn.input;
  }
}

function designIcon(made: MadeIcon, adjustments: IconAdjustments, previous: DesignIcon | null): DesignIcon {
  const [first, second] = made.sources;
  return {
    png: made.png,
    source: first === undefined ? null : reference(first),
    // Kept while one picture serves both states: switching back to two loses nothing.
    activeSource: second === undefined ? (previous?.activeSource ?? null) : reference(second),
    adjustments: made.findings.includes('kept') ? null : adjustments,
  };
}
