import { fail, ok } from '../../domain/kernel/result.ts';
import type { PictureClipboard } from '../../ports/clipboard.ts';

/** The browser's clipboard; absent on plain http. */
export interface ModernPictureClipboard {
  write(items: ClipboardItem[]): Promise<void>;
}

/** Copies pictures where the page may. Call it while handling a click or a key. */
export function createBrowserPictureClipboard(modern: ModernPictureClipboard | undefined): PictureClipboard {
  return {
    async writePng(bytes) {
      try {
        if (modern === undefined) return fail({ code: 'refused' });
        const type = 'image/png';
        await modern.write([new ClipboardItem({ [type]: new Blob([bytes], { type }) })]);
        return ok(true);
      } catch {
        return fail({ code: 'refused' });
      }
    },
  };
}
