import { isSameJson, type JsonObject } from '../../domain/kernel/json.ts';
import type { Word } from '../../publishing/shared/words.ts';

/** One line of an app's history. */
export interface HistoryLine {
  readonly word: Word;
  /** Parameters that are other than in the line before; of the oldest, all. */
  readonly changed: readonly string[];
  /** What it said is known, so that it can be looked at and brought back. */
  readonly isKnown: boolean;
}

/** The history of an app, the newest first, of words in that order. */
export function historyOf(words: readonly Word[]): readonly HistoryLine[] {
  return words.map((word, at) => ({
    word,
    changed: changedNames(words[at + 1]?.acknowledged ?? {}, word.acknowledged),
    isKnown: Object.keys(word.acknowledged).length > 0,
  }));
}

function changedNames(before: JsonObject, after: JsonObject): readonly string[] {
  return Object.keys(after).filter((name) => !isSameJson(before[name], after[name]));
}
