import type { readDesign } from '../../domain/design/read-design.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type {
  Draft,
  DraftHistory,
  DraftStore,
  DraftSummary,
  StoredDraft,
  StoreError,
} from '../../ports/draft-store.ts';
import { KEEP, put, REMOVE, type KeyValue, type ValueChange } from '../key-value/key-value.ts';
import type { OpenedKeyValue } from '../key-value/open-key-value.ts';
import { attempt, StoreRefusal } from '../key-value/store-failure.ts';
import * as records from './records.ts';

type ReadDesign = typeof readDesign;

/** The schema of a design is large, and nothing needs it before something is stored: a part of its own. */
const loadReader = async (): Promise<ReadDesign> => (await import('../../domain/design/read-design.ts')).readDesign;

/**
 * Drafts in a key-value store: a key for each, so that saving one does not touch the others, and one beside it for what the list
 * shows. What cannot be read is left where it is: it may be a newer version's, or repairable, and is not ours to throw away.
 */
export function keyValueDrafts(opened: OpenedKeyValue, load = loadReader, writer = anyWriter()): DraftStore {
  const drafts = new KeyValueDrafts(opened.values, load, writer);
  return {
    get durability() {
      return opened.durability;
    },
    watch: opened.watch,
    list: () => attempt(() => drafts.list()),
    read: async (id) => flat(await attempt(() => drafts.read(id))),
    write: (draft, base, history = null) => attempt(() => drafts.write(draft, base, history)),
    leave: (draft, base, history = null) => drafts.leave(draft, base, history),
    history: (id, revision) =>
      attempt(async () => (await import('./read-history.ts')).readHistory(opened.values, id, revision, await load())),
    shelf: async () => (await import('./key-value-shelf.ts')).keyValueShelf(opened.values),
    versions: async () => (await import('./key-value-versions.ts')).keyValueVersions(opened.values, load),
  };
}

/** No two open pages have the same. */
function anyWriter(): string {
  return crypto.getRandomValues(new Uint32Array(3)).join('-');
}

const flat = <T>(result: Result<Result<T, StoreError>, StoreError>): Result<T, StoreError> =>
  result.ok ? result.value : result;

class KeyValueDrafts {
  readonly #values: KeyValue;
  readonly #load: () => Promise<ReadDesign>;
  readonly #writer: string;

  constructor(values: KeyValue, load: () => Promise<ReadDesign>, writer: string) {
    this.#values = values;
    this.#load = load;
    this.#writer = writer;
  }

  async list(): Promise<{ drafts: readonly DraftSummary[]; unreadable: readonly string[] }> {
    const left = await this.#values.entries(records.LEFT);
    if (left.length > 0) await (await import('./settle-left.ts')).settleLeft(this.#values, left);
    const summaries = new Map(await this.#values.entries(records.SUMMARY));
    const drafts: DraftSummary[] = [];
    const unreadable: string[] = [];
    for (const key of await this.#values.keys(records.DRAFT)) {
      const id = key.slice(records.DRAFT.length);
      const summary = records.readSummary(id, summaries.get(records.SUMMARY + id)) ?? (await this.#summarize(id));
      if (summary) drafts.push(summary);
      else unreadable.push(id);
    }
    return { drafts: drafts.sort((one, other) => other.savedAt - one.savedAt), unreadable };
  }

  async read(id: string): Promise<Result<StoredDraft, StoreError>> {
    const value = await this.#values.get(records.DRAFT + id);
    return value === undefined ? fail({ code: 'missing' }) : this.#parse(id, value);
  }

  async write(draft: Draft, base: number | null, history: DraftHistory | null): Promise<number> {
    const { id } = draft;
    const keys = [records.DRAFT + id, records.SUMMARY + id, records.HISTORY + id, this.#leftKey(id)];
    const found: { held: unknown; revision: number | null } = { held: undefined, revision: null };
    await this.#values.changeAll(keys, ([held, , , left]) => {
      found.held = held;
      // What this page left behind is its own affair as long as it is there; what it left later than this is not stored yet.
      const gone = records.isLeftAfter(left, draft.savedAt) ? KEEP : REMOVE;
      if (!records.follows(held, base, this.#writer)) return [KEEP, KEEP, KEEP, gone];
      found.revision = records.nextRevision(held);
      return [...this.#changes(draft, found.revision, history), gone];
    });
    if (found.revision !== null) return found.revision;
    throw new StoreRefusal(await this.#objection(id, found.held));
  }

  leave(draft: Draft, base: number | null, history: DraftHistory | null): boolean {
    const record = records.leftRecord(draft, base, this.#writer, history);
    return this.#values.putNow(this.#leftKey(draft.id), record);
  }

  #leftKey(id: string): string {
    return `${records.LEFT}${id}:${this.#writer}`;
  }

  #changes(draft: Draft, revision: number, history: DraftHistory | null): readonly ValueChange[] {
    return [
      put(records.recordOf(draft, revision, this.#writer)),
      put(records.draftSummary(draft)),
      history === null ? REMOVE : put(records.historyRecord(history, revision)),
    ];
  }

  /** Why something that lies there was not replaced. A transaction cannot wait for the reader, so it is asked afterwards. */
  async #objection(id: string, held: unknown): Promise<StoreError> {
    const read = held === undefined ? fail({ code: 'missing' } as const) : await this.#parse(id, held);
    return read.ok ? { code: 'newer' } : read.error;
  }

  async #parse(id: string, value: unknown): Promise<Result<StoredDraft, StoreError>> {
    const envelope = records.readEnvelope(value);
    if (!envelope) return fail({ code: 'unreadable' });
    const read = (await this.#load())(records.designIn(value));
    const { name, savedAt, revision, message, blanks } = envelope;
    return read.ok
      ? ok({ id, name, savedAt, revision, message, blanks, design: read.value })
      : fail({ code: 'unreadable', reason: read.error });
  }

  /** For what lies there without a summary: an earlier version wrote it. */
  async #summarize(id: string): Promise<DraftSummary | null> {
    const read = await this.read(id);
    if (!read.ok) return null;
    const summary = records.draftSummary(read.value);
    await this.#values.change(records.SUMMARY + id, () => put(summary));
    return summary;
  }
}
