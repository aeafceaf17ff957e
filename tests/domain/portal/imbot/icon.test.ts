import { describe, expect, test } from 'vitest';
import type { Json } from '../../../../src/domain/kernel/json.ts';
import { cleanBase64, decodeBase64 } from '../../../../src/domain/portal/php/base64.ts';
import { inspectIcon, type IconFault } from '../../../../src/domain/portal/imbot/icon.ts';
import { imageSize } from '../../../../src/domain/portal/php/image-size.ts';
import { PNG } from './world.ts';

const ascii = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));
const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);
const little = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, index) => (value / 256 ** index) & 0xff);
const big = (value: number, bytes: number): number[] => little(value, bytes).reverse();

const PNG_START = [...ascii('\x89PNG\r\n\x1a\n'), ...big(13, 4), ...ascii('IHDR')];
const png = (width: number, height: number): number[] => [...PNG_START, ...big(width, 4), ...big(height, 4), 8];
const bmp = (header: number, size: readonly number[]): number[] => [
  ...ascii('BM'),
  ...zeros(12),
  ...little(header, 4),
  ...size,
  ...zeros(20),
];
const jpeg = (...segments: readonly number[][]): number[] => [0xff, 0xd8, ...segments.flat()];
const frame = (marker: number): number[] => [0xff, marker, ...big(17, 2), 8, ...big(20, 2), ...big(30, 2), 3];
const webp = (chunk: string, data: readonly number[]): number[] => [
  ...ascii('RIFF'),
  ...zeros(4),
  ...ascii(`WEBP${chunk}`),
  ...zeros(4),
  ...data,
  ...zeros(10),
];
const entry = (tag: number, type: number, value: number, bytes: number): number[] => [
  ...little(tag, 2),
  ...little(type, 2),
  ...little(1, 4),
  ...little(value, bytes),
  ...zeros(4 - bytes),
];
const tiff = (...entries: readonly number[][]): number[] => [
  ...ascii('II*\0'),
  ...little(8, 4),
  ...little(entries.length, 2),
  ...entries.flat(),
  ...zeros(4),
];
const ico = (...sizes: readonly (readonly [width: number, height: number, bits: number])[]): number[] => [
  0,
  0,
  1,
  0,
  ...little(sizes.length, 2),
  ...sizes.flatMap(([width, height, bits], index) => [
    width,
    height,
    0,
    0,
    ...little(1, 2),
    ...little(bits, 2),
    ...little(40, 4),
    ...little(6 + 16 * (sizes.length + 3 * index), 4),
  ]),
  ...zeros(64),
];

