import { hex } from '../../domain/kernel/hex.ts';

/** Red, green, blue, each 0 … 255. */
export type Rgb = readonly [number, number, number];

/** `#rrggbb` as numbers. Anything else reads as black. */
export function rgbOf(hex: string): Rgb {
  const value = /^#[0-9a-f]{6}$/i.test(hex) ? parseInt(hex.slice(1), 16) : 0;
  return [value >> 16, (value >> 8) & 255, value & 255];
}

export function hexOf(colour: Rgb): string {
  return `#${hex(colour.map(Math.round))}`;
}

/** How far two colours lie apart in the channel that differs most, 0 … 255. Each begins at its place in its data. */
export function channelDistance(one: ArrayLike<number>, a: number, other: ArrayLike<number>, b: number): number {
  let most = 0;
  for (let i = 0; i < 3; i++) most = Math.max(most, Math.abs((one[a + i] ?? 0) - (other[b + i] ?? 0)));
  return most;
}

const LINEAR = Float64Array.from({ length: 256 }, (_, value) => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

function linear(value: number): number {
  return LINEAR[Math.round(value)] ?? 0;
}

/** Relative luminance as WCAG defines it, 0 … 1. */
export function relativeLuminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast as WCAG defines it, 1 … 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [relativeLuminance(one), relativeLuminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** `colour` with `alpha` (0 … 255) over an opaque `ground`. */
export function over(colour: Rgb, alpha: number, ground: Rgb): Rgb {
  const mix = (i: 0 | 1 | 2): number => (colour[i] * alpha + ground[i] * (255 - alpha)) / 255;
  return [mix(0), mix(1), mix(2)];
}

/** How colourful, 0 (grey) … 255. */
export function chroma(colour: Rgb): number {
  return Math.max(...colour) - Math.min(...colour);
}

/** Brightness as the eye weighs it, 0 … 255. */
export function luminanceAt(data: ArrayLike<number>, at: number): number {
  return 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
}
