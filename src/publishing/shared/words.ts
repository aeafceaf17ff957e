import { isSameJson, type JsonObject } from '../../domain/kernel/json.ts';

/** Who wrote a word. */
export interface Writer {
  /** `null`: the portal did not say. */
  readonly id: number | null;
  readonly name: string;
}

/**
 * What became of an app. `unsure`: two knew different things of it, and only what they agree in is kept. `removed`: the portal has it
 * no more, and never will again under this APP_ID.
 */
export type WordKind = 'registered' | 'updated' | 'adopted' | 'unsure' | 'removed';

/** One entry of the record that all administrators of an application share: who did what to an app, and what it is since. */
export interface Word {
  /** Made by its writer, never twice. */
  readonly id: string;
  /** Greater than that of every word its writer knew. */
  readonly order: number;
  /** Ids of the newest words that its writer knew of the app. */
  readonly after: readonly string[];
  readonly kind: WordKind;
  readonly appId: number;
  readonly botId: number;
  readonly code: string;
  /** ms since 1970, by the writer's clock. */
  readonly at: number;
  readonly by: Writer;
  /** As the ledger keeps it: HASH and ICON_FILE as digests, no secret. `{}`: contents unknown. */
  readonly acknowledged: JsonObject;
}

/** Words of an app that are kept, the newest. */
export const WORDS_KEPT = 12;

/**
 * Both records as one: every word once, in one order, of each app the newest. Nobody's newest word is lost, in whichever order and
 * however often records are merged: what is left out is older than all that is kept, and so is whatever was written before it.
 */
export function mergeWords(one: readonly Word[], other: readonly Word[]): readonly Word[] {
  const all = new Map([...one, ...other].map((word) => [word.id, word]));
  const sorted = [...all.values()].sort(inOrder);
  return sorted.filter((word, at) => !hasManyNewer(sorted, word, at));
}

function inOrder(one: Word, other: Word): number {
  return one.appId - other.appId || one.order - other.order || (one.id < other.id ? -1 : 1);
}

const hasManyNewer = (sorted: readonly Word[], { appId }: Word, at: number): boolean =>
  sorted[at + WORDS_KEPT]?.appId === appId;

/** The words of one app, the oldest first. */
export function wordsOf(words: readonly Word[], appId: number): readonly Word[] {
  return words.filter((word) => word.appId === appId);
}

/** The newest words of an app: more than one where several wrote without knowing of each other. */
export function headsOf(words: readonly Word[]): readonly Word[] {
  const known = new Set(words.flatMap(({ after }) => after));
  return words.filter(({ id }) => !known.has(id));
}

/** What all that was written of an app comes to. */
export interface SharedApp {
  readonly appId: number;
  readonly botId: number;
  readonly code: string;
  readonly isGone: boolean;
  /** What all of the newest words agree in. */
  readonly acknowledged: JsonObject;
  /** The newest word, for who and when. */
  readonly newest: Word;
  readonly words: readonly Word[];
}

/** The apps of a record, by APP_ID. */
export function appsOf(words: readonly Word[]): readonly SharedApp[] {
  return [...new Set(words.map(({ appId }) => appId))].flatMap((appId) => appOf(wordsOf(words, appId)) ?? []);
}

/** One app of its words; `null`: there are none. */
export function appOf(words: readonly Word[]): SharedApp | null {
  const newest = words.at(-1);
  if (newest === undefined) return null;
  const { appId, botId, code } = newest;
  const isGone = words.some(({ kind }) => kind === 'removed');
  const acknowledged = headsOf(words)
    .map((head) => head.acknowledged)
    .reduce(agreed);
  return { appId, botId, code, isGone, acknowledged, newest, words };
}

/** What two know alike. */
export function agreed(one: JsonObject, other: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(one).filter(([name, held]) => isSameJson(held, other[name])));
}
