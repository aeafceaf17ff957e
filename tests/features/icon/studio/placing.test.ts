import { describe, expect, it } from 'vitest';
import { drawnBounds } from '../../../../src/features/icon/studio/drawn-bounds.ts';
import { scaledBy, shiftedBy } from '../../../../src/features/icon/studio/placing.ts';
import type { IconCheck, IconReport } from '../../../../src/icons/core/check/report.ts';

describe('a hand in the picture', () => {
  it('shifts by whole pixels of the icon, as far as the sliders go', () => {
    const none = { shiftX: 0, shiftY: 0 };
    expect(shiftedBy(none, { x: 0.5, y: 0.5 }, { x: 0.6, y: 0.4 })).toEqual({ shiftX: 11, shiftY: -7 });
    expect(shiftedBy({ shiftX: 20, shiftY: 0 }, { x: 0, y: 0 }, { x: 1, y: 1 })).toEqual({ shiftX: 27, shiftY: 33 });
    expect(shiftedBy(none, { x: 0, y: 0 }, { x: -0.001, y: 0 })).toEqual(none);
  });

  it('scales with the wheel, forth and back alike, at least by a per cent and within bounds', () => {
    expect(scaledBy(1, -800)).toBe(2);
    expect(scaledBy(2, 800)).toBe(1);
    expect(scaledBy(1, -1)).toBe(1.01);
    expect(scaledBy(1, 1)).toBe(0.99);
    expect(scaledBy(1, 0)).toBe(1);
    expect([scaledBy(2, -99), scaledBy(0.1, 99)]).toEqual([2, 0.1]);
  });
});

function report(status: IconCheck['status'], over: number): IconReport {
  const check = (id: IconCheck['id'], now: IconCheck['status'], params: IconCheck['params']): IconCheck => ({
    id,
    status: now,
    params,
    repair: null,
  });
  const drawn = { width: 50, height: 36 };
  return {
    checks: [
      check('box', over > 0 ? 'fail' : 'pass', { normalOver: over, activeOver: 0 }),
      check('centre', status, { normalX: 1, normalY: -2, activeX: 0, activeY: 0 }),
    ],
    ok: false,
    width: 108,
    height: 66,
    bytes: 1,
    drawn: { normal: drawn, active: drawn, sameStates: false, opaque: false },
  };
}

describe('what lies outside the box', () => {
  it('is outlined where it was measured, of the state that is too large', () => {
    expect(drawnBounds(report('pass', 3))).toEqual([{ outer: 'M3 13h50v36h-50z', inner: 'M4.5 17h45v32h-45z' }]);
  });

  it('is not where nothing is outside, or the place is not known', () => {
    expect([drawnBounds(report('pass', 0)), drawnBounds(report('skipped', 3)), drawnBounds(null)]).toEqual([
      [],
      [],
      [],
    ]);
  });
});
