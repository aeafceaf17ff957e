import type { Design } from '../../../domain/design/schema.ts';
import type { JsonObject } from '../../../domain/kernel/json.ts';
import { secretVariable } from '../call.ts';
import { phpString } from '../strings.ts';
import type { KitFile, KitLanguage, KitOptions, KitWords } from './kit.ts';
import { titleFor, titlesOf } from './titles.ts';

/** PHP may run where files beside the page can be asked for, so there the key is code. */
export const hashFile = (language: KitLanguage): string => (language === 'php' ? 'hash.php' : 'hash.txt');

/** The key, where it is asked for; and in any case its file is kept out of version control. */
export function hashFiles(hash: string, { language, includeHash }: KitOptions): readonly KitFile[] {
  const path = hashFile(language);
  const ignored = { path: '.gitignore', text: `${path}\n` };
  if (!includeHash || hash === '') return [ignored];
  return [ignored, { path, text: language === 'php' ? `<?php\n\nreturn ${phpString(hash)};\n` : `${hash}\n` }];
}

export function handlerWords(name: string, { language, includeHash }: KitOptions): KitWords {
  const file = hashFile(language);
  return {
    HASH_VARIABLE: secretVariable({ name }, 'hash'),
    PREVIEW_VARIABLE: secretVariable({ name }, 'preview_origin'),
    HASH_WHERE: includeHash
      ? `Where it is not set, \`${file}\` is read: whoever has that file could sign as the portal.`
      : `Where it is not set, \`${file}\` beside the server is read, if there is one.`,
  };
}

/** `app.json` of a handler. */
export function handlerApp({ texts }: Design, words: KitWords): JsonObject {
  const titles = titlesOf(texts);
  return {
    hashVariable: words['HASH_VARIABLE'] ?? '',
    previewVariable: words['PREVIEW_VARIABLE'] ?? '',
    title: titleFor(titles),
    titles,
  };
}
