import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { UI_LANGUAGES } from '../../src/i18n/catalogue.ts';

/** Keys that begin with another word than the file's feature. */
const FEATURE_OF: Readonly<Record<string, string>> = { 'portal-errors': 'error' };

const files = readdirSync('src/i18n/en').map((file) => file.replace(/\.ts$/, ''));

const keysOf = (language: string, file: string): string[] =>
  [...readFileSync(`src/i18n/${language}/${file}.ts`, 'utf8').matchAll(/^ {2}'([^']+)':/gm)].map(
    ([, key]) => key ?? '',
  );

it.each(UI_LANGUAGES)('in %s every text lies in the file of its feature', (language) => {
  const strays = files.flatMap((file) => {
    const feature = FEATURE_OF[file] ?? file.split('-', 1)[0] ?? '';
    return keysOf(language, file).filter((key) => key.split('.', 1)[0] !== feature);
  });
  expect(strays).toEqual([]);
});

it('has the same files in every language', () => {
  expect(readdirSync('src/i18n/ru')).toEqual(readdirSync('src/i18n/en'));
});
