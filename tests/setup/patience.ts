import { vi } from 'vitest';

/** ms. On a machine that is busy with other things a part that loads late takes longer than Vitest's usual second; what hangs still ends. */
const PATIENCE = 30_000;

const { waitFor } = vi;

vi.waitFor = (callback, options) => {
  const { timeout = 0, ...rest } = typeof options === 'number' ? { timeout: options } : (options ?? {});
  return waitFor(callback, { ...rest, timeout: Math.max(timeout, PATIENCE) });
};
