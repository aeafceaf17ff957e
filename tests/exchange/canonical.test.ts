import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyDesign, emptyWidgets } from '../../src/domain/design/factory.ts';
import { WIDGET_PLACEMENTS } from '../../src/domain/design/format.ts';
import { setField, setText } from '../../src/domain/design/operations.ts';
import type { Design } from '../../src/domain/design/schema.ts';
import { isSameJson } from '../../src/domain/kernel/json.ts';
import { exportDesign, importDesign } from '../../src/exchange/design-json.ts';

const text = (design: Design): string => exportDesign(design, { includeHash: true });

/** Any order of the keys of everything within. */
const shuffled = (value: unknown): fc.Arbitrary<unknown> => {
  if (Array.isArray(value)) return fc.tuple(...value.map(shuffled));
  if (typeof value !== 'object' || value === null) return fc.constant(value);
  const entries = Object.entries(value);
  return fc
    .tuple(
      fc.shuffledSubarray(entries, { minLength: entries.length }),
      fc.tuple(...entries.map(([, held]) => shuffled(held))),
    )
    .map(([order, held]) => {
      const inner = new Map(entries.map(([key], at) => [key, held[at]]));
      return Object.fromEntries(order.map(([key]) => [key, inner.get(key)]));
    });
};

const designs = fc
  .record({
    title: fc.string(),
    code: fc.string({ maxLength: 60 }),
    width: fc.option(fc.integer({ min: 0, max: 2000 })),
    places: fc.subarray([...WIDGET_PLACEMENTS]),
  })
  .map(({ title, code, width, places }): Design => {
    const edits = [setText(1, 'title', title), setField('chatApp.code', code), setField('chatApp.frame.width', width)];
    const filled = edits.reduce((design, edit) => edit.apply(design), emptyDesign('A'));
    const widgets = Object.fromEntries(places.map((place) => [place, emptyWidgets()[place]]));
    return { ...filled, widgets };
  });

it('equal designs give equal bytes, whatever the order of their keys', () => {
  fc.assert(
    fc.property(
      designs.chain((design) => fc.tuple(fc.constant(design), shuffled(design))),
      ([design, other]) => {
        expect(isSameJson(design, other)).toBe(true);
        expect(text(other as Design)).toBe(text(design));
      },
    ),
  );
});

it('a design that was written and read is the same, and so are its bytes', () => {
  fc.assert(
    fc.property(designs, (design) => {
      const read = importDesign(text(design), null);
      expect(read.ok && text(read.value.design)).toBe(text(design));
      expect(read.ok && isSameJson(read.value.design, design)).toBe(true);
    }),
  );
});

it('widgets come in the order of the schema, whichever was set up first', () => {
  const one = [setField('widgets.IM_NAVIGATION.enabled', true), setField('widgets.IM_TEXTAREA.enabled', true)];
  const [first, second] = [one, one.toReversed()].map((edits) =>
    text(edits.reduce((design, edit) => edit.apply(design), emptyDesign())),
  );
  expect(first).toBe(second);
});
