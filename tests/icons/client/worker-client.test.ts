import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_ADJUSTMENTS } from '../../../src/domain/design/factory.ts';
import { ok } from '../../../src/domain/kernel/result.ts';
import { IconWorker, READY_WITHIN, type PageRunner, type WorkerLike } from '../../../src/icons/client/worker-client.ts';
import { blankImage } from '../../../src/icons/core/image.ts';
import type { FromWorker, IconJob, JobResult, ToWorker } from '../../../src/icons/worker/messages.ts';
import { browserTimer } from '../../../src/platform/timer/browser-timer.ts';

/** A worker that answers when the test says so. */
class FakeWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;
  readonly received: ToWorker[] = [];
  terminated = false;

  postMessage(message: ToWorker): void {
    this.received.push(message);
  }

  terminate(): void {
    this.terminated = true;
  }

  say(message: FromWorker): void {
    this.onmessage?.({ data: message } as MessageEvent<FromWorker>);
  }

  finish(): void {
    this.say({ type: 'done', id: this.received.at(-1)!.id, result: ANSWER });
  }

  fail(): void {
    this.onerror?.({ message: 'broken' } as ErrorEvent);
  }
}

const ANSWER: JobResult = ok({ image: blankImage(1, 1), places: null, findings: [] });
const code = (result: unknown): unknown => (result as { error?: { code: string } }).error?.code ?? 'ok';

let workers: FakeWorker[] = [];
const runOnPage = vi.fn<PageRunner['run']>();

function owner(createWorker: () => WorkerLike = ready): IconWorker {
  return new IconWorker({
    createWorker,
    loadPageRunner: () => Promise.resolve({ run: runOnPage }),
    idleAfter: 1000,
    timer: browserTimer,
  });
}

function ready(): FakeWorker {
  const worker = silent();
  queueMicrotask(() => worker.say({ type: 'ready' }));
  return worker;
}

function silent(): FakeWorker {
  const worker = new FakeWorker();
  workers.push(worker);
  return worker;
}

const job = (kind: 'make' | 'preview', key: number): IconJob => {
  const sources = [{ kind: 'pixels', key, image: blankImage(1, 1), original: null }] as const;
  return kind === 'make'
    ? { kind, sources, adjustments: DEFAULT_ADJUSTMENTS, store: [] }
    : { kind, sources, adjustments: DEFAULT_ADJUSTMENTS };
};
const check: IconJob = { kind: 'check', bytes: new Uint8Array(1) };

