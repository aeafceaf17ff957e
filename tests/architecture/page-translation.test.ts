import { expect, it } from 'vitest';
import { readSources } from '../tools/source/sources.ts';

/** Elements that show or take values, as they begin. Quoted attributes may hold `>`, and so may expressions in braces. */
const VALUES = /<(input|textarea|output|code|pre|kbd|samp)\b(?:"[^"]*"|\{(?:[^{}]|\{[^{}]*\})*\}|[^>"{])*>/g;

const TAKES_NO_TEXT = /type="(checkbox|radio|range|file|color|number)"|type=\{/;
const TYPED_BY_PEOPLE = /^<(input|textarea)\b/;

const shown = [...readSources('src', ['.svelte'])].flatMap(([path, text]) =>
  [...text.replace(/<!--[\s\S]*?-->|<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>/g, '').matchAll(VALUES)]
    .map(([element]) => element)
    .filter((element) => !TAKES_NO_TEXT.test(element))
    .map((element) => ({ path, element })),
);
const where = ({ path, element }: (typeof shown)[number]): string => `${path}: ${element.replace(/\s+/g, ' ')}`;

it('a browser that translates the page leaves values, codes and payloads alone', () => {
  expect(shown.length).toBeGreaterThan(20);
  expect(shown.filter(({ element }) => !element.includes('translate="no"')).map(where)).toEqual([]);
});

it('what people type stands in the direction of its own language', () => {
  const typed = shown.filter(({ element }) => TYPED_BY_PEOPLE.test(element));
  expect(typed.filter(({ element }) => !element.includes('dir="auto"')).map(where)).toEqual([]);
});
