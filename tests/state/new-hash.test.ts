import { expect, it } from 'vitest';
import { FixedEntropy } from '../../src/platform/entropy/fixed-entropy.ts';
import { newHash } from '../../src/state/new-hash.ts';

it('makes a key that the portal keeps whole, and another one each time', () => {
  const entropy = new FixedEntropy();
  const one = newHash(entropy);
  expect(one).toMatch(/^[0-9a-f]{32}$/);
  expect(newHash(entropy)).not.toBe(one);
});
