import { expect, it } from 'vitest';
import { fit } from '../../../src/features/palette/search.ts';

const best = (texts: readonly string[], query: string): string | undefined =>
  texts
    .map((text) => ({ text, far: fit([text], query) }))
    .filter((one): one is { text: string; far: number } => one.far !== null)
    .sort((one, other) => one.far - other.far)[0]?.text;

const ACTIONS = ['New draft…', 'Drafts', 'Export…', 'Import…', 'Undo', 'Redo', 'Theme: dark', 'Messenger theme'];
const RUSSIAN = ['Новый черновик…', 'Черновики', 'Экспорт…', 'Отменить', 'Приём сообщений', 'Тема: тёмная'];

it.each([
  ['exp', 'Export…'],
  ['nd', 'New draft…'],
  ['dark theme', 'Theme: dark'],
  ['draft', 'Drafts'],
  ['epxort', 'Export…'],
  ['exprt', 'Export…'],
])('finds by %s', (query, wanted) => {
  expect(best(ACTIONS, query)).toBe(wanted);
});

it.each([
  ['черн', 'Черновики'],
  ['нч', 'Новый черновик…'],
  ['темная', 'Тема: тёмная'],
  ['ПРИЕМ', 'Приём сообщений'],
  ['экпсорт', 'Экспорт…'],
])('finds in Russian by %s', (query, wanted) => {
  expect(best(RUSSIAN, query)).toBe(wanted);
});

it('finds what was typed with the other layout set', () => {
  expect(best(ACTIONS, 'учзщке')).toBe('Export…');
  expect(best(RUSSIAN, "'rcgjhn")).toBe('Экспорт…');
});

it('wants every word, and finds by what else belongs to it, behind what is called so', () => {
  expect(fit(['Width'], 'width height')).toBeNull();
  expect(fit(['Width', 'IFRAME_WIDTH'], 'iframe')).not.toBeNull();
  expect(fit(['Code'], 'code')).toBeLessThan(fit(['Bot', 'Code'], 'code') ?? 0);
});

it('finds everything where nothing is typed, and nothing by what is not there', () => {
  expect(fit(['Undo'], '  ')).toBe(0);
  expect(fit(['Undo'], 'zzz')).toBeNull();
  expect(fit(['Ещё  раз'], ' еще раз ')).not.toBeNull();
});
