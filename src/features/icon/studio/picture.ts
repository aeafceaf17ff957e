import { fromBase64 } from '../../../icons/core/base64.ts';
import type { RgbaImage } from '../../../icons/core/image.ts';

/** An icon that can be painted. */
export type Picture = HTMLCanvasElement | ImageBitmap;

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

/** The finished icon. `null` when it is no picture that this browser shows. */
export async function decodeIcon(png: string): Promise<Picture | null> {
  const bytes = fromBase64(png);
  if (bytes === null) return null;
  try {
    return await createImageBitmap(new Blob([bytes]));
  } catch {
    return null;
  }
}

/** Gives its memory back at once; it cannot be painted any more. */
export function close(picture: Picture | null): void {
  if (picture !== null && 'close' in picture) picture.close();
}
