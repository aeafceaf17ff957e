import { isSameJson, type JsonObject } from '../../domain/kernel/json.ts';
import type { ChatAppEntry } from '../../ports/ledger.ts';
import { CALL_ENDS_WITHIN } from '../acknowledging.ts';
import { agreed, appOf, headsOf, wordsOf, type SharedApp, type Word, type WordKind, type Writer } from './words.ts';

/** What this page last knew both records to agree in. */
export interface Baseline {
  readonly heads: readonly string[];
  readonly acknowledged: JsonObject;
}

/** What is to be done so that the record on the portal and the one of this browser say the same of an app. */
export interface Agreement {
  /** To be written on the portal. */
  readonly write: Word | null;
  /** To be taken over here; `gone`: the portal has the app no more; `null`: nothing new. */
  readonly take: JsonObject | 'gone' | null;
}

/** What a writer gives to its words. */
export interface Pen {
  readonly by: Writer;
  readonly at: number;
  /** An id that was never used. */
  readonly id: string;
}

const NOTHING: Agreement = { write: null, take: null };

/**
 * Holds what this browser knows of an app against the record. Whose clock is ahead does not matter: what was built upon what says
 * which is newer. Where two changed an app without knowing of each other, nobody knows which the portal did last, and only what both
 * agree in counts.
 */
export function reconcile(
  entry: ChatAppEntry,
  record: readonly Word[],
  baseline: Baseline | null,
  pen: Pen,
): Agreement {
  // What is under way is not known yet.
  if (isUnderWay(entry, pen.at)) return NOTHING;
  const words = wordsOf(record, entry.appId);
  const shared = appOf(words);
  if (shared === null) return written(entry, [], entry.acknowledged, firstKind(entry), penOf(entry, pen), record);
  if (shared.isGone) return { write: null, take: 'gone' };
  if (isSameJson(entry.acknowledged, shared.acknowledged)) return NOTHING;
  if (isOlder(entry, shared, baseline)) return { write: null, take: shared.acknowledged };
  if (baseline === null) return unsure(entry, shared, pen, record);
  return changed(entry, words, baseline, pen, record);
}

/** A call about it may still change what is known. */
export function isUnderWay({ open = [] }: ChatAppEntry, now: number): boolean {
  return open.some(({ begun }) => now - begun < CALL_ENDS_WITHIN);
}

/** Somebody else went on from what is known here, or nothing is: an app that was taken over by its id. */
function isOlder(entry: ChatAppEntry, { words }: SharedApp, baseline: Baseline | null): boolean {
  if (baseline === null && Object.keys(entry.acknowledged).length === 0) return true;
  const known = baseline === null ? words.map(({ acknowledged }) => acknowledged) : [baseline.acknowledged];
  return known.some((acknowledged) => isSameJson(acknowledged, entry.acknowledged));
}

/** Known here since before this page was opened, and built on nobody knows what. */
function unsure(entry: ChatAppEntry, shared: SharedApp, pen: Pen, record: readonly Word[]): Agreement {
  const acknowledged = agreed(entry.acknowledged, shared.acknowledged);
  const heads = headsOf(shared.words).map(({ id }) => id);
  const { write } = written(entry, heads, acknowledged, 'unsure', pen, record);
  return { write: isSameJson(acknowledged, shared.acknowledged) ? null : write, take: acknowledged };
}

function changed(
  entry: ChatAppEntry,
  words: readonly Word[],
  baseline: Baseline,
  pen: Pen,
  record: readonly Word[],
): Agreement {
  const { write } = written(entry, baseline.heads, entry.acknowledged, 'updated', pen, record);
  const after = write === null ? null : appOf([...words, write]);
  const isAlone = after === null || isSameJson(after.acknowledged, entry.acknowledged);
  return { write, take: isAlone ? null : after.acknowledged };
}

/** When it was known first; who did it is known of what has just been done. */
function penOf({ at }: ChatAppEntry, pen: Pen): Pen {
  return { ...pen, at, by: pen.at - at < CALL_ENDS_WITHIN ? pen.by : { id: null, name: '' } };
}

const firstKind = ({ acknowledged }: ChatAppEntry): WordKind =>
  Object.keys(acknowledged).length === 0 ? 'adopted' : 'registered';

function written(
  { appId, botId, code }: Pick<ChatAppEntry, 'appId' | 'botId' | 'code'>,
  after: readonly string[],
  acknowledged: JsonObject,
  kind: WordKind,
  { by, at, id }: Pen,
  record: readonly Word[],
): Agreement {
  return { write: { id, order: nextOrder(record), after, kind, appId, botId, code, at, by, acknowledged }, take: null };
}

const nextOrder = (record: readonly Word[]): number => Math.max(0, ...record.map(({ order }) => order)) + 1;

/** The word that an app is gone; `null`: the record says so already, or knows nothing of it. */
export function removal(appId: number, record: readonly Word[], pen: Pen): Word | null {
  const shared = appOf(wordsOf(record, appId));
  if (shared === null || shared.isGone) return null;
  const heads = headsOf(shared.words).map(({ id }) => id);
  return written(shared, heads, {}, 'removed', pen, record).write;
}

/** What both records agree in from now on. */
export function baselineOf(record: readonly Word[], appId: number): Baseline | null {
  const shared = appOf(wordsOf(record, appId));
  return shared && { heads: headsOf(shared.words).map(({ id }) => id), acknowledged: shared.acknowledged };
}
