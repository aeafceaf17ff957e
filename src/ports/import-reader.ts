import type { Design } from '../domain/design/schema.ts';
import type { Result } from '../domain/kernel/result.ts';
import type { Reading } from '../exchange/import-apps.ts';

/** Why nothing came of a text, whatever is in it: it took too long, or the place where it was read is gone. */
export interface ReaderFailure {
  readonly code: 'too-slow' | 'reader-gone';
}

/** A text to read. */
export interface ReadableText {
  readonly text: string;
  /** Of its file, where there is one. */
  readonly name: string;
  /** The open design: what the text leaves out of the same app is kept of it. */
  readonly present: Design | null;
}

/** Reads texts of any length and origin beside the page, so that none holds it up. Never rejects. */
export interface ImportReader {
  /** The designs in any text, and what became of everything else in it. */
  read(text: ReadableText): Promise<Result<Reading, ReaderFailure>>;
}
