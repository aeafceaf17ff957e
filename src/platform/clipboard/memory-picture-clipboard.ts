import { fail, ok } from '../../domain/kernel/result.ts';
import type { PictureClipboard } from '../../ports/clipboard.ts';

/** A clipboard of pictures for tests: keeps what was copied, and can refuse. */
export class MemoryPictureClipboard implements PictureClipboard {
  png: Uint8Array | null = null;
  refuses = false;

  writePng(bytes: Uint8Array<ArrayBuffer>): ReturnType<PictureClipboard['writePng']> {
    if (this.refuses) return Promise.resolve(fail({ code: 'refused' as const }));
    this.png = bytes;
    return Promise.resolve(ok(true as const));
  }
}
