import type { Json } from '../../kernel/json.ts';
import type { StoredField } from './parameters.ts';

/**
 * Why something else is stored than was asked.
 *
 * Values bent on the way in
 * - `command-cut`: only a part of JS_PARAM fits
 * - `sign-added`: `?` or `&` behind the address
 * - `size-raised`, `size-clipped`: below the minimum, beyond the column
 * - `size-ignored`: command apps have a fixed size
 * - `read-as-number`, `read-as-text`: PHP's conversion of another type or of a text such as `350px`
 * - `hash-cut`: to 32 characters
 * - `hash-generated`: a command app's HASH is replaced
 * - `lower-cased`: CONTEXT, LANGUAGE_ID
 * - `flag-not-yes`: any other value than `Y` is N
 * - `flag-true`: JSON true is Y (through BX24 it arrives as the text `true`, which is N)
 * - `method-true`: JSON true as JS_METHOD is SEND
 * - `icon-refused`: the file is dropped without an error
 * - `bot-user-missing`: stored with BOT_ID 0
 *
 * Things overlooked
 * - `unknown-key`, `key-given-twice`, `client-id-ignored`
 * - `command-wins`: the frame's fields, when there is a command, too
 * - `frame-wins`: the command's fields, when its method is not one of the four
 * - `command-unfit`: update skips a JS_PARAM of which nothing fits, and IFRAME with it
 * - `empty-ignored`: update skips empty values
 * - `not-updatable`: a key that update does not know
 * - `key-not-upper-case`: a key inside FIELDS
 * - `outside-fields`: a key beside FIELDS
 * - `fields-unreadable`: FIELDS is no object
 * - `icon-not-updated`: update never changes the icon
 *
 * The call as a whole
 * - `already-registered`: same bot and code: nothing of the call is stored
 * - `too-long-for-update`: the value because of which the whole row is left as it was
 * - `dropped-with-another`: left as it was because of such a value
 * - `other-kind-stays`: update to the other kind keeps the old one; a stored frame wins on click
 * - `titles-not-seen-yet`: stored, but the list people get (reported as stored) is cached until another write of the row
 *
 * Texts
 * - `lang-not-a-list`, `row-not-an-object`: nothing of it is stored
 * - `language-missing`, `language-too-long`, `language-repeated`, `title-missing`, `text-too-long`: the row is lost
 * - `language-trimmed`
 * - `emoji-encoded`, `emoji-cut`: ten characters each, cut at 255
 * - `text-missing`: DESCRIPTION becomes empty, COPYRIGHT null
 * - `languages-lost`: an update's LANG replaces every language; asked and stored are the language ids before and after
 */
export type DifferenceReason =
  | 'command-cut'
  | 'sign-added'
  | 'size-raised'
  | 'size-clipped'
  | 'size-ignored'
  | 'read-as-number'
  | 'read-as-text'
  | 'hash-cut'
  | 'hash-generated'
  | 'lower-cased'
  | 'flag-not-yes'
  | 'flag-true'
  | 'method-true'
  | 'icon-refused'
  | 'bot-user-missing'
  | 'unknown-key'
  | 'key-given-twice'
  | 'client-id-ignored'
  | 'command-wins'
  | 'frame-wins'
  | 'command-unfit'
  | 'empty-ignored'
  | 'not-updatable'
  | 'key-not-upper-case'
  | 'outside-fields'
  | 'fields-unreadable'
  | 'icon-not-updated'
  | 'already-registered'
  | 'too-long-for-update'
  | 'dropped-with-another'
  | 'other-kind-stays'
  | 'titles-not-seen-yet'
  | 'lang-not-a-list'
  | 'row-not-an-object'
  | 'language-missing'
  | 'language-too-long'
  | 'language-repeated'
  | 'language-trimmed'
  | 'title-missing'
  | 'text-too-long'
  | 'emoji-encoded'
  | 'emoji-cut'
  | 'text-missing'
  | 'languages-lost';

/** Rest on bugs of the portal's, seen up to May 2026, that newer ones may have fixed. */
const ASSUMED: ReadonlySet<DifferenceReason> = new Set([
  'icon-not-updated',
  'too-long-for-update',
  'dropped-with-another',
  'other-kind-stays',
  'titles-not-seen-yet',
]);

export type StoredTextField = 'TITLE' | 'DESCRIPTION' | 'COPYRIGHT';
export type RowField = 'LANGUAGE_ID' | StoredTextField;

/**
 * Where: a parameter of register (upper case), the same name for a key of an update's FIELDS, or a place inside LANG.
 * The middle part of a LANG path is the row's own key (its index in a list). Unknown keys stand as they were given.
 */
export type DifferencePath =
  StoredField | `LANG.${string}` | `LANG.${string}.${RowField}` | 'CLIENT_ID' | 'APP_ID' | 'FIELDS' | (string & {});

/** One thing that comes out differently than it was asked. */
export interface Difference {
  readonly field: DifferencePath;
  /** What the call carries there; null when it carries nothing. */
  readonly asked: Json;
  /** What is stored there after the call; null when nothing is. */
  readonly stored: Json;
  readonly reason: DifferenceReason;
  /** The prediction rests on a bug of the portal's, seen up to May 2026. */
  readonly assumed: boolean;
}

/** Collects the differences while a call is played. */
export class DifferenceCollector {
  readonly #differences: Difference[] = [];

  add(field: DifferencePath, asked: Json | undefined, stored: Json, reason: DifferenceReason): void {
    this.#differences.push({ field, asked: asked ?? null, stored, reason, assumed: ASSUMED.has(reason) });
  }

  /** Takes over what others have collected. */
  take(differences: DifferenceCollector): void {
    this.#differences.push(...differences.all());
  }

  all(): readonly Difference[] {
    return this.#differences;
  }
}
