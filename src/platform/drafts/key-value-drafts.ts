import * as z from 'zod/mini';
import { readDesign } from '../../domain/chat-app/read-design.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { Draft, DraftStore, StoreError } from '../../ports/draft-store.ts';
import type { OpenedKeyValue } from '../key-value/open-key-value.ts';
import { attempt, StoreRefusal } from '../key-value/store-failure.ts';

const PREFIX = 'draft:';

/** What lies around a stored design. The design itself is read by its own rules, older versions included. */
const envelopeSchema = z.object({ name: z.string(), savedAt: z.number(), design: z.unknown() });

function readDraft(id: string, value: unknown): Result<Draft, StoreError> {
  if (value === undefined) return fail({ code: 'missing' });
  const envelope = envelopeSchema.safeParse(value);
  if (!envelope.success) return fail({ code: 'unreadable', cause: envelope.error });
  const { name, savedAt, design } = envelope.data;
  const read = readDesign(design);
  return read.ok ? ok({ id, name, savedAt, design: read.value }) : fail({ code: 'unreadable', reason: read.error });
}

/** Leaves what cannot be read where it is: it may be a newer version's, or mendable, and is not ours to throw away. */
function protect(id: string, value: unknown): void {
  const read = readDraft(id, value);
  if (!read.ok && read.error.code === 'unreadable') throw new StoreRefusal(read.error);
}

/** Drafts in a key-value store, one key each, so that saving one does not touch the others. */
export function keyValueDrafts({ durability, values }: OpenedKeyValue): DraftStore {
  return {
    durability,
    list: () =>
      attempt(async () => {
        const stored = (await values.entries()).filter(([key]) => key.startsWith(PREFIX));
        const read = stored.map(([key, value]) => ({ key, result: readDraft(key.slice(PREFIX.length), value) }));
        const drafts = read.flatMap(({ result }) => (result.ok ? [summary(result.value)] : []));
        const unreadable = read.flatMap(({ key, result }) => (result.ok ? [] : [key.slice(PREFIX.length)]));
        return { drafts: drafts.sort((one, other) => other.savedAt - one.savedAt), unreadable };
      }),
    async read(id) {
      const stored = await attempt(() => values.get(PREFIX + id));
      return stored.ok ? readDraft(id, stored.value) : stored;
    },
    write: ({ id, name, savedAt, design }) =>
      attempt(async () => {
        await values.change(PREFIX + id, (value) => {
          protect(id, value);
          return { type: 'put', value: { name, savedAt, design } };
        });
        return true as const;
      }),
    remove: (id) =>
      attempt(async () => {
        await values.change(PREFIX + id, (value) => {
          protect(id, value);
          return { type: 'remove' };
        });
        return true as const;
      }),
  };
}

function summary({ id, name, savedAt }: Draft): Pick<Draft, 'id' | 'name' | 'savedAt'> {
  return { id, name, savedAt };
}
