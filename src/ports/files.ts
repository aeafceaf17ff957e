import type { Result } from '../domain/kernel/result.ts';

export interface PickedFile {
  readonly name: string;
  /** As the browser guesses it from the name; the bytes decide. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** `cancelled` is no error to show. */
export type FilesErrorCode = 'cancelled' | 'too-large' | 'unreadable';

/** Opening and saving files of the person's own computer. */
export interface Files {
  /** Asks for one file. `accept` as of an input element; `maxBytes` is checked before reading. */
  open(accept: string, maxBytes: number): Promise<Result<PickedFile, { readonly code: FilesErrorCode }>>;
  /** Hands a file to the browser's downloads. */
  save(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void;
}
