import { webcrypto } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createBrowserRuntime } from '../../../src/platform/runtime/browser-runtime.ts';
import { FixedRuntime } from '../../../src/platform/runtime/fixed-runtime.ts';
import { runtimeContract } from '../../contracts/runtime.ts';

runtimeContract('The browser', () => createBrowserRuntime());
runtimeContract('A browser on plain http', () =>
  createBrowserRuntime({ getRandomValues: (array) => webcrypto.getRandomValues(array) }),
);
runtimeContract('Fixed runtime', () => new FixedRuntime());

describe('fixed runtime', () => {
  it('is the same in every run', () => {
    expect(new FixedRuntime().randomBytes(8)).toEqual(new FixedRuntime().randomBytes(8));
    expect(new FixedRuntime(0, 2).randomBytes(8)).not.toEqual(new FixedRuntime().randomBytes(8));
  });

  it('has a clock that is moved by hand', () => {
    const runtime = new FixedRuntime(5);
    runtime.time += 1000;
    expect(runtime.now()).toBe(1005);
  });
});
