import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../src/exchange/read/bytes.ts';

const TEXT = '{"TITLE": "Статус заказа — 😀"}';

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? ['\ufeff'] : []), ...text.split('')];
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (const [at, unit] of units.entries()) view.setUint16(at * 2, unit.charCodeAt(0), littleEndian);
  return new Uint8Array(view.buffer);
}

describe('a text file is read as it was written', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(TEXT)],
    ['UTF-8', new TextEncoder().encode(`\ufeff${TEXT}`)],
    ['UTF-16', utf16(TEXT, true, true)],
    ['UTF-16', utf16(TEXT, false, true)],
    ['UTF-16', utf16(TEXT, true, false)],
    ['UTF-16', utf16(TEXT, false, false)],
  ] as const)('%s', (encoding, bytes) => {
    expect(decodeBytes(bytes)).toEqual({ ok: true, value: { text: TEXT, encoding } });
  });

  it('in the Windows code of Russian, too', () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('title='), 0xd1, 0xf2, 0xe0, 0xf2]);
    expect(decodeBytes(bytes)).toEqual({ ok: true, value: { text: 'title=Стат', encoding: 'Windows-1251' } });
  });

  it('of nothing is nothing', () => {
    expect(decodeBytes(new Uint8Array())).toMatchObject({ ok: true, value: { text: '' } });
  });
});

describe('what would lose its letters is refused', () => {
  it.each([
    ['Latin-1', [0x54, 0xe9, 0x6c, 0x80, 0x81, 0x82]],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0xff, 0xc0]],
  ])('%s', (_name, bytes) => {
    expect(decodeBytes(Uint8Array.from(bytes))).toEqual({ ok: false, error: { code: 'unknown-encoding' } });
  });
});
