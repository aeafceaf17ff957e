import type { PageAddress } from '../../ports/page-address.ts';

/** An address that no window shows; a test plays the person who changes it. */
export class MemoryPageAddress implements PageAddress {
  readonly page = 'https://designer.example/';
  /** The next replacements are refused. */
  refuses = false;
  /** Every hash that was put there. */
  readonly written: string[] = [];
  #hash: string;
  #listeners: readonly ((hash: string) => void)[] = [];

  constructor(hash = '') {
    this.#hash = hash;
  }

  get hash(): string {
    return this.#hash;
  }

  replaceHash(hash: string): boolean {
    if (this.refuses) return false;
    this.#hash = hash;
    this.written.push(hash);
    return true;
  }

  follow(listener: (hash: string) => void): () => void {
    this.#listeners = [...this.#listeners, listener];
    return () => {
      this.#listeners = this.#listeners.filter((other) => other !== listener);
    };
  }

  /** A person types another hash, or goes back. */
  change(hash: string): void {
    this.#hash = hash;
    for (const listener of this.#listeners) listener(hash);
  }
}
