import { fromBase64 } from '../../../domain/kernel/base64.ts';
import type { IconReport } from '../../../icons/core/check/report.ts';
import type { RgbaImage } from '../../../icons/core/image.ts';

/** An icon that can be painted. */
export type Picture = HTMLCanvasElement | ImageBitmap;

type IconSize = Pick<IconReport, 'width' | 'height'>;

/** Pixels as something that canvases paint. `null` where there is no drawing at all. */
export function pictureOf(image: RgbaImage): Picture | null {
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.putImageData(new ImageData(image.data, image.width, image.height), 0, 0);
  return canvas;
}

/** px of the longer side: far more than an icon has, and little to keep. */
const MAX_SIDE = 1024;

/** The finished icon, of this size; a larger one comes smaller. `null` when it is no picture that this browser shows. */
export async function decodeIcon(png: string, { width, height }: IconSize): Promise<Picture | null> {
  const bytes = fromBase64(png);
  if (bytes === null) return null;
  const factor = MAX_SIDE / Math.max(width, height);
  const side = (length: number): number => Math.max(1, Math.round(length * factor));
  const smaller = { resizeWidth: side(width), resizeHeight: side(height), resizeQuality: 'high' } as const;
  try {
    return await createImageBitmap(new Blob([bytes]), factor < 1 ? smaller : {});
  } catch {
    return null;
  }
}

/** Gives its memory back at once; it cannot be painted any more. */
export function close(picture: Picture | null): void {
  if (picture !== null && 'close' in picture) picture.close();
}
