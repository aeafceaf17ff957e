import type { Json } from '../../kernel/json.ts';
import { entriesOf, isArray, isSet, itemOf, textOf, type Given } from '../php/php.ts';
import type { PlacementDifferenceCollector } from './difference.ts';
import type { StoredWidget, WidgetText } from './stored-widget.ts';
import { applicationOf, type PlacementWorld } from './world.ts';

type Texts = StoredWidget['texts'];

const isLanguageId = (key: string): boolean => /^[a-z]{2}$/i.test(key);

/**
 * Texts a call leaves: LANG_ALL by language, and TITLE, DESCRIPTION, GROUP_NAME for the portal's default language. That LANG_ALL wins
 * where it has that language, too, is assumed.
 */
export function storeTexts(
  params: ReadonlyMap<string, Json>,
  defaultLanguage: string,
  collector: PlacementDifferenceCollector,
): Texts {
  const set = readSet(params.get('LANG_ALL'), collector);
  const own = readText((key) => params.get(key));
  if (own === null) return set;
  if (!Object.hasOwn(set, defaultLanguage)) return { [defaultLanguage]: own, ...set };
  collector.add('TITLE', own.title, set[defaultLanguage]?.title ?? null, 'language-set-wins');
  return set;
}

function readSet(given: Given, collector: PlacementDifferenceCollector): Texts {
  if (isSet(given) && !isArray(given)) collector.add('LANG_ALL', given, null, 'language-set-unreadable');
  const rows = entriesOf(given).flatMap(([key, row]): [string, WidgetText][] => {
    const text = isLanguageId(key) ? readText((field) => itemOf(row, field)) : null;
    if (text === null) collector.add(`LANG_ALL.${key}`, row, null, 'language-set-unreadable');
    return text === null ? [] : [[key, text]];
  });
  return Object.fromEntries(rows);
}

/** `null`: none of the three is given. */
function readText(value: (key: 'TITLE' | 'DESCRIPTION' | 'GROUP_NAME') => Given): WidgetText | null {
  const [title, description, groupName] = [value('TITLE'), value('DESCRIPTION'), value('GROUP_NAME')].map(textOf);
  if (!title && !description && !groupName) return null;
  return { title: title ?? '', description: description ?? '', groupName: groupName ?? '' };
}

/**
 * The title a person of a language is shown: of that language, else of the portal's default language, else the first there is, else
 * the application's name. An empty title is none.
 */
export function shownTitle(widget: StoredWidget, language: string, world: PlacementWorld): string {
  const own = ownTitle(widget.texts, language, world.languages.portalDefault);
  return own === '' ? (applicationOf(world, widget.applicationId).name ?? '') : own;
}

/** The same without the application's name; empty when there is none. */
export function ownTitle(texts: Texts, language: string, portalDefault: string): string {
  return firstFilled(texts, 'title', language, portalDefault);
}

/** The description as `placement.get` gives it. */
export function shownDescription(texts: Texts, language: string, portalDefault: string): string {
  return firstFilled(texts, 'description', language, portalDefault);
}

function firstFilled(texts: Texts, key: 'title' | 'description', language: string, portalDefault: string): string {
  const candidates = [textIn(texts, language), textIn(texts, portalDefault), ...Object.values(texts)];
  return candidates.map((text) => text?.[key] ?? '').find((text) => text !== '') ?? '';
}

function textIn(texts: Texts, language: string): WidgetText | undefined {
  return Object.hasOwn(texts, language) ? texts[language] : undefined;
}
