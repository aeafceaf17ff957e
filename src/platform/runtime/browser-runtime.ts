import { hex } from '../../domain/kernel/hex.ts';
import type { Runtime } from '../../ports/runtime.ts';

/** The browser's digests are missing on plain http other than this machine. */
export interface PlatformCrypto {
  getRandomValues(array: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>;
  readonly subtle?: Pick<SubtleCrypto, 'digest'>;
}

/** Time, random bytes and digests of this browser. */
export function createBrowserRuntime(crypto: PlatformCrypto = globalThis.crypto): Runtime {
  return {
    now: () => Date.now(),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    async sha256(data) {
      const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
      if (crypto.subtle !== undefined) return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
      const { sha256 } = await import('@noble/hashes/sha2.js');
      return hex(sha256(bytes));
    },
  };
}
