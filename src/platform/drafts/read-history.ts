import type { readDesign } from '../../domain/design/read-design.ts';
import type { Design } from '../../domain/design/schema.ts';
import type { DraftHistory } from '../../ports/draft-store.ts';
import type { KeyValue } from '../key-value/key-value.ts';
import { number, object } from '../read.ts';
import { HISTORY } from './records.ts';

const anything = (value: unknown): readonly unknown[] | undefined => (Array.isArray(value) ? value : undefined);

const readRecord = object({ revision: number, past: anything, future: anything });

/** The steps that belong to this revision; all or none, since a gap would make undo jump. */
export async function readHistory(
  values: KeyValue,
  id: string,
  revision: number,
  read: typeof readDesign,
): Promise<DraftHistory | null> {
  const record = readRecord(await values.get(HISTORY + id));
  if (record?.revision !== revision) return null;
  const icons = new Map<string, Design['icon']>();
  const [past, future] = [record.past, record.future].map((steps) =>
    steps.flatMap((step) => {
      const design = read(step);
      return design.ok ? [withSharedIcon(design.value, icons)] : [];
    }),
  );
  const isWhole = past?.length === record.past.length && future?.length === record.future.length;
  return isWhole ? { past, future } : null;
}

/** Steps that show the same icon hold the same one, as they did before they were stored: else each would be stored by itself. */
function withSharedIcon(design: Design, icons: Map<string, Design['icon']>): Design {
  if (design.icon === null) return design;
  const key = JSON.stringify(design.icon);
  const icon = icons.get(key) ?? design.icon;
  icons.set(key, icon);
  return { ...design, icon };
}
