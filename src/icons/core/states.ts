import { luminanceAt, rgbOf } from './colour.ts';
import { blankImage, type RgbaImage } from './image.ts';

/**
 * Alpha of silhouettes goes in steps of 5 (255 is one of them): the eye cannot tell, and the file is a tenth smaller because
 * both states then fit one palette.
 */
const ALPHA_STEP = 5;

/** The shape in one colour. */
export function tinted(shape: RgbaImage, colour: string): RgbaImage {
  const [red, green, blue] = rgbOf(colour);
  const result = blankImage(shape.width, shape.height);
  for (let at = 0; at < shape.data.length; at += 4) {
    const alpha = Math.round((shape.data[at + 3] as number) / ALPHA_STEP) * ALPHA_STEP;
    if (alpha > 0) result.data.set([red, green, blue, alpha], at);
  }
  return result;
}

/** How much of the picture's own light and dark stays in the grey state. */
const DETAIL = 0.5;

/**
 * The picture without its colours: light and dark at half strength around `colour`, so that it is as bright on the whole as
 * the messenger's own grey icons and still shows what it is.
 */
export function greyed(image: RgbaImage, colour: string): RgbaImage {
  const base = rgbOf(colour);
  const { data } = image;
  let sum = 0;
  let weight = 0;
  for (let at = 0; at < data.length; at += 4) {
    sum += luminanceAt(data, at) * (data[at + 3] as number);
    weight += data[at + 3] as number;
  }
  const mean = weight === 0 ? 0 : sum / weight;
  const result = blankImage(image.width, image.height);
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3] as number;
    if (alpha === 0) continue;
    const change = (luminanceAt(data, at) - mean) * DETAIL;
    result.data.set([base[0] + change, base[1] + change, base[2] + change, alpha], at);
  }
  return result;
}
