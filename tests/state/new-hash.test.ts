import { expect, it } from 'vitest';
import { FixedRuntime } from '../../src/platform/runtime/fixed-runtime.ts';
import { newHash } from '../../src/state/new-hash.ts';

it('makes a key that the portal keeps whole, and another one each time', () => {
  const runtime = new FixedRuntime();
  const one = newHash(runtime);
  expect(one).toMatch(/^[0-9a-f]{32}$/);
  expect(newHash(runtime)).not.toBe(one);
});
