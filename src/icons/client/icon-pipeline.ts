import type { IconAdjustments } from '../../domain/design/schema.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { Timer } from '../../ports/timer.ts';
import { toBase64 } from '../../domain/kernel/base64.ts';
import { bytesOfText } from '../core/base64.ts';
import type { IconRepair, IconReport } from '../core/check/report.ts';
import { iconError, type IconError, type IconFinding } from '../core/errors.ts';
import type { FinishedIcon, JobSources, StoredForm } from '../worker/messages.ts';
import { IconWorker, type IconWorkerOptions, type WorkerLike } from './worker-client.ts';
import { prepareInput, type PreparedInput } from './prepare.ts';
import type {
  IconCallOptions,
  IconComparison,
  IconInput,
  IconInputs,
  IconOrigin,
  IconPreview,
  MadeIcon,
  RepairedIcon,
  StoredSource,
} from './types.ts';

type Outcome<T> = Promise<Result<T, IconError>>;

/** What is remembered of an input while its object lives. */
interface Known {
  readonly key: number;
  prepared: PreparedInput | null;
  stored: StoredForm | null;
}

const IDLE_AFTER = 10_000;

function createWorker(): WorkerLike {
  return new Worker(new URL('../worker/main.ts', import.meta.url), { type: 'module' });
}

async function loadPageRunner(): ReturnType<IconWorkerOptions['loadPageRunner']> {
  const { JobRunner } = await import('../worker/job-runner.ts');
  return new JobRunner();
}

function listOf(inputs: IconInputs): readonly IconInput[] {
  return 'kind' in inputs ? [inputs] : inputs;
}

/** Findings of the page and of the worker, each once; the worker knows better which moment of an animation it is. */
function together(prepared: readonly PreparedInput[], findings: readonly IconFinding[]): IconFinding[] {
  const all = new Set([...prepared.flatMap((input) => input.findings), ...findings]);
  if (all.has('later-frame')) all.delete('animated');
  return [...all];
}

/** Why nothing can be seen, where the page knows it. */
function withReason(error: IconError, prepared: readonly PreparedInput[]): IconError {
  const isAnimated = prepared.some(({ findings }) => findings.includes('animated'));
  return error.code === 'blank' && isAnimated ? { ...error, params: { ...error.params, reason: 'animated' } } : error;
}

function repairedIcon({ bytes, report }: FinishedIcon): RepairedIcon {
  return { png: toBase64(bytes), bytes: bytes.length, width: report.width, height: report.height, report };
}

/**
 * Turns whatever a person has into the right icon. All of it in a worker, nothing leaves the browser. Every call takes a
 * signal; a newer `make` or `preview` supersedes older ones. Failures are values with a code, `aborted` and `superseded`
 * among them; the previous icon stays the caller's.
 */
export class IconPipeline {
  readonly #worker: IconWorker;
  readonly #known = new WeakMap<IconInput, Known>();
  #nextKey = 1;
  #latest = 0;
  readonly #timer: Timer;

  /** The parts besides the timer are for tests; without them the real worker is used. */
  constructor(parts: Pick<IconWorkerOptions, 'timer'> & Partial<IconWorkerOptions>) {
    this.#timer = parts.timer;
    this.#worker = new IconWorker({ createWorker, loadPageRunner, idleAfter: IDLE_AFTER, ...parts });
  }

