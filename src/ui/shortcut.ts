/** What of a key press decides which letter was meant. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * The Latin letter that a press with Ctrl or ⌘ means, in lower case; `null`: none, or Alt (on many layouts AltGr) is held.
 * A layout with Latin letters has its own word, wherever the key lies (AZERTY, QWERTZ, Dvorak); any other (Cyrillic, Greek)
 * means the letter that its key bears on a Latin keyboard.
 */
function shortcutLetter({ key, code, ctrlKey, metaKey, altKey }: KeyPress): string | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  // A sign of a Latin layout (Dvorak has some where others have letters) means itself.
  if (/^[\u0020-\u007e]$/.test(key)) return null;
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? null;
}

/** Undo or redo, as people press them: Ctrl/⌘ Z, with Shift or as Ctrl Y; `null`: another key. */
export function historyShortcut(press: KeyPress): 'undo' | 'redo' | null {
  const letter = shortcutLetter(press);
  if (letter === 'y') return 'redo';
  if (letter !== 'z') return null;
  return press.shiftKey ? 'redo' : 'undo';
}

/** What is done wherever one is: the palette of commands (Ctrl/⌘ K), saving (Ctrl/⌘ S), the main action (Ctrl/⌘ Enter). */
export function globalShortcut(press: KeyPress): 'palette' | 'save' | 'main' | null {
  if (press.key === 'Enter' && (press.ctrlKey || press.metaKey)) return 'main';
  const letter = press.shiftKey ? null : shortcutLetter(press);
  return letter === 'k' ? 'palette' : letter === 's' ? 'save' : null;
}
