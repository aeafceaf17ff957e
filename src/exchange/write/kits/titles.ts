import type { TextRow } from '../../../domain/design/schema.ts';

export type Titles = Readonly<Record<string, string>>;

/** By language in lower case. Of a language that stands there twice the first counts, as in the portal. */
export function titlesOf(texts: readonly TextRow[]): Titles {
  const rows = texts
    .filter(({ language, title }) => language !== '' && title !== '')
    .map(({ language, title }): [string, string] => [language.toLowerCase(), title]);
  return Object.fromEntries(rows.filter(([language], at) => rows.findIndex(([other]) => other === language) === at));
}

/** For languages that have none: the English one, else the first. */
export function titleFor(titles: Titles): string {
  return titles['en'] ?? Object.values(titles)[0] ?? '';
}
