import type { JsonObject } from '../../domain/kernel/json.ts';
import { isJsonObject } from '../../domain/kernel/json.ts';
import type { HostLogEntry } from '../../ports/host.ts';
import { maskSecrets } from './masking.ts';

/** Lines that are kept; older ones go. */
const KEPT = 200;

/** Characters of one text in the log. Longer than anything but an icon that the portal would take. */
const LONGEST = 400;

type LogListener = (log: readonly HostLogEntry[]) => void;
type LogChange = Partial<Pick<HostLogEntry, 'state' | 'answer' | 'took'>>;

/** What went out and what came back, with secrets masked before they are kept. */
export class CallLog {
  #entries: readonly HostLogEntry[] = [];
  #lastId = 0;
  readonly #listeners = new Set<LogListener>();

  /** Adds a line for a call that starts now, and gives its id. */
  open(at: number, method: string, params: JsonObject): number {
    this.#lastId += 1;
    const masked = maskSecrets(params, LONGEST);
    const entry: HostLogEntry = {
      id: this.#lastId,
      at,
      method,
      params: isJsonObject(masked) ? masked : {},
      state: 'pending',
      answer: '',
      took: null,
    };
    this.#publish([...this.#entries.slice(1 - KEPT), entry]);
    return entry.id;
  }

  /** Changes a line; one that is no longer kept is left alone. */
  change(id: number, change: LogChange): void {
    if (!this.#entries.some((entry) => entry.id === id)) return;
    this.#publish(this.#entries.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)));
  }

  /** Passes the log at once and after every change; gives back the way to stop. */
  subscribe(listener: LogListener): () => void {
    this.#listeners.add(listener);
    listener(this.#entries);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #publish(entries: readonly HostLogEntry[]): void {
    this.#entries = entries;
    for (const listener of this.#listeners) listener(entries);
  }
}

/** An answer for the log and the fold: JSON, secrets masked, long texts shortened. */
export function answerText(answer: unknown): string {
  return JSON.stringify(maskSecrets(answer, LONGEST), null, 2);
}
