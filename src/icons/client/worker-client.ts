import { fail, type Result } from '../../domain/kernel/result.ts';
import type { Timer } from '../../ports/timer.ts';
import { iconError, type IconError, type IconErrorCode } from '../core/errors.ts';
import type { FromWorker, IconJob, IconStage, JobAnswers, JobResult, ToWorker } from '../worker/messages.ts';

/** The part of a worker that is used. */
export interface WorkerLike {
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  postMessage(message: ToWorker): void;
  terminate(): void;
}

/** Does the same jobs on the page, where no worker can be had. */
export interface PageRunner {
  run(job: IconJob, hooks: { signal?: AbortSignal; onStage?: (stage: IconStage) => void }): Promise<JobResult>;
}

export interface IconWorkerOptions {
  /** May throw, or give a worker that reports an error before it is ready: then the page does the work. */
  readonly createWorker: () => WorkerLike;
  readonly loadPageRunner: () => Promise<PageRunner>;
  readonly timer: Timer;
  /** ms without a job after which the worker is ended. */
  readonly idleAfter: number;
}

export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onStage?: ((stage: IconStage) => void) | undefined;
}

/** ms within which a worker has to say that it is ready: a slow line loads it in that time, a stalled one never. */
export const READY_WITHIN = 15_000;
/** Workers in a row that did not start, after which no other is tried. */
const MAX_FAILED_STARTS = 3;

interface Pending {
  readonly id: number;
  readonly job: IconJob;
  readonly options: RunOptions;
  readonly abort: AbortController;
  readonly settle: (result: JobResult) => void;
  settled: boolean;
  /** Its worker did not start. */
  onPage: boolean;
}

/** Jobs of the icon on screen, of which only the newest matters. */
function isReplaceable(job: IconJob): job is Extract<IconJob, { sources: unknown }> {
  return job.kind === 'make' || job.kind === 'preview';
}

function hasSameSources(one: IconJob, other: IconJob): boolean {
  if (!isReplaceable(one) || !isReplaceable(other)) return false;
  return one.sources.map(({ key }) => key).join() === other.sources.map(({ key }) => key).join();
}

/**
 * Owns the worker: starts it with the first job, gives it one job at a time, ends it on abort and when idle. A newer `make` or
 * `preview` takes the place of older ones (`superseded`), except that a preview already being painted is finished. When the
 * worker breaks down every waiting job fails with `failed` and the next one gets a new worker; when it cannot even start, the
 * page does the work with the same answers, and a later job tries again, three times at most. Never rejects.
 */
export class IconWorker {
  readonly #parts: IconWorkerOptions;
  #worker: WorkerLike | null = null;
  #wasReady = false;
  #failedStarts = 0;
  #pageRunner: Promise<PageRunner> | null = null;
  #running: Pending | null = null;
  #queue: Pending[] = [];
  #nextId = 1;
  #stopIdleTimer = (): void => undefined;
  #stopReadyTimer = (): void => undefined;

  constructor(parts: IconWorkerOptions) {
    this.#parts = parts;
  }

  run<J extends IconJob>(job: J, options: RunOptions = {}): Promise<Result<JobAnswers[J['kind']], IconError>> {
    if (options.signal?.aborted === true) return Promise.resolve(fail(iconError('aborted')));
    return new Promise<JobResult>((resolve) => {
      const pending = this.#pendingOf(job, options, resolve);
      if (isReplaceable(job)) this.#replace(job);
      this.#queue.push(pending);
      this.#next();
    }) as Promise<Result<JobAnswers[J['kind']], IconError>>;
  }

  /** Ends the worker and everything that waits (`aborted`). Usable again afterwards. */
  dispose(): void {
    const waiting = [...(this.#running ? [this.#running] : []), ...this.#queue];
    this.#queue = [];
    this.#stop();
    for (const pending of waiting) this.#settle(pending, fail(iconError('aborted')));
  }

  #pendingOf(job: IconJob, options: RunOptions, resolve: (result: JobResult) => void): Pending {
    const abort = new AbortController();
    const onAbort = (): void => this.#cancel(pending, 'aborted');
    options.signal?.addEventListener('abort', onAbort, { once: true });
    const settle = (result: JobResult): void => {
      options.signal?.removeEventListener('abort', onAbort);
      resolve(result);
    };
    const pending: Pending = { id: this.#nextId++, job, options, abort, settle, settled: false, onPage: false };
    return pending;
  }

  #settle(pending: Pending, result: JobResult): void {
    if (pending.settled) return;
    pending.settled = true;
    pending.abort.abort();
    pending.settle(result);
  }

  #replace(job: IconJob): void {
    for (const waiting of this.#queue.filter((pending) => isReplaceable(pending.job))) {
      this.#cancel(waiting, 'superseded');
    }
    const running = this.#running;
    if (running === null || !isReplaceable(running.job)) return;
    // Another picture: whatever is being decoded is of no use any more. The same one: its caches are.
    if (!hasSameSources(running.job, job)) this.#cancel(running, 'superseded');
    else if (running.job.kind === 'make') this.#settle(running, fail(iconError('superseded')));
  }

