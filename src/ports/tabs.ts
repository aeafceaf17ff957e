/** What a tab announces to the others of the same browser: what is stored there may have changed. */
export type TabMessage = { readonly about: 'draft'; readonly id: string } | { readonly about: 'ledger' };

/**
 * The other tabs that show the designer in this browser. Nothing may depend on a message: a tab that slept hears none, and some
 * browsers carry none. Contract: `tests/contracts/tabs.ts`, passed by every adapter.
 */
export interface Tabs {
  /** Reaches every other tab, never the one that announces. Also while the page is being left. */
  announce(message: TabMessage): void;
  /** The returned function stops it. */
  listen(listener: (message: TabMessage) => void): () => void;
  /**
   * Runs `work` while no other tab runs anything under this name, and gives its answer back. Where the browser has no such locks,
   * or another tab does not let go within a few seconds, it runs all the same.
   */
  alone<T>(name: string, work: () => Promise<T>): Promise<T>;
  /**
   * A word that stands for this tab, seen by the others (`living`) until the page is gone, however it goes. Empty: the browser has no
   * way to show it.
   */
  mark(): Promise<string>;
  /** The marks of all tabs that are open, this one's included where it has one; `null`: the browser cannot tell. */
  living(): Promise<ReadonlySet<string> | null>;
}
