import { KEEP, put, REMOVE, type KeyedValue, type KeyValue, type ValueChange } from '../key-value/key-value.ts';
import { designIn, DRAFT, follows, HISTORY, nextRevision, readEnvelope, SUMMARY } from './records.ts';
import { members, number, object, orElse, text } from '../read.ts';

const readLeft = object({
  id: text,
  name: text,
  savedAt: number,
  message: orElse(text, ''),
  blanks: orElse(text, ''),
  base: orElse<number | null>(number, null),
  writer: text,
});

type Left = NonNullable<ReturnType<typeof readLeft>>;

/**
 * Stores what pages left behind: as the draft that it was, or as another one beside it where somebody else has changed or removed
 * that one meanwhile. What cannot be read stays.
 */
export async function settleLeft(values: KeyValue, entries: readonly KeyedValue[]): Promise<void> {
  for (const [key, value] of entries) {
    const left = readLeft(value);
    if (!left) continue;
    const copy = `${left.id}-${left.writer}`;
    const keys = [key, DRAFT + left.id, SUMMARY + left.id, HISTORY + left.id, DRAFT + copy, SUMMARY + copy];
    // Another page may have settled it since it was listed.
    await values.changeAll(keys, ([mine, held]) => (mine === undefined ? [] : placeOf(left, mine, held)));
  }
}

function placeOf(left: Left, mine: unknown, held: unknown): readonly ValueChange[] {
  const envelope = readEnvelope(held);
  if (envelope?.writer === left.writer && envelope.savedAt > left.savedAt) return [REMOVE];
  const { name, savedAt, message, blanks, writer } = left;
  const record = { name, savedAt, message, blanks, writer, design: designIn(mine) };
  // Without a summary the list reads the design itself, which may turn out to be unreadable.
  if (!follows(held, left.base, writer)) return [REMOVE, KEEP, KEEP, KEEP, put({ ...record, revision: 1 }), REMOVE];
  const revision = nextRevision(held);
  const history = members(members(mine)?.['history']);
  return [REMOVE, put({ ...record, revision }), REMOVE, history ? put({ ...history, revision }) : REMOVE];
}
