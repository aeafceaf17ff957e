import { fail, ok } from '../../domain/kernel/result.ts';
import type { Clipboard } from '../../ports/clipboard.ts';

/** The browser's clipboard; absent on plain http. */
export interface ModernClipboard {
  writeText(text: string): Promise<void>;
}

/** Copies with the modern way where it is allowed, else with a selection. Call it while handling a click or a key. */
export function createBrowserClipboard(document: Document, modern: ModernClipboard | undefined): Clipboard {
  return {
    async writeText(text) {
      const copied = (await copyModern(modern, text)) || (await copyOld(document, text));
      return copied ? ok(true) : fail({ code: 'refused' });
    },
  };
}

/** In a portal's frame this is refused: the frame's `allow` list lacks clipboard-write (observed). */
async function copyModern(modern: ModernClipboard | undefined, text: string): Promise<boolean> {
  try {
    if (modern === undefined) return false;
    await modern.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** A part that is fetched when somebody uses the page (`warmUp`): browsers copy only right after a press. */
async function copyOld(document: Document, text: string): Promise<boolean> {
  try {
    return (await warmUp()).copySelected(document, text);
  } catch {
    return false;
  }
}

export const warmUp = () => import('./selected-copy.ts');
