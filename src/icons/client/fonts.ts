/** Fonts that every system has and that differ in nearly every letter. */
const PLAIN = ['monospace', 'serif', 'sans-serif'] as const;

/** Letters wide and narrow, Latin and Cyrillic. */
const SAMPLE = 'mmMWiil@QЖщ019';

/**
 * The fonts that this machine does not have: a missing one leaves the letters as wide as the plain ones stand behind it in the
 * list. A browser that hides which fonts there are may name one too many.
 */
export function missingFonts(names: readonly string[]): readonly string[] {
  const context = names.length === 0 ? null : document.createElement('canvas').getContext('2d');
  if (context === null) return [];
  const widthIn = (family: string): number => {
    context.font = `72px ${family}`;
    return context.measureText(SAMPLE).width;
  };
  return names.filter((name) => {
    const quoted = JSON.stringify(name);
    return PLAIN.every((plain) => widthIn(`${quoted}, ${plain}`) === widthIn(plain));
  });
}
