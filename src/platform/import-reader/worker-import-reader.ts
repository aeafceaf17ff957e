import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { Reading } from '../../exchange/import-apps.ts';
import type { ImportReader, ReadableText, ReaderFailure } from '../../ports/import-reader.ts';
import type { Timer } from '../../ports/timer.ts';
import type { FromReader, ToReader } from './messages.ts';

/** The part of a worker that is used. */
export interface ReadingWorker {
  onmessage: ((event: MessageEvent<FromReader>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  postMessage(message: ToReader): void;
  terminate(): void;
}

/** ms after which a worker that has not answered is ended, its start included. */
export const ANSWERS_WITHIN = 30_000;

export interface WorkerImportReaderOptions {
  readonly timer: Timer;
  /** May throw. */
  readonly createWorker?: () => ReadingWorker;
}

function createWorker(): ReadingWorker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}

/** Reads in a worker of its own for every text: a text that ruins one ruins nothing else. */
export function createWorkerImportReader(options: WorkerImportReaderOptions): ImportReader {
  return { read: (job) => answerOf(options, job) };
}

function answerOf(
  { timer, createWorker: create = createWorker }: WorkerImportReaderOptions,
  job: ReadableText,
): Promise<Result<Reading, ReaderFailure>> {
  return new Promise((resolve) => {
    let worker: ReadingWorker | null = null;
    const end = (result: Result<Reading, ReaderFailure>): void => {
      stop();
      worker?.terminate();
      resolve(result);
    };
    const gone = (): void => end(fail({ code: 'reader-gone' }));
    const stop = timer.after(ANSWERS_WITHIN, () => end(fail({ code: 'too-slow' })));
    try {
      worker = create();
      worker.onerror = gone;
      worker.onmessageerror = gone;
      worker.onmessage = ({ data: { answer } }) => (answer === null ? gone() : end(ok(answer)));
      worker.postMessage({ job });
    } catch {
      gone();
    }
  });
}
