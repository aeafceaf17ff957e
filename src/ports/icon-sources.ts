import type { Result } from '../domain/kernel/result.ts';
import type { StoreError } from './draft-store.ts';

/** A picture that an icon was made from, at most 1024 px and 512 kB. */
export interface IconPicture {
  /** Of the bytes, 64 lower-case hex characters; the picture's name in the store. */
  readonly sha256: string;
  /** Media type, as found from the bytes. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The pictures behind the icons, apart from the documents, so that drafts and undo steps share them. Contract:
 * `tests/contracts/icon-sources.ts`, passed by every adapter.
 */
export interface IconSources {
  /** `memory`: kept until the page closes. */
  readonly durability: 'browser' | 'memory';
  read(sha256: string): Promise<Result<IconPicture, StoreError>>;
  /** Writing what is there already only says that it is still in use. `at` in ms since 1970. */
  write(picture: IconPicture, at: number): Promise<Result<true, StoreError>>;
  /**
   * Throws away what nobody refers to and nobody has written since `before`: another tab's undo steps may still need what is
   * newer. Answers how many went. What cannot be read stays.
   */
  collect(referenced: ReadonlySet<string>, before: number): Promise<Result<number, StoreError>>;
}
