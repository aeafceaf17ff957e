import type { Preferences } from '../../ports/preferences.ts';
import { createMemoryPreferences } from './memory-preferences.ts';
import { parsePreferences } from './values.ts';

const KEY = 'chat-app-designer.preferences';

type TextStorage = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * Preferences in the browser's small storage, read once: another tab's changes show after a reload. The storage is asked for
 * by a function because in some frames the very look at it throws.
 */
export function createBrowserPreferences(storage: () => TextStorage): Preferences {
  const kept = createMemoryPreferences(parsePreferences(readStored(storage)));
  return {
    read: () => kept.read(),
    write(change) {
      kept.write(change);
      writeStored(storage, JSON.stringify(kept.read()));
    },
  };
}

function readStored(storage: () => TextStorage): string | null {
  try {
    return storage().getItem(KEY);
  } catch {
    return null;
  }
}

/** Refused or full: the preferences then last until the page closes, which is not worth a message. */
function writeStored(storage: () => TextStorage, text: string): void {
  try {
    storage().setItem(KEY, text);
  } catch {
    return;
  }
}
