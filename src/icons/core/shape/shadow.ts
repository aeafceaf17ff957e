import type { RgbaImage } from '../image.ts';
import type { Ground } from './ground.ts';

/** A shadow is black, at most this opaque … */
const SHADOW = { alpha: 150, light: 40 } as const;
/** … and lies under something solid that is not as dark itself. */
const SOLID = { alpha: 230, light: 90 } as const;

/** The strongest channel: a pure blue is no shadow, dark as it looks. */
function strongest(data: Uint8ClampedArray, at: number): number {
  return Math.max(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
}

function standsOutOfShadow(data: Uint8ClampedArray): boolean {
  let solid = 0;
  let light = 0;
  for (let at = 0; at < data.length; at += 4) {
    if ((data[at + 3] ?? 0) < SOLID.alpha) continue;
    solid += 1;
    light += strongest(data, at);
  }
  return solid > 0 && light / solid >= SOLID.light;
}

/** Takes the soft dark shadow from under a drawing on nothing: in the drawing's own colour it would be a halo. */
export function withoutShadow(image: RgbaImage, { kind }: Ground): RgbaImage {
  const { data } = image;
  if (kind !== 'clear' || !standsOutOfShadow(data)) return image;
  const result = data.slice();
  for (let at = 0; at < data.length; at += 4) {
    if ((data[at + 3] ?? 0) < SHADOW.alpha && strongest(data, at) < SHADOW.light) result[at + 3] = 0;
  }
  return { ...image, data: result };
}
