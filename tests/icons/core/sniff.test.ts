import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PICTURE_LIMITS, sniff } from '../../../src/icons/core/sniff.ts';
import { fixtureBytes } from './pictures.ts';

const whole = (bytes: Uint8Array): ReturnType<typeof sniff> => sniff(bytes, bytes.length);

describe('what a file is, by its bytes', () => {
  test.each([
    ['glyph.png', { format: 'png', width: 96, height: 96, animated: false, sixteenBit: false }],
    ['animated.png', { format: 'png', width: 64, height: 64, animated: true }],
    ['sixteen-bit.png', { format: 'png', sixteenBit: true }],
    ['photo.jpg', { format: 'jpeg', width: 480, height: 320, orientation: 1, cmyk: false, truncated: false }],
    ['progressive.jpg', { format: 'jpeg', width: 300, height: 300 }],
    ['cmyk.jpg', { format: 'jpeg', cmyk: true }],
    ['turned-3.jpg', { width: 120, height: 80, orientation: 3 }],
    ['turned-6.jpg', { width: 120, height: 80, orientation: 6 }],
    ['turned-6.png', { width: 1200, height: 800, orientation: 6 }],
    ['turned-8.jpg', { width: 120, height: 80, orientation: 8 }],
    ['lossy.webp', { format: 'webp', width: 320, height: 240, animated: false }],
    ['clear.webp', { format: 'webp', width: 120, height: 120 }],
    ['animated.webp', { format: 'webp', width: 60, height: 60, animated: true }],
    ['clear.avif', { format: 'avif', width: 120, height: 120, type: 'image/avif' }],
    ['still.gif', { format: 'gif', width: 100, height: 100, animated: false }],
    ['animated.gif', { format: 'gif', width: 60, height: 60, animated: true }],
    ['plain.bmp', { format: 'bmp', width: 90, height: 90 }],
    ['utf16.svg', { format: 'svg', type: 'image/svg+xml' }],
    ['mark.svg', { format: 'svg' }],
    ['entities.svg', { format: 'svg' }],
    ['prefixed.svg', { format: 'svg' }],
  ])('%s', (name, expected) => {
    expect(whole(fixtureBytes(`good/${name}`))).toMatchObject({ ok: true, value: expected });
  });
});

describe('why a file is refused', () => {
  test.each([
    ['empty.png', { code: 'empty-file' }],
    ['text.png', { code: 'text-file' }],
    ['page.png', { code: 'web-page' }],
    ['cut.png', { code: 'damaged', params: { format: 'png' } }],
    ['cut.jpg', { code: 'damaged', params: { format: 'jpeg' } }],
    ['photo.heic', { code: 'unsupported-format', params: { format: 'heic' } }],
    ['archive.png', { code: 'not-a-picture', params: { format: 'zip' } }],
    ['bomb.png', { code: 'bomb', params: { width: 30000, height: 30000 } }],
  ])('%s', (name, expected) => {
    expect(whole(fixtureBytes(`bad/${name}`))).toMatchObject({ ok: false, error: expected });
  });

  test('a file of random bytes is not a picture', () => {
    const bytes = Uint8Array.from({ length: 300 }, (_, i) => (i * 97 + 13) % 251);
    expect(whole(bytes)).toMatchObject({ ok: false, error: { code: 'not-a-picture' } });
  });

  test('one byte over the limits, and not at them', () => {
    const png = fixtureBytes('good/glyph.png');
    expect(sniff(png, PICTURE_LIMITS.bytes + 1)).toMatchObject({ error: { code: 'too-large' } });
    expect(sniff(png, PICTURE_LIMITS.bytes)).toMatchObject({ ok: true });
    const svg = fixtureBytes('good/camera.svg');
    expect(sniff(svg, PICTURE_LIMITS.svgBytes + 1)).toMatchObject({ error: { code: 'svg-too-large' } });
    expect(sniff(svg, PICTURE_LIMITS.svgBytes)).toMatchObject({ ok: true });
  });

  test('one pixel row over 100 megapixels, and not at them', () => {
    const sized = (width: number, height: number): Uint8Array => {
      const bytes = fixtureBytes('good/glyph.png');
      const view = new DataView(bytes.buffer);
      view.setUint32(16, width);
      view.setUint32(20, height);
      return bytes;
    };
    expect(sniff(sized(10_000, 10_000), 9_000_000)).toMatchObject({ ok: true });
    expect(sniff(sized(10_000, 10_001), 9_000_000)).toMatchObject({ error: { code: 'too-many-pixels' } });
    expect(sniff(sized(10_000, 10_001), 20_000)).toMatchObject({ error: { code: 'bomb' } });
    expect(sniff(sized(0, 10), 9_000)).toMatchObject({ error: { code: 'damaged' } });
  });
});

test('the beginning of a file is enough, except where it is not', () => {
  const photo = fixtureBytes('good/photo.jpg');
  expect(sniff(photo.subarray(0, 2000), photo.length)).toMatchObject({ ok: true, value: { width: 480 } });
  expect(sniff(photo.subarray(0, 30), photo.length)).toEqual({ ok: false, error: 'more' });
  const gif = fixtureBytes('good/animated.gif');
  expect(sniff(gif.subarray(0, 400), gif.length)).toEqual({ ok: false, error: 'more' });
});

test('a picture that ends too early is reported', () => {
  const photo = fixtureBytes('good/photo.jpg');
  expect(whole(photo.subarray(0, photo.length - 400))).toMatchObject({ ok: true, value: { truncated: true } });
});

test('no bytes, however wrong, make it throw', () => {
  const beginnings = ['glyph.png', 'photo.jpg', 'clear.avif', 'clear.webp', 'still.gif', 'plain.bmp', 'camera.svg'];
  const files = beginnings.map((name) => fixtureBytes(`good/${name}`));
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 12 }),
      fc.nat(1500),
      (file, changes, length) => {
        const bytes = file.slice(0, length);
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        expect(whole(bytes)).toHaveProperty('ok');
      },
    ),
    { numRuns: 500 },
  );
});
