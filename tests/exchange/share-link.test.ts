import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDesign, emptyWidgets } from '../../src/domain/design/factory.ts';
import { WIDGET_PLACEMENTS } from '../../src/domain/design/format.ts';
import { addText, combine, setField, setIcon, setText } from '../../src/domain/design/operations.ts';
import { isSameJson } from '../../src/domain/kernel/json.ts';
import type { Design } from '../../src/domain/design/schema.ts';
import { fromBase64Url, toBase64Url } from '../../src/exchange/share/base64url.ts';
import { DICTIONARY_1 } from '../../src/exchange/share/dictionary.ts';
import { holdsDesign } from '../../src/exchange/share/fragment.ts';
import { linkIn, linkOf, readLink, withDesign, withoutDesign } from '../../src/exchange/share/link.ts';
import LINKS from '../fixtures/links.json' with { type: 'json' };

const HASH = 'd1ab17949a572b0979d8db0d5b349cd2';
const ALL = { includeHash: true, includeIcon: true };

const echo: Design = combine([
  setField('chatApp.bot.id', 62),
  setField('chatApp.code', 'room-booking'),
  setField('page.address', 'https://rooms.romashka.ru/b24/open.php'),
  setField('chatApp.frame.width', 480),
  setField('chatApp.frame.height', 360),
  setField('chatApp.frame.hash', HASH),
  setText(1, 'title', 'Meeting room'),
  setText(1, 'description', 'Books a room for your team'),
  addText('ru'),
  setText(2, 'title', 'Переговорная'),
  setText(2, 'description', 'Бронирует комнату для встречи'),
]).apply(emptyDesign());

