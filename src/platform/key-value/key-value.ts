/** What to do with the value of a key, decided from what lies there now. */
export type ValueChange =
  { readonly type: 'put'; readonly value: unknown } | { readonly type: 'remove' } | { readonly type: 'keep' };

/**
 * The little that drafts and ledger need of a store. Values are copied in and out, and are `unknown` on the way out: another
 * version, another tab or another program may have written them. Every method rejects when the store does.
 */
export interface KeyValue {
  entries(): Promise<readonly (readonly [key: string, value: unknown])[]>;
  get(key: string): Promise<unknown>;
  /** Reads, decides and writes in one step, so that two tabs cannot lose each other's change. `decide` must not wait. */
  change(key: string, decide: (value: unknown) => ValueChange): Promise<void>;
}
