import { ICON_COLOURS } from '../../domain/design/factory.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import { iconError, type IconError } from '../core/errors.ts';
import type { RgbaImage } from '../core/image.ts';
import { drawnPixels } from '../worker/canvas.ts';

/** px of a letter's height. Several times the icon's, so that scaling has enough to work with. */
const FONT_SIZE = 192;
/** Letters that still can be told apart in 45 × 32 px. */
const MAX_LETTERS = 3;
const FONT = `600 ${FONT_SIZE}px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Color Emoji", sans-serif`;

/** A character that no font may have: what it draws is what a missing one draws. */
const NO_CHARACTER = '\u{10fffe}';

function draw(text: string): RgbaImage {
  const height = FONT_SIZE * 2;
  const width = Math.ceil(FONT_SIZE * 1.6 * Math.max(1, Array.from(text).length));
  return drawnPixels(Math.min(width, 1024), height, (context) => {
    context.font = FONT;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillStyle = ICON_COLOURS.active;
    context.fillText(text, Math.min(width, 1024) / 2, height / 2);
  });
}

function isSame(one: RgbaImage, other: RgbaImage): boolean {
  return one.data.length === other.data.length && one.data.every((value, i) => value === other.data[i]);
}

/** Joiners, selectors and marks draw nothing alone and are no glyphs of their own. */
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{Mark}\p{Emoji_Modifier}\s]$/u;

function isMissing(text: string): boolean {
  const characters = Array.from(text).filter((character) => !INVISIBLE.test(character));
  if (characters.length === 0) return false;
  const missing = draw(NO_CHARACTER);
  return characters.some((character) => isSame(draw(character), missing));
}

function firstLetters(text: string): string {
  const letters = [...new Intl.Segmenter().segment(text.trim())];
  return letters
    .slice(0, MAX_LETTERS)
    .map(({ segment }) => segment)
    .join('');
}

/**
 * Draws up to three letters, or an emoji, with the fonts of this machine. A character that none of them has is recognised where
 * all such characters look alike, as in Chromium; where a browser draws each one's number or script into its box, that box is
 * taken for a glyph.
 */
export function drawGlyph(text: string): Result<RgbaImage, IconError> {
  const letters = firstLetters(text);
  if (letters === '') return fail(iconError('glyph-empty'));
  try {
    return isMissing(letters) ? fail(iconError('glyph-missing', { text: letters })) : ok(draw(letters));
  } catch (cause) {
    return fail(iconError('failed', {}, cause));
  }
}
