import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyDesign, emptyWidgets } from '../../../src/domain/design/factory.ts';
import { addText, combine, setField, setText } from '../../../src/domain/design/operations.ts';
import type { Design } from '../../../src/domain/design/schema.ts';
import { canonicalDesign } from '../../../src/exchange/canonical.ts';
import { proposalsAt } from '../../../src/exchange/document-text/complete.ts';
import { documentText, followEdits } from '../../../src/exchange/document-text/follow.ts';
import { pathAt, placeJson } from '../../../src/exchange/document-text/placed.ts';
import { readDocumentText } from '../../../src/exchange/document-text/read-document-text.ts';

const words = fc.string({ unit: 'binary', maxLength: 12 });

const designs: fc.Arbitrary<Design> = fc
  .record({ name: words, code: words, title: words, width: fc.integer({ min: 0, max: 900 }), hasRow: fc.boolean() })
  .chain(({ name, code, title, width, hasRow }) =>
    fc.boolean().map((hasWidget) => {
      const design = combine([
        ...(hasRow ? [addText('ru'), setText(2, 'title', title)] : []),
        setField('chatApp.code', code),
        setField('chatApp.frame.width', width),
        setText(1, 'title', title),
      ]).apply(emptyDesign(name));
      return hasWidget ? { ...design, widgets: { IM_SIDEBAR: emptyWidgets().IM_SIDEBAR } } : design;
    }),
  );

it('of any two designs, the one’s text follows to the other’s', () => {
  fc.assert(
    fc.property(designs, designs, (before, after) => {
      const text = documentText(before);
      const followed = followEdits(text, before, after).reduceRight(
        (held, { from, to, insert }) => held.slice(0, from) + insert + held.slice(to),
        text,
      );
      expect(followed).toBe(documentText(after));
      expect(readDocumentText(followed, after).design).toEqual(canonicalDesign(after));
    }),
    { numRuns: 200 },
  );
});

it('any text is read without an exception, with every fault inside it', () => {
  const whole = documentText({ ...emptyDesign('Echo'), widgets: emptyWidgets() });
  const mutation = fc.tuple(
    fc.nat(whole.length),
    fc.nat(40),
    fc.oneof(words, fc.constantFrom('"', '{', '}', ',', '\\u')),
  );
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), fc.nat(), (mutations, seed) => {
      const text = mutations.reduce((held, [at, gone, put]) => held.slice(0, at) + put + held.slice(at + gone), whole);
      const { design, faults, strays } = readDocumentText(text, emptyDesign());
      expect(design === null).toBe(faults.length > 0);
      for (const { from, to } of [...faults, ...strays]) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThanOrEqual(from);
        expect(to).toBeLessThanOrEqual(Math.max(text.length, 1));
      }
      const caret = seed % (text.length + 1);
      proposalsAt(text, caret);
      pathAt(placeJson(text), caret);
    }),
    { numRuns: 1000 },
  );
});
