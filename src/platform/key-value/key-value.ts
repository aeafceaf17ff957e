/** What to do with the value of a key, decided from what lies there now. */
export type ValueChange =
  { readonly type: 'put'; readonly value: unknown } | { readonly type: 'remove' } | { readonly type: 'keep' };

export type KeyedValue = readonly [key: string, value: unknown];

/**
 * The little that drafts and ledger need of a store. Values are copied in and out, and are `unknown` on the way out: another
 * version, another tab or another program may have written them. Every promise ends within a few seconds, and rejects when
 * the store refuses, breaks or does not answer.
 */
export interface KeyValue {
  /** Those whose key begins so, ordered by it. */
  entries(prefix: string): Promise<readonly KeyedValue[]>;
  /** The same without reading the values. */
  keys(prefix: string): Promise<readonly string[]>;
  get(key: string): Promise<unknown>;
  /** Reads, decides and writes in one step, so that two tabs cannot lose each other's change. `decide` must not wait. */
  change(key: string, decide: (value: unknown) => ValueChange): Promise<void>;
  /** The same with several keys, all or none; `decide` answers in their order. */
  changeAll(keys: readonly string[], decide: (values: readonly unknown[]) => readonly ValueChange[]): Promise<void>;
  /**
   * Hands a value over before it returns: for a page that is being left and has no time to read or to wait. `false`: there is
   * no open store to hand it to.
   */
  putNow(key: string, value: unknown): boolean;
}

export const KEEP: ValueChange = { type: 'keep' };
export const REMOVE: ValueChange = { type: 'remove' };
export const put = (value: unknown): ValueChange => ({ type: 'put', value });
