import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { ImportReader, ReaderFailure } from '../../ports/import-reader.ts';
import type { Timer } from '../../ports/timer.ts';
import type { FromReader, ImportAnswers, ImportJob, ToReader } from './messages.ts';

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
  return {
    read: (text, name) => answerOf(options, { kind: 'read', text, name }),
    judge: async (text, present) => {
      const answer = await answerOf(options, { kind: 'judge', text, present });
      return answer.ok ? answer.value : answer;
    },
  };
}

function answerOf<J extends ImportJob>(
  { timer, createWorker: create = createWorker }: WorkerImportReaderOptions,
  job: J,
): Promise<Result<ImportAnswers[J['kind']], ReaderFailure>> {
  return new Promise((resolve) => {
    let worker: ReadingWorker | null = null;
    const end = (result: Result<ImportAnswers[J['kind']], ReaderFailure>): void => {
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
      // One worker has one job: the answer is of its kind.
      worker.onmessage = ({ data: { answer } }) =>
        answer === null ? gone() : end(ok(answer as ImportAnswers[J['kind']]));
      worker.postMessage({ job });
    } catch {
      gone();
    }
  });
}
