import type { Design } from '../../domain/design/schema.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { DesignImportError, ImportedDesign } from '../../exchange/design-json.ts';
import type { ReadResult } from '../../exchange/read/found.ts';

export type ImportJob =
  | { readonly kind: 'read'; readonly text: string; readonly name: string }
  | { readonly kind: 'judge'; readonly text: string; readonly present: Design | null };

/** What each kind of job comes to. */
export interface ImportAnswers {
  readonly read: ReadResult;
  readonly judge: Result<ImportedDesign, DesignImportError>;
}

export interface ToReader {
  readonly job: ImportJob;
}

export interface FromReader {
  /** `null`: it broke down. */
  readonly answer: ImportAnswers[ImportJob['kind']] | null;
}
