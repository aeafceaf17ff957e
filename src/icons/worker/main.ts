import { fail } from '../../domain/kernel/result.ts';
import { iconError } from '../core/errors.ts';
import { JobRunner } from './job-runner.ts';
import type { FromWorker, JobResult, ToWorker } from './messages.ts';

/** What a dedicated worker's global offers; the page's library types do not know it. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
}

const scope = globalThis as unknown as WorkerScope;
const runner = new JobRunner();

/** Only text crosses: what browsers throw cannot always be copied. */
function crossing(result: JobResult): JobResult {
  if (result.ok || result.error.cause === undefined) return result;
  const { cause } = result.error;
  return fail({
    ...result.error,
    cause: cause instanceof Error ? `${cause.name}: ${cause.message}` : 'no error object',
  });
}

scope.onmessage = ({ data: { id, job } }) => {
  const onStage = (stage: Extract<FromWorker, { type: 'progress' }>['stage']): void => {
    scope.postMessage({ type: 'progress', id, stage });
  };
  runner
    .run(job, { onStage })
    .catch((cause: unknown) => fail(iconError('failed', {}, cause)))
    .then((result) => scope.postMessage({ type: 'done', id, result: crossing(result) }))
    .catch((cause: unknown) =>
      scope.postMessage({ type: 'done', id, result: fail(iconError('failed', {}, String(cause))) }),
    );
};

if (typeof OffscreenCanvas === 'undefined') throw new Error('no OffscreenCanvas in workers');
scope.postMessage({ type: 'ready' });