  #cancel(pending: Pending, code: IconErrorCode): void {
    this.#queue = this.#queue.filter((waiting) => waiting !== pending);
    this.#settle(pending, fail(iconError(code)));
    if (this.#running !== pending) return;
    this.#stop();
    this.#next();
  }

  #stop(): void {
    this.#stopIdleTimer();
    this.#stopReadyTimer();
    this.#running = null;
    this.#worker?.terminate();
    this.#worker = null;
    this.#wasReady = false;
  }

  #next(): void {
    if (this.#running !== null) return;
    const pending = this.#queue.shift();
    this.#stopIdleTimer();
    if (pending === undefined) {
      const { timer, idleAfter } = this.#parts;
      if (this.#worker !== null) this.#stopIdleTimer = timer.after(idleAfter, () => this.#stop());
      return;
    }
    this.#running = pending;
    this.#start(pending);
  }

  #start(pending: Pending): void {
    const worker = pending.onPage ? null : this.#ensureWorker();
    if (worker === null) {
      void this.#runOnPage(pending);
      return;
    }
    try {
      worker.postMessage({ type: 'run', id: pending.id, job: pending.job });
    } catch (cause) {
      this.#finish(pending, fail(iconError('failed', {}, cause)));
    }
  }

  #ensureWorker(): WorkerLike | null {
    if (this.#worker !== null) return this.#worker;
    if (this.#failedStarts >= MAX_FAILED_STARTS) return null;
    try {
      const worker = this.#parts.createWorker();
      worker.onmessage = ({ data }) => this.#receive(worker, data);
      worker.onerror = (event) => this.#breakDown(worker, event.message);
      worker.onmessageerror = () => this.#breakDown(worker, 'unreadable message');
      this.#worker = worker;
      this.#stopReadyTimer = this.#parts.timer.after(READY_WITHIN, () => this.#breakDown(worker, 'not ready'));
      return worker;
    } catch {
      this.#failedStarts++;
      return null;
    }
  }

  #receive(worker: WorkerLike, message: FromWorker): void {
    if (worker !== this.#worker) return;
    if (message.type === 'ready') {
      this.#wasReady = true;
      this.#failedStarts = 0;
      this.#stopReadyTimer();
      return;
    }
    const running = this.#running;
    if (running?.id !== message.id) return;
    if (message.type === 'done') this.#finish(running, message.result);
    else if (!running.settled) running.options.onStage?.(message.stage);
  }

  #finish(pending: Pending, result: JobResult): void {
    this.#settle(pending, result);
    if (this.#running !== pending) return;
    this.#running = null;
    this.#next();
  }

  #breakDown(worker: WorkerLike, cause: unknown): void {
    if (worker !== this.#worker) return;
    const running = this.#running;
    const couldStart = this.#wasReady;
    this.#stop();
    const waiting = [...(running === null || running.settled ? [] : [running]), ...this.#queue];
    this.#queue = [];
    if (couldStart) {
      for (const pending of waiting) this.#settle(pending, fail(iconError('failed', {}, cause)));
    } else {
      this.#failedStarts++;
      for (const pending of waiting) pending.onPage = true;
      this.#queue = waiting;
    }
    this.#next();
  }

  async #runOnPage(pending: Pending): Promise<void> {
    let result: JobResult;
    try {
      this.#pageRunner ??= this.#parts.loadPageRunner();
      const runner = await this.#pageRunner;
      const onStage = (stage: IconStage): void => {
        if (!pending.settled) pending.options.onStage?.(stage);
      };
      result = await runner.run(pending.job, { signal: pending.abort.signal, onStage });
    } catch (cause) {
      this.#pageRunner = null;
      result = fail(iconError('failed', {}, cause));
    }
    this.#finish(pending, result);
  }
}
