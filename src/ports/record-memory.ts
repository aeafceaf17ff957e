import type { LedgerScope } from './ledger.ts';

/** Options of an application, by name. */
export type Options = Readonly<Record<string, string>>;

/**
 * What this browser last saw of the record on the portal: it tells what is new there from what was lost there. Where nothing can be
 * kept it begins empty; nothing rejects.
 */
export interface RecordMemory {
  read(scope: LedgerScope): Promise<Options>;
  keep(scope: LedgerScope, options: Options): Promise<void>;
}
