import { describe, expect, it, vi } from 'vitest';
import type { Reading } from '../../../src/exchange/import-apps.ts';
import type { ReadableText } from '../../../src/ports/import-reader.ts';
import type { FromReader, ToReader } from '../../../src/platform/import-reader/messages.ts';
import {
  ANSWERS_WITHIN,
  createWorkerImportReader,
  type ReadingWorker,
} from '../../../src/platform/import-reader/worker-import-reader.ts';

class FakeWorker implements ReadingWorker {
  onmessage: ReadingWorker['onmessage'] = null;
  onerror: ReadingWorker['onerror'] = null;
  onmessageerror: ReadingWorker['onmessageerror'] = null;
  readonly received: ToReader[] = [];
  terminate = vi.fn();

  postMessage(message: ToReader): void {
    this.received.push(message);
  }

  answer(answer: FromReader['answer']): void {
    this.onmessage?.({ data: { answer } } as MessageEvent<FromReader>);
  }
}

function open() {
  const worker = new FakeWorker();
  const alarms: { ms: number; ring: () => void; stopped: boolean }[] = [];
  const reader = createWorkerImportReader({
    createWorker: () => worker,
    timer: {
      after: (ms, ring) => {
        const alarm = { ms, ring, stopped: false };
        alarms.push(alarm);
        return () => (alarm.stopped = true);
      },
    },
  });
  return { worker, reader, alarms };
}

const NOTHING: Reading = {
  kind: 'text',
  apps: [],
  refused: 0,
  left: 0,
  others: [],
  secrets: [],
  fault: null,
  shown: '',
  error: null,
};
const TEXT: ReadableText = { text: 'text', name: 'a.js', present: null };

describe('a worker that answers', () => {
  it('is given the text, and ended once it has answered', async () => {
    const { worker, reader, alarms } = open();
    const reading = reader.read(TEXT);
    expect(worker.received).toEqual([{ job: TEXT }]);
    worker.answer(NOTHING);
    expect(await reading).toEqual({ ok: true, value: NOTHING });
    expect(worker.terminate).toHaveBeenCalledOnce();
    expect(alarms.map(({ stopped }) => stopped)).toEqual([true]);
  });
});

describe('a worker that does not', () => {
  it('is ended when it takes too long', async () => {
    const { worker, reader, alarms } = open();
    const reading = reader.read(TEXT);
    expect(alarms[0]?.ms).toBe(ANSWERS_WITHIN);
    alarms[0]?.ring();
    expect(await reading).toEqual({ ok: false, error: { code: 'too-slow' } });
    expect(worker.terminate).toHaveBeenCalledOnce();
  });

  it.each(['onerror', 'onmessageerror'] as const)('is gone: %s', async (how) => {
    const { worker, reader } = open();
    const reading = reader.read(TEXT);
    worker[how]?.({} as ErrorEvent & MessageEvent);
    expect(await reading).toEqual({ ok: false, error: { code: 'reader-gone' } });
  });

  it('has broken down', async () => {
    const { worker, reader } = open();
    const reading = reader.read(TEXT);
    worker.answer(null);
    expect(await reading).toEqual({ ok: false, error: { code: 'reader-gone' } });
  });

  it('cannot be made', async () => {
    const reader = createWorkerImportReader({
      timer: { after: () => () => undefined },
      createWorker: () => {
        throw new Error('no workers here');
      },
    });
    expect(await reader.read(TEXT)).toEqual({ ok: false, error: { code: 'reader-gone' } });
  });
});
