import type { Json } from '../../kernel/json.ts';
import type { DifferenceCollector, StoredTextField } from './difference.ts';
import { decodeEmoji, encodeEmoji } from '../php/emoji.ts';
import { phpFatal, type Refused } from './errors.ts';
import { LANGUAGE_ID_LIMIT, TEXT_LIMIT } from './limits.ts';
import { characterCount, firstCharacters, lowerCase } from '../php/characters.ts';
import { entriesOf, isArray, isEmpty, isSet, itemOf, textOf, type Given } from '../php/php.ts';
import type { StoredText } from './stored-app.ts';

const TEXT_FIELDS: readonly StoredTextField[] = ['TITLE', 'DESCRIPTION', 'COPYRIGHT'];

/**
 * The rows that a LANG parameter leaves in an empty table. Nothing but "is it empty" is checked by the portal, so rows
 * that do not fit are lost one by one. Source: observed.
 *
 * @returns the rows, and the crash at which the portal stopped adding, if any: rows before it stay
 */
export function storeTexts(
  lang: Json,
  differences: DifferenceCollector,
): { texts: readonly StoredText[]; crash: Refused | null } {
  const texts: StoredText[] = [];
  const languages = new Set<string>();
  const rows = entriesOf(lang);
  if (!Array.isArray(lang) && !rows.some(([, row]) => isArray(row))) {
    differences.add('LANG', lang, [], 'lang-not-a-list');
    return { texts, crash: null };
  }
  for (const [key, row] of rows) {
    const stored = storeRow(key, row, languages, differences);
    if (stored === null) continue;
    if ('error' in stored) return { texts, crash: stored };
    texts.push(stored);
  }
  return { texts, crash: null };
}

function storeRow(
  key: string,
  row: Json,
  languages: Set<string>,
  differences: DifferenceCollector,
): StoredText | Refused | null {
  const lost = (reason: Parameters<DifferenceCollector['add']>[3]): null => {
    differences.add(`LANG.${key}`, row, null, reason);
    return null;
  };
  if (!isArray(row)) return lost('row-not-an-object');
  const given = itemOf(row, 'LANGUAGE_ID');
  if (isEmpty(given)) return lost('language-missing');
  if (!isSet(itemOf(row, 'TITLE'))) return lost('title-missing');
  if (isArray(given)) return phpFatal('mb_strtolower(): Argument #1 ($string)');
  if (TEXT_FIELDS.some((field) => isArray(itemOf(row, field)))) return phpFatal('mb_strlen(): Argument #1 ($string)');

  const language = lowerCase(textOf(given));
  if (characterCount(language) > LANGUAGE_ID_LIMIT) return lost('language-too-long');
  if (TEXT_FIELDS.some((field) => characterCount(textOf(itemOf(row, field))) > TEXT_LIMIT))
    return lost('text-too-long');
  // The table's unique index overlooks accents and the spaces behind a word.
  const languageId = language.replace(/ +$/, '');
  const index = languageId.normalize('NFD').replace(/\p{M}/gu, '');
  if (languages.has(index)) return lost('language-repeated');
  languages.add(index);
  recordLanguage(key, given, language, languageId, differences);
  return { languageId, ...storeValues(key, row, differences) };
}

function recordLanguage(
  key: string,
  given: Given,
  language: string,
  languageId: string,
  differences: DifferenceCollector,
): void {
  const field = `LANG.${key}.LANGUAGE_ID` as const;
  if (typeof given !== 'string') differences.add(field, given, languageId, 'read-as-text');
  else if (language !== given) differences.add(field, given, languageId, 'lower-cased');
  else if (languageId !== language) differences.add(field, given, languageId, 'language-trimmed');
}

function storeValues(key: string, row: Json, differences: DifferenceCollector): Omit<StoredText, 'languageId'> {
  const copyright = itemOf(row, 'COPYRIGHT');
  const stored = {
    title: codedText(key, 'TITLE', itemOf(row, 'TITLE'), differences),
    description: codedText(key, 'DESCRIPTION', itemOf(row, 'DESCRIPTION'), differences),
    copyright: isSet(copyright) ? textOf(copyright) : null,
  };
  if (!isSet(itemOf(row, 'DESCRIPTION'))) differences.add(`LANG.${key}.DESCRIPTION`, undefined, '', 'text-missing');
  if (stored.copyright === null) differences.add(`LANG.${key}.COPYRIGHT`, undefined, null, 'text-missing');
  else recordConversion(key, 'COPYRIGHT', copyright, stored.copyright, differences);
  return stored;
}

/** The length was checked before the coding, so what is coded can be too long; the column cuts it. */
function codedText(key: string, field: StoredTextField, given: Given, differences: DifferenceCollector): string {
  const text = textOf(given);
  const coded = encodeEmoji(text);
  const stored = firstCharacters(coded, TEXT_LIMIT);
  if (stored !== coded) differences.add(`LANG.${key}.${field}`, text, stored, 'emoji-cut');
  else if (coded !== text) differences.add(`LANG.${key}.${field}`, text, stored, 'emoji-encoded');
  else recordConversion(key, field, given, stored, differences);
  return stored;
}

function recordConversion(
  key: string,
  field: StoredTextField,
  given: Given,
  stored: string,
  differences: DifferenceCollector,
): void {
  if (isSet(given) && typeof given !== 'string') differences.add(`LANG.${key}.${field}`, given, stored, 'read-as-text');
}

/** Texts as people see them. */
export interface EffectiveText {
  readonly title: string;
  readonly description: string;
  readonly copyright: string | null;
}

const NO_TEXT: EffectiveText = { title: '', description: '', copyright: '' };

/**
 * The texts a person of a language gets: of that language, else of the portal's default language, else the first stored
 * row, else empty ones. A stored row counts even if its title is empty. Source: observed.
 */
export function effectiveText(texts: readonly StoredText[], language: string, portalDefault: string): EffectiveText {
  const row =
    texts.find(({ languageId }) => languageId === language) ??
    texts.find(({ languageId }) => languageId === portalDefault) ??
    texts[0];
  if (row === undefined) return NO_TEXT;
  const { title, description, copyright } = row;
  return { title: decodeEmoji(title), description: decodeEmoji(description), copyright };
}

/** The title alone; see `effectiveText`. */
export function effectiveTitle(texts: readonly StoredText[], language: string, portalDefault: string): string {
  return effectiveText(texts, language, portalDefault).title;
}
