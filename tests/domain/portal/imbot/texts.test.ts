import { describe, expect, test } from 'vitest';
import type { Json } from '../../../../src/domain/kernel/json.ts';
import { DifferenceCollector } from '../../../../src/domain/portal/imbot/difference.ts';
import { decodeEmoji, encodeEmoji } from '../../../../src/domain/portal/php/emoji.ts';
import type { StoredText } from '../../../../src/domain/portal/imbot/stored-app.ts';
import { effectiveText, effectiveTitle, storeTexts } from '../../../../src/domain/portal/imbot/texts.ts';

function store(lang: Json) {
  const differences = new DifferenceCollector();
  const { texts, crash } = storeTexts(lang, differences);
  return {
    titles: texts.map(({ languageId, title }) => `${languageId}:${title}`),
    texts,
    crash: crash?.description ?? null,
    reasons: differences.all().map(({ field, reason }) => `${field} ${reason}`),
  };
}

const row = (languageId: Json, title: Json): Json => ({
  LANGUAGE_ID: languageId,
  TITLE: title,
  DESCRIPTION: 'd',
  COPYRIGHT: 'c',
});

describe('rows that are stored', () => {
  test.each<[string, Json, readonly string[]]>([
    ['several, in their order', [row('ru', 'Эхо'), row('en', 'Echo')], ['ru:Эхо', 'en:Echo']],
    ['any two characters', [row('xx', 'x'), row('ру', 'y')], ['xx:x', 'ру:y']],
    ['one character', [row('e', 'x')], ['e:x']],
    ['in lower case', [row('EN', 'x'), row('РУ', 'y')], ['en:x', 'ру:y']],
    ['without a space behind', [row('e ', 'x')], ['e:x']],
    ['an empty title', [row('en', '')], ['en:']],
    ['a title of a space', [row('en', ' ')], ['en: ']],
    ['a number and a flag as title', [row('en', 5), row('ru', true), row('de', false)], ['en:5', 'ru:1', 'de:']],
    ['a number as language', [row(12, 'x')], ['12:x']],
    ['an object keyed by language', { a: row('en', 'x'), b: row('ru', 'y') }, ['en:x', 'ru:y']],
    ['255 characters of any alphabet', [row('en', 'я'.repeat(255))], [`en:${'я'.repeat(255)}`]],
  ])('%s', (_name, lang, expected) => {
    expect(store(lang).titles).toEqual(expected);
  });

  test('a missing description is empty, a missing copyright is null', () => {
    expect(store([{ LANGUAGE_ID: 'en', TITLE: 'x' }]).texts).toEqual([
      { languageId: 'en', title: 'x', description: '', copyright: null },
    ]);
    expect(store([{ LANGUAGE_ID: 'en', TITLE: 'x', DESCRIPTION: null, COPYRIGHT: '' }]).texts).toEqual([
      { languageId: 'en', title: 'x', description: '', copyright: '' },
    ]);
  });
});

describe('rows that are lost', () => {
  test.each<[string, Json, readonly string[], readonly string[]]>([
    ['the second of a language', [row('en', '1'), row('en', '2')], ['en:1'], ['LANG.1 language-repeated']],
    ['also in other case', [row('en', '1'), row('EN', '2')], ['en:1'], ['LANG.1 language-repeated']],
    ['also with a space behind', [row('e', '1'), row('e ', '2')], ['e:1'], ['LANG.1 language-repeated']],
    ['also with an accent', [row('e', '1'), row('é', '2')], ['e:1'], ['LANG.1 language-repeated']],
    ['three characters', [row('en-US', 'x')], [], ['LANG.0 language-too-long']],
    [
      'no language',
      [{ TITLE: 'x' }, row('', 'x'), row('0', 'x'), row(null, 'x'), row([], 'x')],
      [],
      [
        'LANG.0 language-missing',
        'LANG.1 language-missing',
        'LANG.2 language-missing',
        'LANG.3 language-missing',
        'LANG.4 language-missing',
      ],
    ],
    ['no title', [{ LANGUAGE_ID: 'en' }, row('ru', null)], [], ['LANG.0 title-missing', 'LANG.1 title-missing']],
    ['keys in lower case', [{ language_id: 'en', title: 'x' }], [], ['LANG.0 language-missing']],
    ['no objects', [null, 'en', 5], [], [0, 1, 2].map((index) => `LANG.${index} row-not-an-object`)],
    ['a title of 256', [row('en', 'a'.repeat(256)), row('ru', 'y')], ['ru:y'], ['LANG.0 text-too-long']],
    ['a nested list', [[row('en', 'x')]], [], ['LANG.0 language-missing']],
  ])('%s', (_name, lang, titles, reasons) => {
    expect(store(lang)).toMatchObject({ titles, reasons, crash: null });
  });

  test.each<[string, Json]>([
    ['a single object', row('en', 'x')],
    ['titles keyed by language', { en: 'Echo' }],
    ['text', '[{"LANGUAGE_ID":"en"}]'],
    ['a number', 5],
    ['true', true],
  ])('%s leaves no row and is reported once', (_name, lang) => {
    expect(store(lang)).toMatchObject({ titles: [], reasons: ['LANG lang-not-a-list'] });
  });

  test('description and copyright end at 255, too', () => {
    const long = 'a'.repeat(256);
    expect(store([{ LANGUAGE_ID: 'en', TITLE: 'x', DESCRIPTION: long }]).titles).toEqual([]);
    expect(store([{ LANGUAGE_ID: 'en', TITLE: 'x', COPYRIGHT: long }]).titles).toEqual([]);
  });
});

