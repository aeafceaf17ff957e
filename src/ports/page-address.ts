/** The address of the designer's own page. Contract: `tests/contracts/page-address.ts`, passed by every adapter. */
export interface PageAddress {
  /** Origin and path alone: a portal puts parameters of its own behind them. */
  readonly page: string;
  /** From `#` on; empty: there is none. */
  readonly hash: string;
  /** Puts another hash there, without a step of the browser's history. `false`: the browser refuses for now. */
  replaceHash(hash: string): boolean;
  /** Reports the hash when somebody else changes it, not after `replaceHash`; the returned function stops it. */
  follow(listener: (hash: string) => void): () => void;
}
