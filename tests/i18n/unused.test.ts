import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { appLoaders } from '../../src/i18n/app-loaders.ts';
import type { Area } from '../../src/i18n/catalogue.ts';
import { simulatorLoaders } from '../../src/i18n/simulator-loaders.ts';

const areas = [...Object.keys(appLoaders.en), ...Object.keys(simulatorLoaders.en)] as Area[];

const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|svelte)$/.test(file))
  .filter((file) => !/i18n[\\/](en|ru)[\\/]/.test(file))
  .map((file) => readFileSync(`src/${file}`, 'utf8'))
  .join('\n');

/** Keys put together from a template: each hole is some words with hyphens and dots between them. */
const templates = [...source.matchAll(/`([a-z][\w-]*\.[^`\s]*\$\{[^`]*)`/gi)].map(
  ([, template]) =>
    new RegExp(`^${(template ?? '').replace(/[.*+?^()|[\]\\]/g, '\\$&').replace(/\$\{[^}]*\}/g, '([\\w.-]+)')}$`),
);

/** What fills a hole is a word of the source, quoted or the name of a property. */
function isWord(word: string): boolean {
  const escaped = word.replaceAll('.', '\\.');
  return new RegExp(`['"\`]${escaped}['"\`]|\\b${escaped}\\??:`).test(source);
}

/** Put together from words that stand nowhere: a portal's codes, the names of contexts. */
const FAMILIES = ['error.', 'preview.why.context-', 'preview.why.list-'];

function isUsed(key: string): boolean {
  if (FAMILIES.some((family) => key.startsWith(family))) return true;
  if (source.includes(`'${key}'`) || source.includes(`"${key}"`)) return true;
  return templates.some((template) => {
    const holes = template.exec(key)?.slice(1);
    return holes?.every((hole) => isWord(hole) || hole.split('.').every(isWord)) === true;
  });
}

it.each(areas)('area %s has no text that nothing says', async (area) => {
  const load = appLoaders.en[area] ?? simulatorLoaders.en[area];
  const keys = Object.keys((await load?.())?.default ?? {});
  expect(keys.filter((key) => !isUsed(key))).toEqual([]);
});
