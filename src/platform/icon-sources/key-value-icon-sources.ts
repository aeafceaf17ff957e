import * as z from 'zod/mini';
import { fail, ok } from '../../domain/kernel/result.ts';
import type { IconSources } from '../../ports/icon-sources.ts';
import type { OpenedKeyValue } from '../key-value/open-key-value.ts';
import { attempt } from '../key-value/store-failure.ts';

const PREFIX = 'source:';

const entrySchema = z.object({ type: z.string(), bytes: z.instanceof(Uint8Array<ArrayBuffer>), usedAt: z.number() });

/** Pictures in a key-value store, one key each: the digest of their bytes. */
export function keyValueIconSources({ durability, values }: OpenedKeyValue): IconSources {
  return {
    durability,
    async read(sha256) {
      const stored = await attempt(() => values.get(PREFIX + sha256));
      if (!stored.ok) return stored;
      if (stored.value === undefined) return fail({ code: 'missing' });
      const entry = entrySchema.safeParse(stored.value);
      if (!entry.success) return fail({ code: 'unreadable', cause: entry.error });
      return ok({ sha256, type: entry.data.type, bytes: entry.data.bytes });
    },
    write: ({ sha256, type, bytes }, at) =>
      attempt(async () => {
        await values.change(PREFIX + sha256, (value) => {
          const held = entrySchema.safeParse(value);
          // A clock that was set back must not make a picture older than it is.
          const usedAt = Math.max(at, held.success ? held.data.usedAt : at);
          return { type: 'put', value: { type, bytes, usedAt } };
        });
        return true as const;
      }),
    collect: (referenced, before) =>
      attempt(async () => {
        let gone = 0;
        for (const [key] of await values.entries()) {
          if (!key.startsWith(PREFIX) || referenced.has(key.slice(PREFIX.length))) continue;
          await values.change(key, (value) => {
            const entry = entrySchema.safeParse(value);
            if (!entry.success || entry.data.usedAt >= before) return { type: 'keep' };
            gone += 1;
            return { type: 'remove' };
          });
        }
        return gone;
      }),
  };
}
