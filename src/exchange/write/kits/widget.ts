import type { Design } from '../../../domain/design/schema.ts';
import type { JsonObject } from '../../../domain/kernel/json.ts';
import { secretVariable } from '../call.ts';
import type { KitWords } from './kit.ts';
import { titleFor, titlesOf } from './titles.ts';

export function widgetWords(name: string): KitWords {
  return {
    PORTAL_VARIABLE: secretVariable({ name }, 'portal'),
    TOKEN_VARIABLE: secretVariable({ name }, 'application_token'),
  };
}

/** `app.json` of a widget's page. */
export function widgetApp({ texts }: Design, words: KitWords): JsonObject {
  const titles = titlesOf(texts);
  return {
    portalVariable: words['PORTAL_VARIABLE'] ?? '',
    tokenVariable: words['TOKEN_VARIABLE'] ?? '',
    title: titleFor(titles),
    titles,
  };
}
