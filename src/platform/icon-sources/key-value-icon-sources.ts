import { fail, ok } from '../../domain/kernel/result.ts';
import type { IconSources } from '../../ports/icon-sources.ts';
import type { OpenedKeyValue } from '../key-value/open-key-value.ts';
import { attempt, attemptChange } from '../key-value/store-failure.ts';
import { number, object, text, type Read } from '../read.ts';

const PREFIX = 'source:';

const bytes: Read<Uint8Array<ArrayBuffer>> = (value) => (isBytes(value) ? value : undefined);

/** Shared memory, which the type would also stand for, cannot be stored. */
function isBytes(value: unknown): value is Uint8Array<ArrayBuffer> {
  return value instanceof Uint8Array;
}

const readEntry = object({ type: text, bytes, usedAt: number });

/** Pictures in a key-value store, one key each: the digest of their bytes. */
export function keyValueIconSources(opened: OpenedKeyValue): IconSources {
  const { values } = opened;
  return {
    get durability() {
      return opened.durability;
    },
    async read(sha256) {
      const stored = await attempt(() => values.get(PREFIX + sha256));
      if (!stored.ok) return stored;
      if (stored.value === undefined) return fail({ code: 'missing' });
      const entry = readEntry(stored.value);
      return entry ? ok({ sha256, type: entry.type, bytes: entry.bytes }) : fail({ code: 'unreadable' });
    },
    write: ({ sha256, type, bytes }, at) =>
      attemptChange(() =>
        values.change(PREFIX + sha256, (value) => {
          const held = readEntry(value);
          // A clock that was set back must not make a picture older than it is.
          const usedAt = Math.max(at, held?.usedAt ?? at);
          return { type: 'put', value: { type, bytes, usedAt } };
        }),
      ),
    collect: (referenced, before) =>
      attempt(async () => {
        let gone = 0;
        for (const key of await values.keys(PREFIX)) {
          if (referenced.has(key.slice(PREFIX.length))) continue;
          await values.change(key, (value) => {
            const entry = readEntry(value);
            if (!entry || entry.usedAt >= before) return { type: 'keep' };
            gone += 1;
            return { type: 'remove' };
          });
        }
        return gone;
      }),
  };
}
