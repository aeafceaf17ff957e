import type { HostLogEntry, PortalSession } from '../../ports/host.ts';
import { json, list, map, number, object, oneOf, orElse, text, type Read } from '../read.ts';

/** Lines that outlive a reload, and characters that all of them may have together. */
const KEPT = 60;
const LONGEST = 150_000;

const KEY = 'chat-app-designer.log';

type TextStorage = Pick<Storage, 'getItem' | 'setItem'>;

const took: Read<number | null> = (value) => (value === null ? null : number(value));
const readEntry: Read<HostLogEntry> = object({
  id: number,
  at: number,
  method: text,
  params: map(json),
  state: oneOf('pending', 'answered', 'refused', 'silent', 'unknown'),
  answer: orElse(text, ''),
  took,
});
const readKept = object({ version: oneOf(1), portal: text, entries: list(readEntry) });

/** What takes up the lines of before the reload. */
export interface LogReader {
  readonly session: PortalSession | null;
  recall(earlier: readonly HostLogEntry[]): void;
}

/**
 * Keeps the log of a connected portal in the storage of this tab, secrets masked as they are in the log, and hands over what lies
 * there from before a reload. A storage that is denied or full keeps nothing, and says nothing: the log is there as long as the page.
 */
export function keepLog(reader: LogReader, storage: () => TextStorage): void {
  const { session } = reader;
  if (session === null) return;
  const portal = `${session.connection.memberId || session.connection.portal} ${session.connection.applicationId}`;
  const earlier = ended(readStored(storage, portal));
  reader.recall(earlier);
  session.onLog((log) => {
    write(storage, { version: 1, portal, entries: bounded([...earlier, ...log]) });
  });
}

/** Nobody was there for what was under way when the page went; numbers of their own, since a page counts from 1. */
function ended(entries: readonly HostLogEntry[]): readonly HostLogEntry[] {
  return entries.map((entry, at) => ({
    ...entry,
    id: at - entries.length,
    state: entry.state === 'pending' || entry.state === 'silent' ? 'unknown' : entry.state,
  }));
}

function bounded(entries: readonly HostLogEntry[]): readonly HostLogEntry[] {
  const newest = entries.slice(-KEPT);
  const isShort = newest.length <= 1 || JSON.stringify(newest).length <= LONGEST;
  return isShort ? newest : bounded(newest.slice(1));
}

function readStored(storage: () => TextStorage, portal: string): readonly HostLogEntry[] {
  try {
    const kept = readKept(JSON.parse(storage().getItem(KEY) ?? 'null'));
    return kept?.portal === portal ? kept.entries : [];
  } catch {
    return [];
  }
}

function write(storage: () => TextStorage, kept: object): void {
  try {
    storage().setItem(KEY, JSON.stringify(kept));
  } catch {
    return;
  }
}
