import { webcrypto } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createBrowserEntropy } from '../../../src/platform/entropy/browser-entropy.ts';
import { FixedEntropy } from '../../../src/platform/entropy/fixed-entropy.ts';
import { entropyContract } from '../../contracts/entropy.ts';

entropyContract('The browser', () => createBrowserEntropy());
entropyContract('A browser on plain http', () =>
  createBrowserEntropy({ getRandomValues: (array) => webcrypto.getRandomValues(array) }),
);
entropyContract('Fixed entropy', () => new FixedEntropy());

describe('fixed entropy', () => {
  it('is the same in every run', () => {
    expect(new FixedEntropy().randomBytes(8)).toEqual(new FixedEntropy().randomBytes(8));
    expect(new FixedEntropy(0, 2).randomBytes(8)).not.toEqual(new FixedEntropy().randomBytes(8));
  });

  it('has a clock that is moved by hand', () => {
    const entropy = new FixedEntropy(5);
    entropy.time += 1000;
    expect(entropy.now()).toBe(1005);
  });
});