it('of a design in two languages without an icon is short', () => {
  const link = linkOf(echo, { includeHash: false, includeIcon: false });
  console.log(`share link, two languages, no icon: ${String(link.length)} characters`);
  expect(link.length).toBeLessThanOrEqual(250);
  expect(link).toMatch(/^#design=1\.[\w-]+$/);
});

it('holds neither key nor icon unless they are asked for', () => {
  const drawn = setIcon({ png: 'iVBORw0KGgo=', source: null, activeSource: null, adjustments: null }).apply(echo);
  const read = readLink(linkOf(drawn, { includeHash: false, includeIcon: false }));
  expect(read).toEqual({ ok: true, value: setField('chatApp.frame.hash', '').apply(echo) });
  expect(readLink(linkOf(drawn, ALL))).toEqual({ ok: true, value: drawn });
});

it('takes the finished icon without what it was made from', () => {
  const source = { sha256: 'ab'.repeat(32), name: 'cat.png', type: 'image/png' };
  const drawn = setIcon({ png: 'iVBORw0KGgo=', source, activeSource: null, adjustments: null }).apply(echo);
  const read = readLink(linkOf(drawn, ALL));
  expect(read.ok && read.value.icon).toEqual({
    png: 'iVBORw0KGgo=',
    source: null,
    activeSource: null,
    adjustments: null,
  });
});

const designs = fc
  .record({
    titles: fc.array(fc.string(), { maxLength: 3 }),
    code: fc.string({ maxLength: 60 }),
    width: fc.option(fc.integer({ min: -5, max: 2000 })),
    places: fc.subarray([...WIDGET_PLACEMENTS]),
    own: fc.boolean(),
    ids: fc.boolean(),
  })
  .map(({ titles, code, width, places, own, ids }): Design => {
    const blank = emptyWidgets();
    const texts = own ? [{ id: 1, language: 'en', title: code, description: '', groupName: '' }] : null;
    const widgets = Object.fromEntries(places.map((place) => [place, { ...blank[place], texts, enabled: own }]));
    const rows = titles.map((title, at) => {
      return { id: ids ? at + 1 : 9 - at, language: 'en', title, description: '', copyright: title };
    });
    const base = combine([setField('chatApp.code', code), setField('chatApp.frame.width', width)]).apply(emptyDesign());
    return { ...base, texts: rows, widgets };
  });

it('gives back the same design', () => {
  fc.assert(
    fc.property(designs, (design) => {
      expect(readLink(linkOf(design, ALL))).toEqual({ ok: true, value: design });
    }),
  );
});

describe('a link that others made', () => {
  const adler = (text: Uint8Array): number[] => {
    let [one, two] = [1, 0];
    for (const byte of text) [one, two] = [(one + byte) % 65_521, (two + ((one + byte) % 65_521)) % 65_521];
    return [two >> 8, two & 255, one >> 8, one & 255];
  };
  const made = (document: unknown): string => {
    const text = new TextEncoder().encode(JSON.stringify(document));
    const packed = deflateRawSync(text, { dictionary: new TextEncoder().encode(DICTIONARY_1) });
    return `#design=1.${toBase64Url(new Uint8Array([...packed, ...adler(text)]))}`;
  };

  it('is read, with what it leaves out as in an empty design', () => {
    const read = readLink(made({ texts: [{ language: 'en', title: 'Hi' }], chatApp: { code: 'hi' } }));
    const wanted = combine([setField('chatApp.code', 'hi'), setText(1, 'title', 'Hi')]).apply(emptyDesign());
    expect(read).toEqual({ ok: true, value: wanted });
  });

  it('is refused by the fields that no design has', () => {
    expect(readLink(made({ chatApp: { kind: 7 } }))).toEqual({
      ok: false,
      error: { code: 'invalid-fields', fields: ['chatApp.kind'] },
    });
    expect(readLink(made({ version: 999 }))).toMatchObject({ ok: false, error: { code: 'newer-version' } });
    expect(readLink(made([1]))).toMatchObject({ ok: false, error: { code: 'broken' } });
  });
});

it('that is cut or changed is never read as another design, and shows its beginning', () => {
  const link = linkOf(echo, ALL);
  for (let length = '#design='.length; length < link.length; length += 7) {
    expect(readLink(link.slice(0, length)).ok, String(length)).toBe(false);
  }
  for (let at = '#design=1.'.length; at < link.length; at += 3) {
    const changed = link.slice(0, at) + (link[at] === 'A' ? 'B' : 'A') + link.slice(at + 1);
    const read = readLink(changed);
    expect(!read.ok || isSameJson(read.value, echo), String(at)).toBe(true);
  }
  const half = readLink(link.slice(0, link.length - 40));
  expect(half).toMatchObject({
    ok: false,
    error: { code: 'broken', beginning: expect.stringContaining('Meeting room') as string },
  });
});

it('of a later designer is refused with its version', () => {
  expect(readLink('#design=2.AAAA')).toEqual({ ok: false, error: { code: 'newer-link', version: 2 } });
  expect(readLink('#design=x')).toEqual({ ok: false, error: { code: 'broken', beginning: '' } });
  expect(readLink('#view=dark')).toEqual({ ok: false, error: { code: 'no-link' } });
  expect(readLink(`#design=1.${'A'.repeat(500_000)}`)).toEqual({ ok: false, error: { code: 'too-long' } });
});

it.each(LINKS)('of version $version that was made once is read for ever', ({ link, design }) => {
  expect(readLink(link)).toEqual({ ok: true, value: design });
});

it('stands beside what else is in the address', () => {
  const link = linkOf(echo, ALL);
  expect(readLink(`https://designer.example/${link}&view=dark`)).toEqual({ ok: true, value: echo });
  expect(withoutDesign(`#view=dark&${link.slice(1)}`)).toBe('#view=dark');
  expect(withoutDesign(link)).toBe('');
  expect([holdsDesign(link), holdsDesign('#view=dark'), holdsDesign('')]).toEqual([true, false, false]);
  expect(holdsDesign('https://a.example/?x&design=1')).toBe(false);
});

it('any text makes no exception', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readLink(`#design=1.${text}`).ok).toBe(false);
    }),
  );
});

it('letters for addresses carry any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
      expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
    }),
  );
  expect(fromBase64Url('a b')).toBeNull();
});

it('is found in any text, and put into an address beside what is there', () => {
  const part = linkOf(emptyDesign('Echo'), { includeHash: false, includeIcon: false }).slice(1);
  expect(linkIn(`Have a look: https://designer.example/app/#view=ru&${part}, please.`)).toBe(part);
  expect(linkIn(`https://mail.example/?to=${encodeURIComponent(`https://designer.example/#${part}`)}`)).toBe(part);
  expect(linkIn('https://designer.example/#view=ru and a design=1 of ours')).toBeNull();
  expect(linkIn(`#${part.slice(0, 20)}`)).toBe(part.slice(0, 20));
  expect(withDesign('#view=ru&design=1.old', part)).toBe(`#view=ru&${part}`);
  expect(withDesign('', part)).toBe(`#${part}`);
});