describe('type and size', () => {
  test.each<[string, readonly number[], string, number, number]>([
    ['a bare PNG header', png(108, 66), 'image/png', 108, 66],
    ['a bare GIF header', [...ascii('GIF89a'), 10, 0, 12, 0, 0], 'image/gif', 10, 12],
    ['a GIF of an unknown version', [...ascii('GIF8xx'), 10, 0, 12, 0, 0], 'image/gif', 10, 12],
    ['JPEG', jpeg([0xff, 0xe0, ...big(4, 2), 1, 2], frame(0xc0)), 'image/jpeg', 30, 20],
    ['progressive JPEG after filler', jpeg([0xff, 0xe1, 0, 2, 7, 7], [0xff], frame(0xc2)), 'image/jpeg', 30, 20],
    ['JPEG without another segment', jpeg(frame(0xc0)), 'image/jpeg', 30, 20],
    ['lossy WebP', webp('VP8 ', [...zeros(6), ...little(300, 2), ...little(200, 2)]), 'image/webp', 300, 200],
    ['lossless WebP', webp('VP8L', [0x2f, ...little(299 + 199 * 2 ** 14, 4)]), 'image/webp', 300, 200],
    ['extended WebP', webp('VP8X', [...zeros(4), ...little(299, 3), ...little(199, 3)]), 'image/webp', 300, 200],
    ['old BMP', bmp(12, [...little(5, 2), ...little(6, 2)]), 'image/x-ms-bmp', 5, 6],
    ['BMP', bmp(40, [...little(5, 4), ...little(6, 4)]), 'image/x-ms-bmp', 5, 6],
    ['BMP upside down', bmp(124, [...little(5, 4), ...little(2 ** 32 - 6, 4)]), 'image/x-ms-bmp', 5, 6],
    ['TIFF', tiff(entry(0x100, 3, 40, 2), entry(0x101, 4, 50, 4)), 'image/tiff', 40, 50],
    ['icon', ico([16, 24, 32]), 'image/vnd.microsoft.icon', 16, 24],
    ['icon of 256 pixels', ico([0, 0, 32]), 'image/vnd.microsoft.icon', 256, 256],
    ['icon of several: most bits win', ico([48, 48, 8], [16, 16, 32], [32, 32, 8]), 'image/vnd.microsoft.icon', 16, 16],
    [
      'Photoshop',
      [...ascii('8BPS'), 0, 1, ...zeros(8), ...big(20, 4), ...big(30, 4)],
      'image/vnd.adobe.photoshop',
      30,
      20,
    ],
  ])('%s', (_name, bytes, type, width, height) => {
    expect(imageSize(Uint8Array.from(bytes))).toEqual({ type, width, height });
  });

  test('TIFF of the other byte order', () => {
    const bytes = [
      ...ascii('MM\0*'),
      ...big(8, 4),
      ...big(2, 2),
      ...[...big(0x100, 2), ...big(1, 2), ...big(1, 4), 40, 0, 0, 0],
      ...[...big(0x101, 2), ...big(3, 2), ...big(1, 4), ...big(50, 2), 0, 0],
      ...zeros(4),
    ];
    expect(imageSize(Uint8Array.from(bytes))).toEqual({ type: 'image/tiff', width: 40, height: 50 });
  });

  test.each<[string, readonly number[]]>([
    ['nothing', []],
    ['a bare PNG signature', ascii('\x89PNG\r\n\x1a\n')],
    [
      'PNG without IHDR',
      [...ascii('\x89PNG\r\n\x1a\n'), ...big(13, 4), ...ascii('XXXX'), ...big(1, 4), ...big(1, 4), 8],
    ],
    ['a PNG header one byte short', png(1, 1).slice(0, -1)],
    ['a GIF header one byte short', [...ascii('GIF89a'), 10, 0, 12, 0]],
    ['text with GIF in front', ascii('GIF: a picture format of 1987')],
    ['JPEG without a frame header', jpeg([0xff, 0xe0, 0, 4, 1, 2], [0xff, 0xda])],
    ['JPEG cut in a segment', jpeg([0xff, 0xe0, 0, 99])],
    ['JPEG with a segment of no length', jpeg([0xff, 0xe0, 0, 1], frame(0xc0))],
    ['WebP of an unknown kind', webp('ABCD', zeros(20))],
    ['BMP of an unknown header', bmp(20, little(5, 8))],
    ['TIFF without a height', tiff(entry(0x100, 3, 40, 2))],
    ['TIFF with its directory outside', [...ascii('II*\0'), ...little(99, 4)]],
    ['an icon without its picture', ico([16, 16, 32]).slice(0, 22)],
    ['a cursor', [0, 0, 2, 0, ...ico([16, 16, 32]).slice(4)]],
    ['SWF', [...ascii('FWS\x05'), ...zeros(40)]],
    ['PDF', ascii('%PDF-1.4\n%xxxx')],
    ['SVG', ascii('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ])('not a picture: %s', (_name, bytes) => {
    expect(imageSize(Uint8Array.from(bytes))).toBeNull();
  });
});

const base64 = (bytes: readonly number[]): string => btoa(String.fromCharCode(...bytes));

describe('what the parameter may hold', () => {
  test.each<[string, Json]>([
    ['base64', PNG],
    ['base64 with line breaks', PNG.replace(/.{20}/g, '$&\r\n')],
    ['base64 without padding', PNG.replace(/=+$/, '')],
    ['base64 with characters of no meaning', `@@@@${PNG.slice(0, 9)}*${PNG.slice(9)}`],
    ['name and content', ['icon.png', PNG]],
    ['name and content in an object', { a: 'icon.png', b: PNG }],
    ['an empty name', ['', PNG]],
    ['no name', [null, PNG]],
    ['three values', ['icon.png', PNG, 'more']],
    ['a picture followed by script text', base64([...png(108, 66), ...ascii('<script>alert(1)</script>')])],
  ])('accepted: %s', (_name, file) => {
    expect(inspectIcon(file)).toMatchObject({ accepted: true, icon: { type: 'image/png', width: 108, height: 66 } });
  });

  test.each<[string, Json, IconFault]>([
    ['nothing', '', 'empty'],
    ['the word false', 'false', 'empty'],
    ['true', true, 'empty'],
    ['a number', 5, 'empty'],
    ['signs only', '@@@', 'empty'],
    ['a list of one', [PNG], 'empty'],
    ['a name without content', ['icon.png', null], 'empty'],
    ['content before name', [PNG, 'icon.png'], 'content-before-name'],
    ['one level too deep', { fileData: ['icon.png', PNG] }, 'wrapped'],
    ['a data address', `data:image/png;base64,${PNG}`, 'data-address'],
    ['a data address beside a name', ['icon.png', `data:image/jpeg;base64,${PNG}`], 'data-address'],
    ['SVG', btoa('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'svg'],
    ['SVG behind a declaration', btoa('<?xml version="1.0"?>\n<svg/>'), 'svg'],
    ['other text', btoa('<html></html>'), 'not-a-picture'],
    ['a width of 0', base64(png(0, 10)), 'not-a-picture'],
    ['a list as content', ['icon.png', [PNG]], 'crash'],
  ])('refused: %s', (_name, file, fault) => {
    expect(inspectIcon(file)).toEqual({ accepted: false, fault });
  });

  test('URL-safe base64 is named when it is the cause', () => {
    const file = base64([...jpeg([0xff, 0xfe, 0, 5, 0xfb, 0xef, 0xff], frame(0xc0)), ...zeros(30)]);
    expect(inspectIcon(file).accepted).toBe(true);
    expect(inspectIcon(file.replaceAll('+', '-').replaceAll('/', '_'))).toEqual({ accepted: false, fault: 'url-safe' });
  });

  test('sides end at 5000 pixels', () => {
    expect(inspectIcon(base64(png(5000, 5000))).accepted).toBe(true);
    expect(inspectIcon(base64(png(5001, 1)))).toEqual({ accepted: false, fault: 'too-large', width: 5001, height: 1 });
    expect(inspectIcon(base64(png(1, 2 ** 31))).accepted).toBe(false);
  });

  test('the kept verdict is of the content asked for', () => {
    expect(inspectIcon(base64(png(1, 2)))).toMatchObject({ icon: { width: 1 } });
    expect(inspectIcon(base64(png(3, 2)))).toMatchObject({ icon: { width: 3 } });
    expect(inspectIcon(base64(png(1, 2)))).toMatchObject({ icon: { width: 1 } });
  });

  test('a size far behind the header is found', () => {
    const comments = Array.from({ length: 3 }, () => [0xff, 0xfe, ...big(60_000, 2), ...zeros(59_998)]);
    const bytes = jpeg(...comments, frame(0xc0));
    const text = btoa(bytes.map((byte) => String.fromCharCode(byte)).join(''));
    expect(inspectIcon(text)).toMatchObject({ accepted: true, icon: { width: 30, height: 20 } });
  });
});

describe('base64', () => {
  test.each([
    ['QUJD', 'ABC'],
    ['QUI=', 'AB'],
    ['QUI', 'AB'],
    ['Q', ''],
    ['QQ==QQ==', 'A\x04\x10'],
    ['Q U\nJ-D_', 'ABC'],
    ['яQUJDя', 'ABC'],
  ])('%j decodes as PHP decodes it', (text, expected) => {
    expect(String.fromCharCode(...decodeBase64(text))).toBe(expected);
  });

  test('stops where it was asked to', () => {
    expect(decodeBase64(PNG, 10)).toEqual(decodeBase64(PNG).slice(0, 10));
  });

  test.each(['QUJD', 'QUI', 'QUI=', ' QU-JD\n', 'QQ==QQ==', 'QUJDQ'])(
    '%j is cleaned without changing the file',
    (text) => {
      const clean = cleanBase64(text);
      expect(clean).toMatch(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/);
      expect(decodeBase64(clean)).toEqual(decodeBase64(text));
    },
  );
});