beforeEach(() => {
  workers = [];
  runOnPage.mockReset();
  runOnPage.mockResolvedValue(ANSWER);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('starts the worker with the first job, gives it one at a time', async () => {
  const iconWorker = owner();
  expect(workers).toHaveLength(0);
  const first = iconWorker.run(check);
  const second = iconWorker.run(check);
  expect(workers[0]?.received).toHaveLength(1);
  workers[0]?.finish();
  await first;
  expect(workers[0]?.received).toHaveLength(2);
  workers[0]?.finish();
  expect([code(await first), code(await second)]).toEqual(['ok', 'ok']);
  expect(workers).toHaveLength(1);
});

test('ends the worker when idle, not before, and starts another for the next job', async () => {
  const iconWorker = owner();
  const first = iconWorker.run(check);
  workers[0]?.finish();
  await first;
  vi.advanceTimersByTime(999);
  expect(workers[0]?.terminated).toBe(false);
  vi.advanceTimersByTime(1);
  expect(workers[0]?.terminated).toBe(true);
  void iconWorker.run(check);
  expect(workers).toHaveLength(2);
});

describe('abort', () => {
  test('of a running job ends the worker and lets the next begin anew', async () => {
    const iconWorker = owner();
    const abort = new AbortController();
    const running = iconWorker.run(check, { signal: abort.signal });
    const waiting = iconWorker.run(check);
    abort.abort();
    expect(code(await running)).toBe('aborted');
    expect(workers[0]?.terminated).toBe(true);
    workers[1]?.finish();
    expect(code(await waiting)).toBe('ok');
  });

  test('of a waiting job leaves the worker alone', async () => {
    const iconWorker = owner();
    const abort = new AbortController();
    const running = iconWorker.run(check);
    const waiting = iconWorker.run(check, { signal: abort.signal });
    abort.abort();
    expect(code(await waiting)).toBe('aborted');
    expect(workers[0]?.terminated).toBe(false);
    workers[0]?.finish();
    expect(code(await running)).toBe('ok');
    expect(workers[0]?.received).toHaveLength(1);
  });

  test('before the call starts nothing', async () => {
    expect(code(await owner().run(check, { signal: AbortSignal.abort() }))).toBe('aborted');
    expect(workers).toHaveLength(0);
  });
});

describe('the newest wins', () => {
  test('over those that wait', async () => {
    const iconWorker = owner();
    const running = iconWorker.run(check);
    const older = iconWorker.run(job('preview', 1));
    const newer = iconWorker.run(job('preview', 1));
    expect(code(await older)).toBe('superseded');
    workers[0]?.finish();
    await running;
    workers[0]?.finish();
    expect(code(await newer)).toBe('ok');
  });

  test('over an older make of the same picture, whose answer is ignored but whose worker lives on', async () => {
    const iconWorker = owner();
    const stages: string[] = [];
    const older = iconWorker.run(job('make', 1), { onStage: (stage) => stages.push(stage) });
    const newer = iconWorker.run(job('make', 1));
    expect(code(await older)).toBe('superseded');
    workers[0]?.say({ type: 'progress', id: workers[0].received[0]!.id, stage: 'encoding' });
    workers[0]?.finish();
    workers[0]?.finish();
    expect(code(await newer)).toBe('ok');
    expect(workers).toHaveLength(1);
    expect(stages).toEqual([]);
  });

  test('over work on another picture, which is ended', async () => {
    const iconWorker = owner();
    const older = iconWorker.run(job('preview', 1));
    const newer = iconWorker.run(job('preview', 2));
    expect(code(await older)).toBe('superseded');
    expect(workers[0]?.terminated).toBe(true);
    workers[1]?.finish();
    expect(code(await newer)).toBe('ok');
  });

  test('but a preview of the same picture that is being painted is finished: else nothing is seen while dragging', async () => {
    const iconWorker = owner();
    const older = iconWorker.run(job('preview', 1));
    const newer = iconWorker.run(job('preview', 1));
    workers[0]?.finish();
    expect(code(await older)).toBe('ok');
    workers[0]?.finish();
    expect(code(await newer)).toBe('ok');
  });
});

describe('when the worker breaks down', () => {
  test('every waiting job fails, and the next call gets a new worker', async () => {
    const iconWorker = owner();
    const running = iconWorker.run(check);
    const waiting = iconWorker.run(check);
    await Promise.resolve();
    workers[0]?.fail();
    expect([code(await running), code(await waiting)]).toEqual(['failed', 'failed']);
    const next = iconWorker.run(check);
    workers[1]?.finish();
    expect(code(await next)).toBe('ok');
    expect(runOnPage).not.toHaveBeenCalled();
  });

  test('before it was ready, the page does the work', async () => {
    const iconWorker = owner(silent);
    const running = iconWorker.run(check);
    const waiting = iconWorker.run(check);
    workers[0]?.fail();
    expect([code(await running), code(await waiting)]).toEqual(['ok', 'ok']);
    expect(runOnPage).toHaveBeenCalledTimes(2);
  });

  test('before it was ready, the next job tries another worker', async () => {
    const iconWorker = owner(silent);
    const first = iconWorker.run(check);
    workers[0]?.fail();
    expect(code(await first)).toBe('ok');
    const second = iconWorker.run(check);
    expect(workers).toHaveLength(2);
    workers[1]?.say({ type: 'ready' });
    workers[1]?.finish();
    expect(code(await second)).toBe('ok');
    expect(runOnPage).toHaveBeenCalledTimes(1);
  });

  test('before it was ready three times in a row, no other is tried', async () => {
    const iconWorker = owner(silent);
    for (let job = 0; job < 5; job++) {
      const running = iconWorker.run(check);
      workers[job]?.fail();
      expect(code(await running)).toBe('ok');
    }
    expect(workers).toHaveLength(3);
    expect(runOnPage).toHaveBeenCalledTimes(5);
  });

  test('by saying nothing at all, the page does the work after a while', async () => {
    const iconWorker = owner(silent);
    const running = iconWorker.run(check);
    await vi.advanceTimersByTimeAsync(READY_WITHIN - 1);
    expect(runOnPage).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(code(await running)).toBe('ok');
    expect(workers[0]?.terminated).toBe(true);
    expect(runOnPage).toHaveBeenCalledTimes(1);
  });

  test('it is not hurried once it was ready', async () => {
    const iconWorker = owner();
    const running = iconWorker.run(check);
    await vi.advanceTimersByTimeAsync(READY_WITHIN * 2);
    workers[0]?.finish();
    expect(code(await running)).toBe('ok');
    expect(runOnPage).not.toHaveBeenCalled();
  });

  test('a late answer of an ended worker is ignored', async () => {
    const iconWorker = owner();
    const abort = new AbortController();
    void iconWorker.run(check, { signal: abort.signal });
    abort.abort();
    const next = iconWorker.run(check);
    workers[0]?.say({
      type: 'done',
      id: workers[1]!.received[0]!.id,
      result: { ok: false, error: { code: 'damaged', params: {} } },
    });
    workers[1]?.finish();
    expect(code(await next)).toBe('ok');
  });
});

test('a browser without workers works on the page, and its failures are values', async () => {
  const iconWorker = owner(() => {
    throw new Error('no workers here');
  });
  expect(code(await iconWorker.run(check))).toBe('ok');
  runOnPage.mockRejectedValueOnce(new Error('out of memory'));
  expect(code(await iconWorker.run(check))).toBe('failed');
});

test('disposing answers everything that waits', async () => {
  const iconWorker = owner();
  const all = [iconWorker.run(check), iconWorker.run(check)];
  iconWorker.dispose();
  expect((await Promise.all(all)).map(code)).toEqual(['aborted', 'aborted']);
  expect(workers[0]?.terminated).toBe(true);
});
