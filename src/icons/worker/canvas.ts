import { blankImage, type RgbaImage } from '../core/image.ts';

type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

function there<C>(context: C | null): C {
  if (context === null) throw new Error('no 2d context');
  return context;
}

/**
 * An empty canvas that works in a worker, and on pages of browsers without OffscreenCanvas. Made to be read back: kept in
 * ordinary memory it is faster, and the same pixels come out on every graphics card.
 */
function makeContext(width: number, height: number): Context {
  if (typeof OffscreenCanvas !== 'undefined') {
    return there(new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true }));
  }
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return there(canvas.getContext('2d', { willReadFrequently: true }));
}

/** Draws with `draw` on an empty canvas and reads the pixels. Throws what the browser throws. */
export function drawnPixels(width: number, height: number, draw: (context: Context) => void): RgbaImage {
  const context = makeContext(width, height);
  draw(context);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, data };
}

/**
 * What may be believed of pixels that are read back. `noisy`: a browser that hides its user changes some by a shade that nobody
 * sees, other ones each time. `lying`: they are nothing like what was drawn.
 */
export type CanvasTrust = 'exact' | 'noisy' | 'lying';

const PROBE = 32;
/** Noise changes a value by one or two. */
const SHADE = 4;

/** Opaque pixels of many colours: what is all alike some browsers give back as it is. */
function probeImage(): RgbaImage {
  const image = blankImage(PROBE, PROBE);
  for (let at = 0; at < image.data.length; at++) {
    image.data[at] = at % 4 === 3 ? 255 : (Math.imul(at + 1, 2_654_435_761) >>> 24) & 255;
  }
  return image;
}

function probe(): CanvasTrust {
  const drawn = probeImage();
  try {
    const read = drawnPixels(PROBE, PROBE, (context) => {
      context.putImageData(new ImageData(drawn.data, PROBE, PROBE), 0, 0);
    });
    const worst = read.data.reduce((most, value, at) => Math.max(most, Math.abs(value - (drawn.data[at] ?? 0))), 0);
    return worst === 0 ? 'exact' : worst <= SHADE ? 'noisy' : 'lying';
  } catch {
    // No canvas at all is found out, and said, where one is needed.
    return 'exact';
  }
}

let known: CanvasTrust | null = null;

/** Draws a few known pixels and reads them, once: resistFingerprinting and the Tor browser give back others. */
export function canvasTrust(): CanvasTrust {
  known ??= probe();
  return known;
}

/** The picture as a file of `type`. A browser that cannot write `type` gives a PNG; look at the result's type. */
export async function pictureFile(image: RgbaImage, type: string, quality: number): Promise<Blob> {
  const context = makeContext(image.width, image.height);
  context.putImageData(new ImageData(image.data, image.width, image.height), 0, 0);
  const { canvas } = context;
  if ('convertToBlob' in canvas) return canvas.convertToBlob({ type, quality });
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no blob')) : resolve(blob)), type, quality);
  });
}
