import type { RgbaImage } from '../core/image.ts';

type AnyCanvas = OffscreenCanvas | HTMLCanvasElement;

/** A canvas that works in a worker, and on pages of browsers without OffscreenCanvas. */
function makeCanvas(width: number, height: number): AnyCanvas {
  if (typeof OffscreenCanvas !== 'undefined') return new OffscreenCanvas(width, height);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

function contextOf(canvas: AnyCanvas): Context {
  // Read back at once: kept in ordinary memory it is faster, and the same pixels come out on every graphics card.
  const context = canvas.getContext('2d', { willReadFrequently: true }) as Context | null;
  if (context === null) throw new Error('no 2d context');
  return context;
}

/** Draws with `draw` on an empty canvas and reads the pixels. Throws what the browser throws. */
export function drawnPixels(width: number, height: number, draw: (context: Context) => void): RgbaImage {
  const context = contextOf(makeCanvas(width, height));
  draw(context);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, data };
}

/** The picture as a file of `type`. A browser that cannot write `type` gives a PNG; look at the result's type. */
export async function pictureFile(image: RgbaImage, type: string, quality: number): Promise<Blob> {
  const canvas = makeCanvas(image.width, image.height);
  contextOf(canvas).putImageData(new ImageData(image.data, image.width, image.height), 0, 0);
  if ('convertToBlob' in canvas) return canvas.convertToBlob({ type, quality });
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no blob')) : resolve(blob)), type, quality);
  });
}