describe('a list as a text ends the call', () => {
  test.each<[string, Json, string]>([
    ['LANGUAGE_ID', { LANGUAGE_ID: ['en'], TITLE: 'x' }, 'mb_strtolower'],
    ['TITLE', { LANGUAGE_ID: 'de', TITLE: ['x'] }, 'mb_strlen'],
    ['an empty TITLE', { LANGUAGE_ID: 'de', TITLE: {} }, 'mb_strlen'],
    ['DESCRIPTION', { LANGUAGE_ID: 'de', TITLE: 'x', DESCRIPTION: [] }, 'mb_strlen'],
    ['COPYRIGHT', { LANGUAGE_ID: 'de', TITLE: 'x', COPYRIGHT: { a: 1 } }, 'mb_strlen'],
  ])('%s: rows before it stay, rows after it do not come', (_name, crashing, place) => {
    const { titles, crash } = store([row('en', 'x'), crashing, row('ru', 'y')]);
    expect(titles).toEqual(['en:x']);
    expect(crash).toContain(place);
  });

  test('a list without a language or title is skipped before it can', () => {
    expect(store([{ TITLE: ['x'] }, { LANGUAGE_ID: ['en'] }])).toMatchObject({ crash: null, titles: [] });
  });
});

describe('emoji', () => {
  test('take ten characters each and are read back', () => {
    expect(encodeEmoji('a😀b')).toBe('a:f09f9880:b');
    expect(decodeEmoji('a:f09f9880:b')).toBe('a😀b');
    expect(decodeEmoji(':F09F9880::f09f9880:')).toBe('😀😀');
  });

  test.each([':00000000:', ':ffffffff:', ':f0808080:', ':f4908080:', ':c3a9c3a9:', ':f09f988:', ':f09f9880'])(
    '%s is no emoji and stays',
    (text) => {
      expect(decodeEmoji(text)).toBe(text);
    },
  );

  test('are cut in the middle of a code, in title and description', () => {
    const [text] = store([{ LANGUAGE_ID: 'en', TITLE: '😀'.repeat(60), DESCRIPTION: '😀'.repeat(26) }]).texts;
    expect(text?.title).toHaveLength(255);
    expect(text?.description).toHaveLength(255);
    expect(decodeEmoji(text?.title ?? '')).toBe(`${'😀'.repeat(25)}:f09f`);
  });

  test('stay raw in the copyright', () => {
    expect(store([{ LANGUAGE_ID: 'en', TITLE: '', COPYRIGHT: '😀' }]).texts[0]?.copyright).toBe('😀');
  });
});

describe('the text a person gets', () => {
  const text = (languageId: string, title: string): StoredText => ({
    languageId,
    title,
    description: '',
    copyright: null,
  });
  const texts = [text('ru', 'Эхо'), text('de', 'Echo DE'), text('en', 'Echo')];

  test.each([
    ['de', 'en', 'Echo DE'],
    ['fr', 'en', 'Echo'],
    ['fr', 'de', 'Echo DE'],
    ['fr', 'fr', 'Эхо'],
  ])('asked %s, default %s: %s', (language, portalDefault, title) => {
    expect(effectiveTitle(texts, language, portalDefault)).toBe(title);
  });

  test('a stored row without a title still counts', () => {
    expect(effectiveTitle([text('en', 'Echo'), text('ru', '')], 'ru', 'en')).toBe('');
  });

  test('without rows everything is empty', () => {
    expect(effectiveText([], 'en', 'en')).toEqual({ title: '', description: '', copyright: '' });
  });

  test('emoji are read back', () => {
    expect(effectiveTitle([text('en', ':f09f9880:')], 'en', 'en')).toBe('😀');
  });
});
