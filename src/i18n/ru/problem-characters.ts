import type source from '../en/problem-characters.ts';
import type { Translation } from '../message.ts';

const problemCharacters: Translation<typeof source> = {
  'problem.half-character.what': 'Здесь стоит половина символа.',
  'problem.half-character.why':
    'У некоторых символов, например эмодзи, в программе две половины; одна потерялась. Половину отправить нельзя.',
  'problem.half-character.how': 'Удалите её или введите символ заново.',
  'problem.hidden-characters.what': {
    one: 'Здесь {count} невидимый символ: {names}.',
    few: 'Здесь {count} невидимых символа: {names}.',
    many: 'Здесь {count} невидимых символов: {names}.',
    other: 'Здесь {count} невидимых символа: {names}.',
  },
  'problem.hidden-characters.why':
    'Обычно они попадают сюда при копировании. Портал их сохранит: одинаковые на вид тексты окажутся разными.',
  'problem.hidden-characters.how': 'Удалите их. Всё, что видно, останется как есть.',
  'problem.edge-spaces.what': 'Текст начинается или заканчивается пробелами.',
  'problem.edge-spaces.why': 'Они считаются, хотя их никто не видит.',
  'problem.edge-spaces.how': 'Удалите их.',
  'problem.look-alike-letters.what': 'Буквы другого алфавита похожи на латинские: {letters}.',
  'problem.look-alike-letters.why':
    'Для программы А и A — разные буквы. Кто будет вводить или сравнивать значение, разницы не найдёт.',
  'problem.look-alike-letters.how': 'Напишите их латиницей.',
  'problem.page-entity.what': 'В адресе стоит &amp; вместо &.',
  'problem.page-entity.why': 'Так & пишут внутри HTML. В адресе параметры получат другие имена: amp;name вместо name.',
  'problem.page-entity.how': 'Оставьте один знак &.',
};

export default problemCharacters;
