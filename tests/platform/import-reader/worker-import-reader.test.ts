import { describe, expect, it, vi } from 'vitest';
import { emptyDesign } from '../../../src/domain/design/factory.ts';
import { exportDesign, importDesign } from '../../../src/exchange/design-json.ts';
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

const NOTHING = { kind: 'text', calls: [], left: 0, designs: [], others: [], secrets: [], fault: null } as const;

describe('a worker that answers', () => {
  it('is given the text, and ended once it has answered', async () => {
    const { worker, reader, alarms } = open();
    const reading = reader.read('text', 'a.js');
    expect(worker.received).toEqual([{ job: { kind: 'read', text: 'text', name: 'a.js' } }]);
    worker.answer(NOTHING);
    expect(await reading).toEqual({ ok: true, value: NOTHING });
    expect(worker.terminate).toHaveBeenCalledOnce();
    expect(alarms.map(({ stopped }) => stopped)).toEqual([true]);
  });

  it('gives the design, or why there is none, as it was judged', async () => {
    const text = exportDesign(emptyDesign(), { includeHash: false });
    for (const judged of [importDesign(text, null), importDesign('{', null)]) {
      const { worker, reader } = open();
      const reading = reader.judge(text, null);
      worker.answer(judged);
      expect(await reading).toEqual(judged);
    }
  });
});

describe('a worker that does not', () => {
  it('is ended when it takes too long', async () => {
    const { worker, reader, alarms } = open();
    const reading = reader.read('text', '');
    expect(alarms[0]?.ms).toBe(ANSWERS_WITHIN);
    alarms[0]?.ring();
    expect(await reading).toEqual({ ok: false, error: { code: 'too-slow' } });
    expect(worker.terminate).toHaveBeenCalledOnce();
  });

  it.each(['onerror', 'onmessageerror'] as const)('is gone: %s', async (how) => {
    const { worker, reader } = open();
    const reading = reader.judge('{}', null);
    worker[how]?.({} as ErrorEvent & MessageEvent);
    expect(await reading).toEqual({ ok: false, error: { code: 'reader-gone' } });
  });

  it('has broken down', async () => {
    const { worker, reader } = open();
    const reading = reader.read('text', '');
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
    expect(await reader.read('text', '')).toEqual({ ok: false, error: { code: 'reader-gone' } });
  });
});
