import type { readDesign } from '../../domain/design/read-design.ts';
import { summaryOf } from '../../domain/design/summary.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { Draft, DraftStore, StoreError } from '../../ports/draft-store.ts';
import type { ValueChange, KeyValue } from '../key-value/key-value.ts';
import type { OpenedKeyValue } from '../key-value/open-key-value.ts';
import { attempt, StoreRefusal } from '../key-value/store-failure.ts';
import { members, number, object, text } from '../read.ts';

const PREFIX = 'draft:';

type ReadDesign = typeof readDesign;

/** The schema of a design is large, and nothing needs it before something is stored: a part of its own. */
const loadReader = async (): Promise<ReadDesign> => (await import('../../domain/design/read-design.ts')).readDesign;

/** What lies around a stored design. The design itself is read by its own rules, older versions included. */
const readEnvelope = object({ name: text, savedAt: number });

function readDraft(id: string, value: unknown, readDesign: ReadDesign): Result<Draft, StoreError> {
  const envelope = readEnvelope(value);
  if (!envelope) return fail({ code: 'unreadable' });
  const stored = members(value);
  const read = readDesign(stored?.['design']);
  // Drafts of before have none.
  const message = text(stored?.['message']) ?? '';
  return read.ok
    ? ok({ id, ...envelope, design: read.value, message })
    : fail({ code: 'unreadable', reason: read.error });
}

/** Drafts in a key-value store, one key each, so that saving one does not touch the others. */
export function keyValueDrafts({ durability, values }: OpenedKeyValue, load = loadReader): DraftStore {
  const guard = new Guard(values, load);
  return {
    durability,
    list: () =>
      attempt(async () => {
        const stored = (await values.entries()).filter(([key]) => key.startsWith(PREFIX));
        return stored.length === 0 ? { drafts: [], unreadable: [] } : summaries(stored, await load());
      }),
    async read(id) {
      const read = await attempt(async () => {
        const value = await values.get(PREFIX + id);
        return value === undefined ? fail<StoreError>({ code: 'missing' }) : readDraft(id, value, await load());
      });
      if (!read.ok) return read;
      if (read.value.ok) guard.know(id, read.value.value.savedAt);
      return read.value;
    },
    write: ({ id, name, savedAt, design, message }) =>
      attempt(async () => {
        await guard.change(id, { type: 'put', value: { name, savedAt, design, message } });
        guard.know(id, savedAt);
        return true as const;
      }),
    remove: (id) =>
      attempt(async () => {
        await guard.change(id, { type: 'remove' });
        return true as const;
      }),
  };
}

/**
 * Leaves what cannot be read where it is: it may be a newer version's, or mendable, and is not ours to throw away. A
 * transaction cannot wait for the reader, so it is loaded between two of them; saving what this page holds anyway needs
 * none, and works while the page is left or the network gone.
 */
class Guard {
  readonly #values: KeyValue;
  readonly #load: () => Promise<ReadDesign>;
  /** When the version was saved that this page has read or written itself, by draft: that one need not be read again. */
  readonly #known = new Map<string, number>();

  constructor(values: KeyValue, load: () => Promise<ReadDesign>) {
    this.#values = values;
    this.#load = load;
  }

  know(id: string, savedAt: number): void {
    this.#known.set(id, savedAt);
  }

  /** Throws a `StoreRefusal` instead of changing a draft that cannot be read. */
  async change(id: string, change: ValueChange): Promise<void> {
    const found = { foreign: false };
    await this.#values.change(PREFIX + id, (value) => {
      found.foreign = value !== undefined && readEnvelope(value)?.savedAt !== (this.#known.get(id) ?? null);
      return found.foreign ? { type: 'keep' } : change;
    });
    if (!found.foreign) return;
    const readDesign = await this.#load();
    await this.#values.change(PREFIX + id, (value) => {
      const read = value === undefined ? null : readDraft(id, value, readDesign);
      if (read?.ok === false) throw new StoreRefusal(read.error);
      return change;
    });
  }
}

function summaries(stored: readonly (readonly [key: string, value: unknown])[], readDesign: ReadDesign) {
  const read = stored.map(([key, value]) => {
    const id = key.slice(PREFIX.length);
    return { id, result: readDraft(id, value, readDesign) };
  });
  const drafts = read.flatMap(({ id, result }) =>
    result.ok
      ? [{ id, name: result.value.name, savedAt: result.value.savedAt, ...summaryOf(result.value.design) }]
      : [],
  );
  const unreadable = read.flatMap(({ id, result }) => (result.ok ? [] : [id]));
  return { drafts: drafts.sort((one, other) => other.savedAt - one.savedAt), unreadable };
}
