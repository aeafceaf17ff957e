/** Computers of Apple write their keys with signs. */
const isApple = (): boolean => /Mac|iPhone|iPad/.test(globalThis.navigator.platform);

const NAMES: Readonly<Record<string, readonly [others: string, apple: string]>> = {
  mod: ['Ctrl', '⌘'],
  shift: ['Shift', '⇧'],
  Enter: ['Enter', '↵'],
};

/** Keys pressed together, as people read them on their computer: `mod shift Z` is Ctrl+Shift+Z or ⇧⌘Z. */
export function keysOf(keys: string): string {
  const apple = isApple();
  const names = keys.split(' ').map((key) => NAMES[key]?.[apple ? 1 : 0] ?? key);
  return names.join(apple ? '' : '+');
}
