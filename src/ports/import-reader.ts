import type { Design } from '../domain/design/schema.ts';
import type { Result } from '../domain/kernel/result.ts';
import type { DesignImportError, ImportedDesign } from '../exchange/design-json.ts';
import type { ReadResult } from '../exchange/read/found.ts';

/** Why nothing came of a text, whatever is in it: it took too long, or the place where it was read is gone. */
export interface ReaderFailure {
  readonly code: 'too-slow' | 'reader-gone';
}

/** Reads texts of any length and origin beside the page, so that none holds it up. Never rejects. */
export interface ImportReader {
  /** The calls of chat apps and widgets in any text; `name` is its file's, where there is one. */
  read(text: string, name: string): Promise<Result<ReadResult, ReaderFailure>>;
  /** The design in the text of a design file. */
  judge(text: string, present: Design | null): Promise<Result<ImportedDesign, DesignImportError | ReaderFailure>>;
}
