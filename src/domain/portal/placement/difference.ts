import type { Json } from '../../kernel/json.ts';

/**
 * Why something else is kept than was asked.
 * - `upper-cased`: PLACEMENT
 * - `read-as-number`, `read-as-text`: PHP's conversion of another type or of a text such as `420px`
 * - `option-of-other-places`: the place has no such option, so it is dropped
 * - `unknown-option`: dropped; `option-key-case`: it would be one in other letters
 * - `options-unreadable`: OPTIONS is no set of keys
 * - `unknown-key`, `key-given-twice`: of the parameters themselves
 * - `context-is-all`: ALL among several words is all
 * - `title-from-application`: no title of its own
 * - `language-set-wins`: LANG_ALL has the default language, so TITLE is not used
 * - `language-set-unreadable`: LANG_ALL is no set of languages, or an entry is none
 * - `user-ignored`: a USER_ID that is no user
 */
export type PlacementDifferenceReason =
  | 'upper-cased'
  | 'read-as-number'
  | 'read-as-text'
  | 'option-of-other-places'
  | 'unknown-option'
  | 'option-key-case'
  | 'options-unreadable'
  | 'unknown-key'
  | 'key-given-twice'
  | 'context-is-all'
  | 'title-from-application'
  | 'language-set-wins'
  | 'language-set-unreadable'
  | 'user-ignored';

/** Follow from no page and no observation. */
const ASSUMED: ReadonlySet<PlacementDifferenceReason> = new Set([
  'read-as-text',
  'options-unreadable',
  'key-given-twice',
  'language-set-wins',
  'language-set-unreadable',
  'user-ignored',
]);

/** One thing that comes out differently than it was asked. */
export interface PlacementDifference {
  /** A parameter, or one inside another: `OPTIONS.width`, `LANG_ALL.en`. */
  readonly field: string;
  /** What the call carries there; null when it carries nothing. */
  readonly asked: Json;
  /** What is kept; null when nothing is. */
  readonly stored: Json;
  readonly reason: PlacementDifferenceReason;
  /** No page says so and nobody has seen it. */
  readonly assumed: boolean;
}

/** Collects the differences while a call is played. */
export class PlacementDifferenceCollector {
  readonly #differences: PlacementDifference[] = [];

  add(field: string, asked: Json | undefined, stored: Json, reason: PlacementDifferenceReason): void {
    this.#differences.push({ field, asked: asked ?? null, stored, reason, assumed: ASSUMED.has(reason) });
  }

  all(): readonly PlacementDifference[] {
    return this.#differences;
  }
}
