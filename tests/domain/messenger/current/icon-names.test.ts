import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import {
  ALL_GLYPHS,
  glyphOf,
  readIconName,
  searchGlyphs,
  similarNames,
} from '../../../../src/domain/messenger/current/icon-names.ts';
import { GLYPH_MODULE, glyphModule, glyphsOfPackage } from '../../../tools/glyphs.ts';

test('the list is that of the package', async () => {
  expect(await readFile(GLYPH_MODULE, 'utf8')).toBe(await glyphModule());
  const listed = ALL_GLYPHS.map(({ codePoint, names }) => [codePoint.toString(16), names]);
  expect(listed).toEqual([...(await glyphsOfPackage())]);
  expect(ALL_GLYPHS.flatMap(({ names }) => names)).toHaveLength(786);
});

test('a glyph goes by all of its names, its own first', () => {
  expect(glyphOf('gear')).toBe(glyphOf('cog'));
  expect(glyphOf('remove')).toMatchObject({ codePoint: 0xf00d, names: ['times', 'remove', 'close'] });
  expect([glyphOf('Cog'), glyphOf('constructor'), glyphOf('')]).toEqual([null, null, null]);
});

test.each<[string, string | null, readonly string[]]>([
  ['fa-bars', 'bars', ['glyph']],
  ['fa-cog fa-spin', 'cog', ['glyph', 'helper']],
  ['fa fa-cloud', 'cloud', ['family', 'glyph']],
  ['bars', null, ['unknown']],
  ['fa-Bars', null, ['unknown']],
  ['fas fa-house', null, ['unknown', 'unknown']],
  ['fa-spin', null, ['helper']],
  ['<b>', null, ['unknown']],
  ['', null, []],
  ['fa-music fa-glass', 'music', ['glyph', 'glyph']],
])('%j shows %s', (iconName, name, kinds) => {
  const { glyph, classes } = readIconName(iconName);
  expect(glyph?.names[0] ?? null).toBe(name);
  expect(classes.map(({ kind }) => kind)).toEqual(kinds);
});

test('searching finds whole names first, then beginnings, then parts', () => {
  const names = (looked: string) => searchGlyphs(looked).map(({ names: [name] }) => name);
  expect(names('cloud').slice(0, 3)).toEqual(['cloud', 'cloud-download', 'cloud-upload']);
  expect(names('FA-User')[0]).toBe('user');
  expect(names('circle arrow').every((name) => name.includes('circle') && name.includes('arrow'))).toBe(true);
  expect(names('zzz')).toEqual([]);
  expect(searchGlyphs('')).toHaveLength(ALL_GLYPHS.length);
});

test('a wrong name has similar ones', () => {
  expect(similarNames('bars')).toContain('fa-bars');
  expect(similarNames('fa-calender')[0]).toBe('fa-calendar');
  expect(similarNames('fas fa-cog')[0]).toBe('fa-cog');
  expect(similarNames('fa-check_square')[0]).toBe('fa-check-square');
  expect(similarNames('')).toEqual([]);
  expect(similarNames('qqqqqqqqqqqq')).toEqual([]);
});
