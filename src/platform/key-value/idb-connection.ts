import type { Timer } from '../../ports/timer.ts';

/** ms after which opening is tried once more beside an attempt that did not answer: Safari's first one may hang for ever. */
export const OPEN_AGAIN = 700;
/** ms for an answer; then the connection is given up, and the next one to ask gets another. */
export const ANSWER_WITHIN = 5000;

const STORE = 'entries';

/** The database did not answer. What was asked of it was taken back. */
export class StoreSilence extends Error {
  override readonly name = 'StoreSilence';
}

/** What is done in a transaction; `fail` takes all of it back, with the reason. */
type Work<T> = (store: IDBObjectStore, fail: (cause: unknown) => void) => () => T;

/** An open database with one store, which is opened again when the browser closes it or when it stops answering. */
export class IdbConnection {
  readonly #name: string;
  readonly #timer: Timer;
  #opening: Promise<IDBDatabase> | null = null;
  #open: IDBDatabase | null = null;
  /** Make room for what cannot wait. */
  readonly #writers = new Set<() => void>();

  constructor(name: string, timer: Timer) {
    this.#name = name;
    this.#timer = timer;
  }

  /**
   * Runs `work` in one transaction; what it gives back is asked for its result when the transaction is complete. It may be taken back
   * and run once more, after something that could not wait.
   */
  async run<T>(mode: IDBTransactionMode, work: Work<T>): Promise<T> {
    const [db, transaction] = await this.#begin(mode);
    return new Promise((resolve, reject) => {
      let again = false;
      const giveWay = (): void => {
        again = true;
        takeBack(transaction);
      };
      if (mode === 'readwrite') this.#writers.add(giveWay);
      const stop = this.#timer.after(ANSWER_WITHIN, () => {
        this.#writers.delete(giveWay);
        this.#drop(db);
        takeBack(transaction);
        reject(new StoreSilence());
      });
      const end = (settle: () => void) => (): void => {
        stop();
        this.#writers.delete(giveWay);
        settle();
      };
      const fail = (cause: unknown): void => {
        takeBack(transaction);
        end(() => reject(asError(cause)))();
      };
      try {
        const result = work(transaction.objectStore(STORE), fail);
        transaction.oncomplete = end(() => resolve(result()));
        transaction.onabort = end(() => (again ? resolve(this.run(mode, work)) : reject(asError(transaction.error))));
      } catch (cause) {
        fail(cause);
      }
    });
  }

  /**
   * Hands a value to the open database and returns at once. A change under way waits for answers that this page may not live to give,
   * and when it dies with the page, what waits behind it dies, too (seen in Chromium): so it is taken back and made afterwards.
   */
  putNow(key: string, value: unknown): boolean {
    const db = this.#open;
    if (db === null) return false;
    try {
      for (const giveWay of this.#writers) giveWay();
      const transaction = db.transaction(STORE, 'readwrite');
      transaction.objectStore(STORE).put(value, key);
      transaction.commit();
      return true;
    } catch {
      this.#drop(db);
      return false;
    }
  }

  /** A connection that the browser closed without telling throws when it is used: then another one is opened. */
  async #begin(mode: IDBTransactionMode): Promise<readonly [IDBDatabase, IDBTransaction]> {
    const db = await this.#database();
    try {
      return [db, db.transaction(STORE, mode)];
    } catch {
      this.#drop(db);
      const another = await this.#database();
      return [another, another.transaction(STORE, mode)];
    }
  }

  #database(): Promise<IDBDatabase> {
    this.#opening ??= this.#connect().catch((cause: unknown) => {
      this.#opening = null;
      throw cause;
    });
    return this.#opening;
  }

  #connect(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      const stops: (() => void)[] = [];
      let isSettled = false;
      const settle = (then: () => void): void => {
        isSettled = true;
        for (const stop of stops) stop();
        then();
      };
      const attempt = (): void => {
        const request = indexedDB.open(this.#name);
        request.onupgradeneeded = () => request.result.createObjectStore(STORE);
        request.onerror = () => settle(() => reject(asError(request.error)));
        request.onsuccess = () => {
          if (isSettled) request.result.close();
          else settle(() => resolve(this.#keep(request.result)));
        };
      };
      stops.push(
        this.#timer.after(OPEN_AGAIN, attempt),
        this.#timer.after(ANSWER_WITHIN, () => settle(() => reject(new StoreSilence()))),
      );
      try {
        attempt();
      } catch (cause) {
        // Where storage is refused, opening throws instead of answering in some browsers.
        settle(() => reject(asError(cause)));
      }
    });
  }

  #keep(db: IDBDatabase): IDBDatabase {
    this.#open = db;
    db.onclose = () => this.#drop(db);
    // Another tab deletes the database, or changes it: it would wait for us for ever.
    db.onversionchange = () => this.#drop(db);
    return db;
  }

  #drop(db: IDBDatabase): void {
    if (this.#open === db) [this.#open, this.#opening] = [null, null];
    db.close();
  }
}

/** One that has ended cannot be taken back any more. */
function takeBack(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // Then there is nothing left to do.
  }
}

function asError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error('The database broke off', { cause });
}
