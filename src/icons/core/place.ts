import type { IconAdjustments } from '../../domain/design/schema.ts';
import { ICON, type PixelRect } from './image.ts';

export type PlaceSettings = Pick<IconAdjustments, 'scale' | 'shiftX' | 'shiftY' | 'padding'>;

/**
 * The size in px at which a picture fills the box, less padding, times scale; proportions kept to the nearest pixel.
 * Whole numbers, so that straight edges stay crisp.
 */
export function fittedSize(width: number, height: number, settings: PlaceSettings): { width: number; height: number } {
  const room = (side: number): number => Math.max(1, side - 2 * settings.padding);
  const factor = Math.min(room(ICON.boxWidth) / width, room(ICON.boxHeight) / height) * settings.scale;
  const side = (length: number): number => Math.max(1, Math.round(length * factor));
  return { width: side(width), height: side(height) };
}

/**
 * Where in a half the top left corner of a picture goes so that its visible part `bounds` is in the centre (within half a
 * pixel), then moved by the shift. May be outside the half.
 */
export function placeInHalf(bounds: PixelRect, settings: PlaceSettings): { x: number; y: number } {
  const centred = (room: number, length: number): number => Math.floor((room - length) / 2);
  return {
    x: centred(ICON.halfWidth, bounds.width) - bounds.x + Math.round(settings.shiftX),
    y: centred(ICON.height, bounds.height) - bounds.y + Math.round(settings.shiftY),
  };
}