  /** The finished icon with its report and its sources as they are to be stored. Equal input and adjustments, equal bytes. */
  async make(inputs: IconInputs, adjustments: IconAdjustments, options: IconCallOptions = {}): Outcome<MadeIcon> {
    const ready = await this.#prepare(listOf(inputs), options);
    if (!ready.ok) return ready;
    const { sources, prepared, known } = ready.value;
    const store = known.filter(({ stored }) => stored === null).map(({ key }) => key);
    const result = await this.#worker.run(
      { kind: 'make', sources, adjustments, store },
      { signal: options.signal, onStage: options.onProgress },
    );
    if (!result.ok) return fail(withReason(result.error, prepared));
    const { findings, places, stored } = result.value;
    for (const form of stored) {
      const owner = known.find(({ key }) => key === form.key);
      if (owner !== undefined) owner.stored = form;
    }
    return ok({
      ...repairedIcon(result.value),
      findings: together(prepared, findings),
      places,
      sources: known.flatMap(({ stored: form }, i) => (form === null ? [] : [storedSource(form, prepared[i])])),
      inputs: prepared.map(({ facts }) => facts),
    });
  }

  /** The same pixels without encoding them: fast enough to follow a slider. */
  async preview(inputs: IconInputs, adjustments: IconAdjustments, options: IconCallOptions = {}): Outcome<IconPreview> {
    const ready = await this.#prepare(listOf(inputs), options);
    if (!ready.ok) return ready;
    const { sources, prepared } = ready.value;
    const result = await this.#worker.run(
      { kind: 'preview', sources, adjustments },
      { signal: options.signal, onStage: options.onProgress },
    );
    if (!result.ok) return fail(withReason(result.error, prepared));
    const { image, places, findings } = result.value;
    return ok({ image, places, findings: together(prepared, findings), inputs: prepared.map(({ facts }) => facts) });
  }

  /** The pictures behind an icon, the part of them that it shows, and what of that is lost. */
  async compare(inputs: IconInputs, adjustments: IconAdjustments): Outcome<IconComparison> {
    const ready = await this.#read(listOf(inputs), {}, () => false);
    if (!ready.ok) return ready;
    return this.#worker.run({ kind: 'compare', sources: ready.value.sources, adjustments });
  }

  /**
   * Judges a finished icon, wherever it came from. `png`: base64, a `data:` prefix is forgiven. With what it was made from, where
   * that is at hand, also how much of it is still seen, and repairs that keep it.
   */
  async check(png: string, options: IconCallOptions = {}, origin?: IconOrigin): Outcome<IconReport> {
    const bytes = bytesOfText(png);
    if (bytes === null) return fail(iconError('bad-base64'));
    const ready = origin && (await this.#read(listOf(origin.inputs), options, () => false));
    const from = origin && ready?.ok ? { sources: ready.value.sources, adjustments: origin.adjustments } : undefined;
    return this.#worker.run({ kind: 'check', bytes, from }, { signal: options.signal });
  }

  /** Repairs a finished icon on its pixels: one fault, or with `all` everything that fails. */
  async repair(png: string, repair: IconRepair | 'all', options: IconCallOptions = {}): Outcome<RepairedIcon> {
    const bytes = bytesOfText(png);
    if (bytes === null) return fail(iconError('bad-base64'));
    const result = await this.#worker.run({ kind: 'repair', bytes, repair }, { signal: options.signal });
    return result.ok ? ok(repairedIcon(result.value)) : result;
  }

  /** Ends the worker. The pipeline can be used again; it then starts a new one. */
  dispose(): void {
    this.#latest++;
    this.#worker.dispose();
  }

  #prepare(list: readonly IconInput[], options: IconCallOptions): Outcome<ReadyInputs> {
    const turn = ++this.#latest;
    return this.#read(list, options, () => turn !== this.#latest);
  }

  async #read(list: readonly IconInput[], options: IconCallOptions, isSuperseded: () => boolean): Outcome<ReadyInputs> {
    const prepared: PreparedInput[] = [];
    const known: Known[] = [];
    for (const input of list) {
      const entry = this.#entryOf(input);
      const result = entry.prepared ? ok(entry.prepared) : await prepareInput(input, entry.key, options, this.#timer);
      if (result.ok) entry.prepared = result.value;
      if (options.signal?.aborted === true) return fail(iconError('aborted'));
      if (isSuperseded()) return fail(iconError('superseded'));
      if (!result.ok) return result;
      prepared.push(result.value);
      known.push(entry);
    }
    const [first, second] = prepared.map(({ source }) => source);
    if (first === undefined) return fail(iconError('failed'));
    const sources: JobSources = second === undefined ? [first] : [first, second];
    return ok({ sources, prepared, known });
  }

  #entryOf(input: IconInput): Known {
    const known = this.#known.get(input);
    if (known !== undefined) return known;
    const entry: Known = { key: this.#nextKey++, prepared: null, stored: null };
    this.#known.set(input, entry);
    return entry;
  }
}

interface ReadyInputs {
  readonly sources: JobSources;
  readonly prepared: readonly PreparedInput[];
  readonly known: readonly Known[];
}

/** Longest name the document keeps. */
const LONGEST_NAME = 255;

function storedSource(form: StoredForm, input: PreparedInput | undefined): StoredSource {
  const { sha256, type, bytes } = form;
  return { sha256, type, bytes, name: (input?.facts.name ?? '').slice(0, LONGEST_NAME) };
}
