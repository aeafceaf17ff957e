import { IdbConnection } from '../../../src/platform/key-value/idb-connection.ts';
import { browserTimer } from '../../../src/platform/timer/browser-timer.ts';

/** What a dedicated worker's global offers; the page's library types do not know it. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<string>) => void) | null;
  postMessage(message: string): void;
}

const scope = globalThis as unknown as WorkerScope;

/** A page in the middle of a change that it never ends, which hands over a value and is gone. */
scope.onmessage = ({ data: database }) => {
  const connection = new IdbConnection(database, browserTimer);
  const change = connection.run('readwrite', (store) => {
    const goOn = (): void => {
      store.get('any').onsuccess = goOn;
    };
    goOn();
    scope.postMessage('changing');
    return () => undefined;
  });
  change.catch(() => undefined);
  setTimeout(() => {
    connection.putNow('left', 'the last key');
    scope.postMessage('left');
  }, 50);
};
