/** What cannot be computed: time, random bytes, digests of the platform. Passed in, so that everything else is repeatable. */
export interface Runtime {
  /** ms since 1970. */
  readonly now: () => number;
  /** From the platform's cryptographic source. */
  randomBytes(count: number): Uint8Array<ArrayBuffer>;
  /** 64 lower-case hex characters. */
  sha256(data: Uint8Array<ArrayBuffer> | string): Promise<string>;
}
