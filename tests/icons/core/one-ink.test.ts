import { describe, expect, test } from 'vitest';
import { oneInk } from '../../../src/icons/core/one-ink.ts';
import { CLEAR, painted, pixelAt, withRectangle, type Pixel } from './pictures.ts';

const WHITE: Pixel = [255, 255, 255, 255];
const BLUE: Pixel = [47, 199, 247, 255];
const RED: Pixel = [200, 20, 20, 255];

/** A frame two pixels thick around its own ground, with one pixel half as strong on the left. */
const frame = (ink: Pixel, ground: Pixel) =>
  painted(40, 30, (x, y) => {
    const out = Math.max(Math.abs(x - 20) - 10, Math.abs(y - 15) - 8);
    if (x === 8 && y === 15) return ink.map((value, i) => (value + (ground[i] as number)) / 2) as unknown as Pixel;
    return out > -2 && out <= 0 ? ink : ground;
  });

describe('a drawing in one ink', () => {
  test.each<[string, Pixel, Pixel]>([
    ['blue on white', BLUE, WHITE],
    ['white on red', WHITE, RED],
  ])('is the ink alone, %s: what it encloses is ground, its edges are smooth', (_, ink, ground) => {
    const drawing = oneInk(frame(ink, ground))!;
    expect(pixelAt(drawing, 10, 15)).toEqual([...ink]);
    expect(pixelAt(drawing, 20, 15)).toEqual([0, 0, 0, 0]);
    expect(pixelAt(drawing, 0, 0)).toEqual([0, 0, 0, 0]);
    expect(pixelAt(drawing, 8, 15)[3]).toBeGreaterThan(120);
    expect(pixelAt(drawing, 8, 15)[3]).toBeLessThan(135);
  });

  test('is reported however little of the picture it is', () => {
    const small = withRectangle([400, 300], WHITE, [10, 10, 30, 18], BLUE);
    expect(pixelAt(oneInk(small)!, 20, 14)).toEqual([...BLUE]);
    for (let x = 12; x < 18; x++) for (let y = 12; y < 16; y++) small.data.set(RED, (y * 400 + x) * 4);
    expect(oneInk(small)).toBeNull();
  });

  test('is none with a paler tone of the same colour', () => {
    const tones = withRectangle([80, 60], WHITE, [10, 10, 70, 50], [20, 40, 200, 255]);
    for (let x = 30; x < 50; x++) for (let y = 20; y < 40; y++) tones.data.set([137, 147, 227, 255], (y * 80 + x) * 4);
    expect(oneInk(tones)).toBeNull();
  });

  test('is none with a second colour, on a clear or a changing ground, or too faint to tell', () => {
    const second = frame(BLUE, WHITE);
    for (let x = 15; x < 25; x++) for (let y = 12; y < 18; y++) second.data.set(RED, (y * 40 + x) * 4);
    expect(oneInk(second)).toBeNull();
    expect(oneInk(withRectangle([40, 30], CLEAR, [10, 10, 30, 20], BLUE))).toBeNull();
    expect(oneInk(painted(40, 30, (x, y) => [x * 6, y * 8, 0, 255]))).toBeNull();
    expect(oneInk(frame([230, 230, 230, 255], WHITE))).toBeNull();
  });
});
