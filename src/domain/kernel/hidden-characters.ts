/** A character that cannot be seen, or is not what it looks like. */
export type HiddenKind =
  /** Takes no room: zero-width spaces and joiners, soft hyphens, marks of byte order, fillers. */
  | 'zero-width'
  /** Looks like a space and is another one: no-break, thin, ideographic. */
  | 'odd-space'
  /** Turns the direction of what follows. */
  | 'direction'
  /** A control character, a line or paragraph separator. */
  | 'control'
  /** Half of a character: it cannot be sent at all. */
  | 'half';

export interface HiddenCharacter {
  readonly kind: HiddenKind;
  /** In UTF-16 units. */
  readonly at: number;
  /** As `U+200B`. */
  readonly name: string;
}

const KINDS: readonly (readonly [HiddenKind, RegExp])[] = [
  ['half', /^\p{Cs}$/u],
  ['direction', /^[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]$/u],
  ['odd-space', /^[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2800]$/u],
  ['control', /^(?:[\u2028\u2029]|(?![\t\n\r])\p{Cc})$/u],
  // Besides what has the property, letters that are drawn as nothing.
  ['zero-width', /^(?:\p{Default_Ignorable_Code_Point}|\p{Cf}|[\u115f\u1160\u3164\uffa0])$/u],
];

/** Any of them at all: nearly every text has none, and is then read once. */
const ANY =
  /[\p{Cs}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2800\u115f\u1160\u3164\uffa0]|(?![\t\n\r])\p{Cc}/u;

const PICTURE = /(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u{1f3f4}]|\ufe0f|\u20e3)$/u;
/** Scripts in which joiners decide how letters are written. */
const JOINING_SCRIPT =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]$/u;
const CHOOSES_LOOK = /^[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]$/u;
const FLAG_TAG = /^[\u{e0020}-\u{e007f}]$/u;

/** Part of what is seen: it joins letters or pictures, or chooses how the one before is drawn. */
function isPartOfAppearance(character: string, before: string): boolean {
  if (before === '') return false;
  if (character === '\u200d') return PICTURE.test(before) || JOINING_SCRIPT.test(before);
  if (character === '\u200c') return JOINING_SCRIPT.test(before);
  if (CHOOSES_LOOK.test(character)) return PICTURE.test(before) || /[\d#*\p{L}\p{So}\p{Sm}]$/u.test(before);
  return FLAG_TAG.test(character) && /[\u{1f3f4}\u{e0020}-\u{e007e}]$/u.test(before);
}

/** Everything in a text that cannot be seen. Joiners inside emoji and inside scripts that need them are seen. */
export function hiddenCharacters(text: string): readonly HiddenCharacter[] {
  if (!ANY.test(text)) return [];
  const found: HiddenCharacter[] = [];
  let at = 0;
  let before = '';
  for (const character of text) {
    const kind = KINDS.find(([, pattern]) => pattern.test(character))?.[0];
    if (kind !== undefined && !isPartOfAppearance(character, before)) found.push({ kind, at, name: nameOf(character) });
    else before = character;
    at += character.length;
  }
  return found;
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Without what cannot be seen; another space becomes a plain one, a separator of lines a line break. The rest stays whole. */
export function withoutHidden(text: string): string {
  let clean = '';
  let from = 0;
  for (const { kind, at } of hiddenCharacters(text)) {
    const length = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    clean += text.slice(from, at) + (kind === 'odd-space' ? ' ' : isSeparator(text[at]) ? '\n' : '');
    from = at + length;
  }
  return clean + text.slice(from);
}

function isSeparator(character: string | undefined): boolean {
  return character === '\u2028' || character === '\u2029';
}

/** Cyrillic and Greek letters that are drawn like Latin ones. */
const LOOK_ALIKE: ReadonlyMap<string, string> = new Map(
  [
    ['АВЕКМНОРСТХаеорсухіѕјԁһԛԝЅІЈӏ', 'ABEKMHOPCTXaeopcyxisjdhqwSIJl'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧνο', 'ABEZHIKMNOPTYXvo'],
  ].flatMap(([from = '', to = '']) => Array.from(from, (letter, index) => [letter, to[index] ?? letter] as const)),
);

/**
 * Letters of another alphabet among Latin ones that look the same, as where a key was typed on two keyboards; `''`: none, or
 * nothing Latin is there to be mixed with.
 */
export function lookAlikes(text: string): string {
  if (!/[A-Za-z]/.test(text)) return '';
  return [...new Set(Array.from(text).filter((letter) => LOOK_ALIKE.has(letter)))].join('');
}

/** With the Latin letters that such letters look like. */
export function latinised(text: string): string {
  return Array.from(text, (letter) => LOOK_ALIKE.get(letter) ?? letter).join('');
}

/** Full-width, Arabic and other decimal digits as 0–9; other characters stay. */
export function plainDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => String(digitOf(digit)));
}

/** Ten digits of a script follow one another, and begin at a code whose predecessor is none of them (Unicode). */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  if (code >= 0x1d7ce && code <= 0x1d7ff) return (code - 0x1d7ce) % 10;
  let first = code;
  while (code - first < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return code - first;
}
