import { expect, it } from 'vitest';
import { emptyDesign } from '../../src/domain/design/factory.ts';
import type { Design } from '../../src/domain/design/schema.ts';
import { keepHash } from '../../src/exchange/design-json.ts';
import { documentText } from '../../src/exchange/document-text/follow.ts';
import { readDocumentText } from '../../src/exchange/document-text/read-document-text.ts';

const environments = (list: NonNullable<Design['environments']>['list']): Design => ({
  ...emptyDesign('Echo'),
  chatApp: { ...emptyDesign('').chatApp, code: 'echo' },
  environments: { active: 1, names: ['handler'], list },
});

const TWO = environments([
  { id: 1, name: 'Production', hash: 'key of production', values: {} },
  { id: 2, name: 'Test', hash: 'key of the tests', values: {} },
]);

it('gives an environment that was cut from the text and put back its own key again', () => {
  const one = environments(TWO.environments?.list.slice(0, 1) ?? []);
  const held = new Map([[2, 'key of the tests']]);
  const { design } = readDocumentText(documentText(TWO), one, held);
  expect(design?.environments?.list.map(({ hash }) => hash)).toEqual(['key of production', 'key of the tests']);
});

it('takes no key of another environment for one of the same name', () => {
  const unnamed = (hashes: readonly [string, string]) =>
    environments([
      { id: 1, name: '', hash: hashes[0], values: {} },
      { id: 2, name: '', hash: hashes[1], values: {} },
    ]);
  const { design } = keepHash(unnamed(['', '']), unnamed(['first', 'second']));
  expect(design.environments?.list.map(({ hash }) => hash)).toEqual(['first', 'second']);
});
