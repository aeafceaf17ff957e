import type { RecordMemory } from '../../ports/record-memory.ts';
import { put } from '../key-value/key-value.ts';
import type { OpenedKeyValue } from '../key-value/open-key-value.ts';
import { attempt } from '../key-value/store-failure.ts';
import { map, orElse, text } from '../read.ts';

const read = orElse(map(text), {});

/** One value for each portal and application. */
export function keyValueRecordMemory({ values }: OpenedKeyValue): RecordMemory {
  return {
    async read(scope) {
      const held = await attempt(() => values.get(keyOf(scope)));
      return held.ok ? read(held.value) : {};
    },
    async keep(scope, options) {
      await attempt(() => values.change(keyOf(scope), () => put(options)));
    },
  };
}

const keyOf = ({ portal, application }: { portal: string; application: string }): string =>
  `record:${JSON.stringify([portal, application])}`;
