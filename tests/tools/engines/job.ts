import type { APIRequestContext, Page } from '@playwright/test';

/** What the jobs work with. */
export interface Workplace {
  readonly page: Page;
  readonly request: APIRequestContext;
  readonly portalUrl: string;
  readonly designerUrl: string;
  /** Begins the names of the worlds that are made: each engine has its own. */
  readonly world: string;
}

/** What came out, by name: the same in every engine, or told as a difference. */
export type Outcome = ReadonlyMap<string, string>;

/** One thing that people do, from opening the page on. Rejects when it cannot be done. */
export interface Job {
  readonly name: string;
  /** Names of outcomes that may differ: what an engine decodes or draws by itself. */
  readonly mayDiffer?: (name: string) => boolean;
  readonly run: (place: Workplace) => Promise<Outcome>;
}
