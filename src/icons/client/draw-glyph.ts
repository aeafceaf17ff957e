import { ICON_COLOURS } from '../../domain/design/factory.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import { iconError, type IconError } from '../core/errors.ts';
import type { RgbaImage } from '../core/image.ts';
import { lettersOf } from '../core/letters.ts';
import { isSameBox } from '../core/missing-glyph.ts';
import { canvasTrust, drawnPixels } from '../worker/canvas.ts';

/** px of a letter's height. Several times the icon's, so that scaling has enough to work with. */
const FONT_SIZE = 192;
/** Letters that still can be told apart in 45 × 32 px. */
const MAX_LETTERS = 3;
const FONT = `600 ${FONT_SIZE}px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Color Emoji", sans-serif`;

/** Characters that no font may have: what they draw is what a missing one draws. Boxes with a number in them have two sizes. */
const NO_CHARACTERS = ['\u{10fffe}', '\u0378'];

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

/** Joiners, selectors and marks draw nothing alone and are no glyphs of their own. */
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{Mark}\p{Emoji_Modifier}\s]$/u;

function isMissing(text: string): boolean {
  const characters = Array.from(text).filter((character) => !INVISIBLE.test(character));
  if (characters.length === 0) return false;
  const missing = NO_CHARACTERS.map(draw);
  return characters.some((character) => {
    const drawn = draw(character);
    return missing.some((box) => isSameBox(drawn, box));
  });
}

/**
 * Draws up to three letters, or an emoji, with the fonts of this machine. A character that none of them has is known by its box,
 * whether all are alike or each has a number written into it.
 */
export function drawGlyph(text: string): Result<RgbaImage, IconError> {
  try {
    const letters = lettersOf(text.trim()).slice(0, MAX_LETTERS).join('');
    if (letters === '') return fail(iconError('glyph-empty'));
    if (canvasTrust() === 'lying') return fail(iconError('canvas-lies', { format: 'glyph' }));
    return isMissing(letters) ? fail(iconError('glyph-missing', { text: letters })) : ok(draw(letters));
  } catch (cause) {
    return fail(iconError('failed', {}, cause));
  }
}
