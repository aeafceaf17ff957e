import { Worker } from 'node:worker_threads';

/** ms after which a text that is still being read is one without end. */
const PATIENCE = 60_000;

/** A thread beside this one, which a loop without end cannot hold. */
const WATCH = `
  const { workerData: { cell, patience } } = require('node:worker_threads');
  const { writeSync } = require('node:fs');
  for (let last = -1; ; ) {
    Atomics.wait(cell, 1, 0, patience);
    const seed = Atomics.load(cell, 0);
    if (seed === last) {
      writeSync(2, 'The text of seed ' + seed + ' is read for ever.\\n');
      process.kill(process.pid, 'SIGKILL');
    }
    last = seed;
  }
`;

export interface Watchdog {
  /** Says which text is read from now on. */
  begin(seed: number): void;
  end(): Promise<void>;
}

/** Ends the whole process, and names the text, where one is read without end: the reading itself could not. */
export function startWatchdog(): Watchdog {
  const cell = new Int32Array(new SharedArrayBuffer(8));
  const worker = new Worker(WATCH, { eval: true, workerData: { cell, patience: PATIENCE } });
  return {
    begin: (seed) => void Atomics.store(cell, 0, seed),
    end: async () => {
      await worker.terminate();
    },
  };
}
