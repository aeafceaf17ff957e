import { createHash, webcrypto } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createBrowserEntropy } from '../../../src/platform/entropy/browser-entropy.ts';
import { FixedEntropy } from '../../../src/platform/entropy/fixed-entropy.ts';
import { sha256 } from '../../../src/platform/entropy/sha256.ts';
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

describe('the digest of our own', () => {
  it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1000])('agrees with another implementation for %i bytes', (length) => {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 31 + length) & 255);
    expect(Buffer.from(sha256(bytes)).toString('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});
