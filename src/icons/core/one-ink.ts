import { borderColour } from './background.ts';
import { channelDistance, type Rgb } from './colour.ts';
import { blankImage, type RgbaImage } from './image.ts';

/** Share of the border that must be ground, and how far its pixels may differ. */
const GROUND = { share: 0.9, tolerance: 16 } as const;
/** Ink nearer to its ground than this per channel cannot be told from it with certainty. */
const MIN_INK = 48;
/** A pixel this far per channel from every mixture of ink and ground is of another colour; so few of the inked ones may be. */
const OTHER = { distance: 28, share: 0.05 } as const;
/** A smaller share of ink is noise. */
const MIN_SHARE = 0.06;

const CHANNELS = [0, 1, 2] as const;

/** How far a colour that begins at `at` lies from the ground, per channel. */
function fromGround(data: ArrayLike<number>, at: number, [red, green, blue]: Rgb): Rgb {
  return [(data[at] ?? 0) - red, (data[at + 1] ?? 0) - green, (data[at + 2] ?? 0) - blue];
}

/** The middle one, per channel, of the pixels that are furthest from the ground; `null` when even they are near. */
function inkOf({ data }: RgbaImage, ground: Rgb): Rgb | null {
  const distance = (at: number): number => channelDistance(data, at, ground, 0);
  let most = 0;
  for (let at = 0; at < data.length; at += 4) most = Math.max(most, distance(at));
  if (most < MIN_INK) return null;
  const far: number[] = [];
  for (let at = 0; at < data.length; at += 4) if (distance(at) >= most * 0.9) far.push(at);
  const middle = (channel: number): number =>
    far.map((at) => data[at + channel] ?? 0).sort((a, b) => a - b)[Math.floor(far.length / 2)] ?? 0;
  return [middle(0), middle(1), middle(2)];
}

/** Between these alphas, and hardly changing, is a tone of its own rather than a smooth edge; so few of the inked pixels may be. */
const TONE = { from: 40, to: 215, change: 5, share: 0.04 } as const;

/** Pixels that are as strong as their neighbours to the right and below, but neither ink nor ground. */
function tonesIn({ width, height, data }: RgbaImage): number {
  let tones = 0;
  for (let pixel = 0; pixel < width * (height - 1) - 1; pixel++) {
    const alpha = data[pixel * 4 + 3] ?? 0;
    if (alpha < TONE.from || alpha > TONE.to) continue;
    const isAlike = (other: number): boolean => Math.abs((data[other * 4 + 3] ?? 0) - alpha) <= TONE.change;
    if (isAlike(pixel + 1) && isAlike(pixel + width)) tones += 1;
  }
  return tones;
}

/**
 * A drawing in one ink on an opaque plain ground as the ink alone: smooth edges and enclosed ground become transparent by their
 * share of ink. `null` for any other picture.
 */
export function oneInk(image: RgbaImage): RgbaImage | null {
  const { colour: ground, share, clear } = borderColour(image, GROUND.tolerance);
  const ink = clear === 0 && share >= GROUND.share ? inkOf(image, ground) : null;
  if (ink === null) return null;
  const way = fromGround(ink, 0, ground);
  const length = way[0] ** 2 + way[1] ** 2 + way[2] ** 2;
  const result = blankImage(image.width, image.height);
  let others = 0;
  let inked = 0;
  for (let at = 0; at < image.data.length; at += 4) {
    const from = fromGround(image.data, at, ground);
    const part = (from[0] * way[0] + from[1] * way[1] + from[2] * way[2]) / length;
    const mixed = Math.max(0, Math.min(1, part));
    if (CHANNELS.some((channel) => Math.abs(from[channel] - mixed * way[channel]) > OTHER.distance)) others += 1;
    if (mixed < MIN_SHARE) continue;
    result.data.set([...ink, mixed * 255], at);
    inked += 1;
  }
  return others > inked * OTHER.share || tonesIn(result) > inked * TONE.share ? null : result;
}
