import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import { wellFormed } from '../../domain/kernel/well-formed.ts';
import { iconError, type IconError } from '../core/errors.ts';
import type { RgbaImage } from '../core/image.ts';
import type { ReadySvg } from '../core/svg/ready.ts';
import { drawnPixels } from '../worker/canvas.ts';

/**
 * Draws an SVG once, on the page because workers cannot. As an image from a `data:` address it runs no script and loads
 * nothing; as markup in the page it could do both.
 */
export async function drawSvg(svg: ReadySvg): Promise<Result<RgbaImage, IconError>> {
  const image = new Image(svg.width, svg.height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(wellFormed(svg.text))}`;
  try {
    await image.decode();
    return ok(drawnPixels(svg.width, svg.height, (context) => context.drawImage(image, 0, 0, svg.width, svg.height)));
  } catch (cause) {
    return fail(iconError('svg-broken', {}, cause));
  }
}
