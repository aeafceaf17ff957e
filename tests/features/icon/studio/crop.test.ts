import { describe, expect, it } from 'vitest';
import { cropSchema } from '../../../../src/domain/design/schema.ts';
import {
  CROP_EDGES,
  drawnCrop,
  edgeOf,
  grabAt,
  MIN_CROP,
  movedCrop,
  withEdge,
} from '../../../../src/features/icon/studio/crop.ts';

const CROP = { x: 0.2, y: 0.3, width: 0.4, height: 0.5 };
const REACH = { x: 0.02, y: 0.02 };
const at = (x: number, y: number) => ({ x, y });

describe('a region of a picture', () => {
  it('is drawn in any direction, stays inside, and is never too small', () => {
    expect(drawnCrop(at(0.6, 0.8), at(0.2, 0.3))).toEqual(CROP);
    expect(drawnCrop(at(0.5, 0.5), at(4, -4))).toEqual({ x: 0.5, y: 0, width: 0.5, height: 0.5 });
    expect(drawnCrop(at(1, 1), at(1, 1))).toEqual({ x: 0.98, y: 0.98, width: MIN_CROP, height: MIN_CROP });
    expect(drawnCrop(at(-1, -1), at(2, 2))).toBeNull();
  });

  it.each([
    [0.2, 0.3, { x: -1, y: -1 }],
    [0.61, 0.55, { x: 1, y: 0 }],
    [0.4, 0.79, { x: 0, y: 1 }],
    [0.4, 0.5, { x: 0, y: 0 }],
    [0.1, 0.5, null],
    [0.4, 0.9, null],
  ])('is held at %d, %d by what lies there', (x, y, grab) => {
    expect(grabAt(at(x, y), CROP, REACH)).toEqual(grab);
  });

  it('begins anew where there is none', () => expect(grabAt(at(0.5, 0.5), null, REACH)).toBeNull());

  it('moves as a whole, or by an edge or a corner', () => {
    const moved = (x: -1 | 0 | 1, y: -1 | 0 | 1) => movedCrop(CROP, { x, y }, at(0.5, 0.5), at(0.6, 0.4));
    expect(moved(0, 0)).toEqual({ x: 0.3, y: 0.2, width: 0.4, height: 0.5 });
    expect(moved(1, 0)).toEqual({ ...CROP, width: 0.5 });
    expect(moved(-1, -1)).toEqual({ x: 0.3, y: 0.2, width: 0.3, height: 0.6 });
    expect(movedCrop(CROP, { x: 0, y: 0 }, at(0, 0), at(9, 9))).toEqual({ x: 0.6, y: 0.5, width: 0.4, height: 0.5 });
    expect(movedCrop(CROP, { x: 1, y: 0 }, at(0, 0), at(-9, 0))).toEqual({ ...CROP, width: MIN_CROP });
  });

  it('is told and set by its edges, in per cent', () => {
    expect(CROP_EDGES.map((edge) => edgeOf(CROP, edge))).toEqual([20, 30, 60, 80]);
    expect(CROP_EDGES.map((edge) => edgeOf(null, edge))).toEqual([0, 0, 100, 100]);
    const crop = withEdge(withEdge(null, 'left', 25), 'bottom', 50);
    expect(crop).toEqual({ x: 0.25, y: 0, width: 0.75, height: 0.5 });
    expect(withEdge(withEdge(crop, 'left', 0), 'bottom', 100)).toBeNull();
    expect(withEdge(CROP, 'left', 90)).toEqual({ x: 0.58, y: 0.3, width: MIN_CROP, height: 0.5 });
  });

  it('is always one that the document takes', () => {
    for (const x of [0, 0.123456, 1 / 3, 0.98, 1])
      for (const y of [0, 0.6543, 2 / 3, 1]) {
        const crop = drawnCrop(at(x, y), at(y, x));
        if (crop !== null) expect(cropSchema.safeParse(crop).success).toBe(true);
      }
  });
});
