import { describe, expect, it } from 'vitest';
import type { Runtime } from '../../src/ports/runtime.ts';

/** What every adapter promises; see `src/ports/runtime.ts`. */
export function runtimeContract(name: string, create: () => Runtime): void {
  describe(`${name} gives`, () => {
    it('a time that does not run backwards', () => {
      const runtime = create();
      const first = runtime.now();
      expect(Number.isInteger(first)).toBe(true);
      expect(runtime.now()).toBeGreaterThanOrEqual(first);
    });

    it('as many bytes as asked for, other ones each time', () => {
      const runtime = create();
      expect(runtime.randomBytes(0)).toHaveLength(0);
      const [one, other] = [runtime.randomBytes(16), runtime.randomBytes(16)];
      expect(one).toHaveLength(16);
      expect(one).not.toEqual(other);
    });

    it.each([
      ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
      ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
      ['é😀', '1184d1f608158eea09d297565575892231550c403aaa913008d867a97cfd5c76'],
    ])('the digest of %j', async (text, digest) => {
      expect(await create().sha256(text)).toBe(digest);
      expect(await create().sha256(new TextEncoder().encode(text))).toBe(digest);
    });
  });
}
