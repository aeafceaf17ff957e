import { IdbConnection } from '../../../src/platform/key-value/idb-connection.ts';
import { browserTimer } from '../../../src/platform/timer/browser-timer.ts';

/** What a dedicated worker's global offers; the page's library types do not know it. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<string>) => void) | null;
  postMessage(message: string): void;
}

const scope = globalThis as unknown as WorkerScope;

/**
 * A page in the middle of a change that it never ends, which hands over a value. The change makes room and begins once more; at its
 * first answer what was handed over is through, and the page is ready to die. Without room that answer never comes.
 */
scope.onmessage = ({ data: database }) => {
  const connection = new IdbConnection(database, browserTimer);
  let begun = 0;
  const change = connection.run('readwrite', (store) => {
    const goOn = (): void => {
      store.get('any').onsuccess = goOn;
    };
    store.get('any').onsuccess = () => {
      begun += 1;
      goOn();
      if (begun === 1) connection.putNow('left', 'the last key');
      else scope.postMessage('left');
    };
    return () => undefined;
  });
  change.catch(() => undefined);
};
