import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hiddenCharacters,
  latinised,
  lookAlikes,
  plainDigits,
  withoutHidden,
} from '../../../src/domain/kernel/hidden-characters.ts';

describe('characters that cannot be seen', () => {
  it.each([
    ['a zero-width space', 'a\u200bb', 'zero-width', 'U+200B', 'ab'],
    ['a byte order mark', '\ufeffcode', 'zero-width', 'U+FEFF', 'code'],
    ['a soft hyphen', 'Waren\u00adkorb', 'zero-width', 'U+00AD', 'Warenkorb'],
    ['a no-break space', 'Acme\u00a0Ltd', 'odd-space', 'U+00A0', 'Acme Ltd'],
    ['an ideographic space', 'a\u3000b', 'odd-space', 'U+3000', 'a b'],
    ['a right-to-left override', 'a\u202eb', 'direction', 'U+202E', 'ab'],
    ['a bell', 'a\u0007b', 'control', 'U+0007', 'ab'],
    ['a line separator', 'a\u2028b', 'control', 'U+2028', 'a\nb'],
    ['half a pair', 'a\ud83db', 'half', 'U+D83D', 'ab'],
    ['a filler of Hangul', 'a\u3164b', 'zero-width', 'U+3164', 'ab'],
    ['a joiner that joins nothing', 'a\u200db', 'zero-width', 'U+200D', 'ab'],
    ['a tag outside of a flag', 'a\u{e0041}b', 'zero-width', 'U+E0041', 'ab'],
  ])('%s is found, named and taken out', (_name, text, kind, name, clean) => {
    expect(hiddenCharacters(text)).toMatchObject([{ kind, name }]);
    expect(withoutHidden(text)).toBe(clean);
  });

  it.each(['Отчёт', 'a b\tc\nd', '👨‍👩‍👧', '❤️', '1️⃣', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '👍🏽', '🇩🇪', 'می\u200cخواهم', 'क्\u200dष', '日本語', 'e\u0301'])(
    '%s is left as it is',
    (text) => {
      expect(hiddenCharacters(text)).toEqual([]);
      expect(withoutHidden(text)).toBe(text);
    },
  );

  const any = fc.string({ unit: 'binary', maxLength: 40 });
  const halves = fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
    .map((codes) => String.fromCharCode(...codes));

  it('leaves nothing hidden behind, and touches nothing else', () => {
    fc.assert(
      fc.property(fc.oneof(any, halves), (text) => {
        const clean = withoutHidden(text);
        expect(hiddenCharacters(clean)).toEqual([]);
        expect(withoutHidden(clean)).toBe(clean);
        const places = new Set(hiddenCharacters(text).map(({ at }) => at));
        let seen = '';
        let at = 0;
        for (const character of text) {
          if (!places.has(at)) seen += character;
          at += character.length;
        }
        const odd = hiddenCharacters(text).filter(({ kind, name }) => kind === 'odd-space' || /U\+202[89]/.test(name));
        expect(clean.length).toBe(seen.length + odd.length);
      }),
    );
  });

  it('names everything that Unicode calls ignorable, a format, a control or another space', () => {
    const hidden = /[\p{Cf}\p{Cs}\p{Cc}\p{Zl}\p{Zp}\p{Zs}\p{Default_Ignorable_Code_Point}]/u;
    const unnamed: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const character = String.fromCodePoint(code);
      if (!hidden.test(character) || ' \t\n\r'.includes(character)) continue;
      if (hiddenCharacters(character).length !== 1) unnamed.push(code.toString(16));
    }
    expect(unnamed).toEqual([]);
  });
});

describe('letters that look like others', () => {
  it.each([
    ['d1аb', 'а', 'd1ab'],
    ['Code', '', 'Code'],
    ['Отчёт', '', 'Oтчёт'],
    ['ΑBC', 'Α', 'ABC'],
  ])('in %s', (text, mixed, latin) => {
    expect(lookAlikes(text)).toBe(mixed);
    if (mixed !== '') expect(latinised(text)).toBe(latin);
  });
});

it.each([
  ['３５０', '350'],
  ['٣٥٠', '350'],
  ['۳۵۰', '350'],
  ['३५०', '350'],
  ['𝟛𝟝𝟘', '350'],
  ['350 px', '350 px'],
])('reads the digits of %s', (typed, plain) => {
  expect(plainDigits(typed)).toBe(plain);
});
