import { isSameJson } from '../../domain/kernel/json.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { HostError } from '../../ports/host.ts';
import type { ChatAppEntry, LedgerScope } from '../../ports/ledger.ts';
import type { RecordMemory } from '../../ports/record-memory.ts';
import { changeApp } from '../change-app.ts';
import type { KnownApps } from '../known-apps.ts';
import { optionsOf, readWords } from './codec.ts';
import { baselineOf, isUnderWay, reconcile, removal, type Agreement, type Pen } from './reconcile.ts';
import { appOf, mergeWords, wordsOf, type SharedApp, type Word } from './words.ts';
import { writeWords, type OptionStore } from './write-words.ts';

export interface SharedRecordParts {
  /** Of the portal; `null`: none is connected. */
  readonly store: () => OptionStore | null;
  readonly scope: () => LedgerScope | null;
  readonly memory: RecordMemory;
  readonly apps: KnownApps;
  /** Who writes, when, and an id that was never used. */
  readonly pen: () => Pen;
  /** Only administrators may write the application's options (documentation). */
  readonly mayWrite: () => boolean;
}

/** What an exchange with the portal came to. */
export interface Exchange {
  readonly words: readonly Word[];
  /** Something that is known here could not be written there. */
  readonly isUnwritten: boolean;
}

interface Agreed extends Agreement {
  readonly entry: ChatAppEntry;
}

/**
 * The record of apps that lies in the application's options on the portal, for all its administrators, held against the ledger of
 * this browser: what is new there is taken up here, what is new here is written there, in one go and one at a time.
 */
export class SharedRecord {
  readonly #parts: SharedRecordParts;
  #running: Promise<unknown> = Promise.resolve();

  constructor(parts: SharedRecordParts) {
    this.#parts = parts;
  }

  /** `removed`: APP_IDs that were there and are known to be gone, besides those of which the ledger knows it. Never rejects. */
  exchange(removed: readonly number[]): Promise<Result<Exchange, HostError>> {
    const run = this.#running.then(() => this.#exchange(removed));
    this.#running = run.catch(() => undefined);
    return run;
  }

  async #exchange(removed: readonly number[]): Promise<Result<Exchange, HostError>> {
    const { memory, mayWrite } = this.#parts;
    const [store, scope] = [this.#parts.store(), this.#parts.scope()];
    if (store === null || scope === null) return fail({ code: 'not-in-portal' });
    const read = await store.read();
    if (!read.ok) return read;
    const before = readWords(await memory.read(scope));
    const record = mergeWords(readWords(read.value), before);
    const agreed = this.#agree(record, before);
    const gone = new Set([...removed, ...(await this.#goneHere(record))]);
    const made = [...this.#removals([...gone], record), ...agreed.flatMap(({ write }) => write ?? [])];
    const all = mergeWords(record, made);
    const isNew = Object.keys(optionsOf(all, read.value)).length > 0;
    const written = isNew && mayWrite() ? await writeWords(store, all) : null;
    const words = mayWrite() ? mergeWords(all, written?.ok === true ? written.value : []) : record;
    const left = await this.#takeUp(agreed, words);
    await memory.keep(scope, optionsOf(without(words, before, left), {}));
    return ok({ words, isUnwritten: isNew && written?.ok !== true });
  }

  #agree(record: readonly Word[], before: readonly Word[]): readonly Agreed[] {
    return this.#parts.apps.state.entries.map((entry) => ({
      entry,
      ...reconcile(entry, record, baselineOf(before, entry.appId), this.#parts.pen()),
    }));
  }

  /** What the record still has and the ledger here knows to be gone: a page that was closed after the call said nothing of it there. */
  async #goneHere(record: readonly Word[]): Promise<readonly number[]> {
    const { apps } = this.#parts;
    const gone: number[] = [];
    for (const appId of new Set(record.map((word) => word.appId))) {
      if (apps.find(appId) !== undefined || appOf(wordsOf(record, appId))?.isGone !== false) continue;
      await changeApp(apps, appId, (_held, isGone) => {
        if (isGone) gone.push(appId);
        return 'kept';
      });
    }
    return gone;
  }

  #removals(removed: readonly number[], record: readonly Word[]): readonly Word[] {
    return removed.flatMap((appId) => removal(appId, record, this.#parts.pen()) ?? []);
  }

  /** Brings the ledger here to what the record says; answers the apps that have changed meanwhile, for the next time. */
  async #takeUp(agreed: readonly Agreed[], words: readonly Word[]): Promise<readonly number[]> {
    const left: number[] = [];
    for (const appId of new Set(words.map((word) => word.appId))) {
      const shared = appOf(wordsOf(words, appId));
      const held = agreed.find((one) => one.entry.appId === appId);
      // What may not be written is known here alone, and newer than what all read.
      const isOurs = (held?.write ?? null) !== null && !this.#parts.mayWrite();
      if (shared !== null && (isOurs || !(await this.#takeOne(shared, held?.entry ?? null)))) left.push(appId);
    }
    return left;
  }

  /** `false`: it has changed since it was held against the record. */
  async #takeOne(shared: SharedApp, entry: ChatAppEntry | null): Promise<boolean> {
    if (shared.isGone && entry === null) return true;
    if (!shared.isGone && entry !== null && isSameJson(entry.acknowledged, shared.acknowledged)) return true;
    let isTaken = false;
    await changeApp(this.#parts.apps, shared.appId, (held, isGone) => {
      isTaken = isGone || isUnchanged(held, entry, this.#parts.pen().at);
      if (!isTaken || isGone) return 'kept';
      return shared.isGone ? 'gone' : entryOf(shared, held);
    });
    return isTaken;
  }
}

function isUnchanged(held: ChatAppEntry | null, entry: ChatAppEntry | null, now: number): boolean {
  if (held === null || entry === null) return held === entry;
  return !isUnderWay(held, now) && isSameJson(held.acknowledged, entry.acknowledged);
}

function entryOf({ appId, botId, code, acknowledged, newest }: SharedApp, held: ChatAppEntry | null): ChatAppEntry {
  const revision = (held?.revision ?? 0) + 1;
  return { target: 'chat-app', appId, botId, code, acknowledged, at: newest.at, revision, open: [] };
}

/** What is to be remembered: of apps that are left for the next time, what was remembered before. */
function without(words: readonly Word[], before: readonly Word[], left: readonly number[]): readonly Word[] {
  const isLeft = ({ appId }: Word): boolean => left.includes(appId);
  return mergeWords(
    words.filter((word) => !isLeft(word)),
    before.filter(isLeft),
  );
}
