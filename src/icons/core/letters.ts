/** Marks, selectors, joined parts and shades of skin belong to the character before them. */
const ATTACHED = /^(?:\p{Mark}|\p{Emoji_Modifier}|\u200d|\ufe0e|\ufe0f|[\u{e0020}-\u{e007f}])$/u;
const JOINER = '\u200d';
const REGIONAL = /^\p{Regional_Indicator}$/u;

/** Characters as people count them, for browsers that cannot say: joined emoji, flags and letters with marks are one each. */
function plainLetters(text: string): string[] {
  const letters: string[] = [];
  for (const sign of Array.from(text)) {
    const last = letters.at(-1);
    const isFlag = last !== undefined && REGIONAL.test(sign) && REGIONAL.test(last);
    if (last !== undefined && (ATTACHED.test(sign) || last.endsWith(JOINER) || isFlag)) {
      letters[letters.length - 1] = last + sign;
    } else letters.push(sign);
  }
  return letters;
}

/** The text in characters as people count them. */
export function lettersOf(text: string): string[] {
  if (!('Segmenter' in Intl)) return plainLetters(text);
  return [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
}
