import type { Reading } from '../../exchange/import-apps.ts';
import type { ReadableText } from '../../ports/import-reader.ts';

export interface ToReader {
  readonly job: ReadableText;
}

export interface FromReader {
  /** `null`: it broke down. */
  readonly answer: Reading | null;
}
