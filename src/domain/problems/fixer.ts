import type { Edit } from '../design/operations.ts';
import type { Design, TextRow } from '../design/schema.ts';
import type { FieldPath } from '../design/field-path.ts';
import type { Fix, ProblemEntry } from './problem-entry.ts';

export interface Circumstances {
  readonly design: Design;
  /** The row of a text's problem. */
  readonly row: TextRow | null;
  readonly problem: ProblemEntry<FieldPath>;
}

/** `null`: there is no fix in these circumstances. */
export type Fixer = (circumstances: Circumstances) => Fix | null;

/** A fix that an edit makes; a new key is asked for instead. */
export const edit = (label: Exclude<Fix['label'], 'generate-hash'>, change: Edit): Fix => ({ label, edit: change });
