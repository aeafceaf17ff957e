import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import { wellFormed } from '../../domain/kernel/well-formed.ts';
import { iconError, type IconError, type IconFinding } from '../core/errors.ts';
import { isBlank, visibleBounds, wholeOf, type RgbaImage } from '../core/image.ts';
import { MOMENTS } from '../core/svg/animation.ts';
import { SVG_LIMITS, sizeOfView, svgText, type ReadySvg, type SvgView } from '../core/svg/ready.ts';
import { canvasTrust, drawnPixels } from '../worker/canvas.ts';
import { missingFonts } from './fonts.ts';

/** An SVG as pixels. */
export interface DrawnSvg {
  readonly image: RgbaImage;
  readonly findings: readonly IconFinding[];
  /** Fonts that its letters ask for and this machine does not have. */
  readonly missingFonts: readonly string[];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Draws a text once, on the page because workers cannot. As an image from a `data:` address it runs no script and loads
 * nothing; as markup in the page it could do both.
 */
async function painted(text: string, { width, height }: Size): Promise<RgbaImage> {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(wellFormed(text))}`;
  await image.decode();
  return drawnPixels(width, height, (context) => context.drawImage(image, 0, 0, width, height));
}

function inkOf({ data }: RgbaImage): number {
  let sum = 0;
  for (let at = 3; at < data.length; at += 4) sum += data[at] ?? 0;
  return sum;
}

/** A moment later in the list has to show this much more than one before it. */
const MUCH_MORE = 1.1;

/** Of a moving picture the moment that shows the most. */
async function bestMoment(svg: ReadySvg): Promise<RgbaImage> {
  const size = { width: svg.width, height: svg.height };
  if (!svg.isAnimated) return painted(svgText(svg), size);
  let best: { image: RgbaImage; ink: number } | null = null;
  for (const moment of MOMENTS) {
    const image = await painted(svgText(svg, { moment }), size);
    const ink = inkOf(image);
    if (best === null || ink > best.ink * MUCH_MORE) best = { image, ink };
  }
  return best?.image ?? painted(svgText(svg), size);
}

/** Units around the origin in which something is looked for: far around, and closer, where thin lines are not lost. */
const FAR = [32_768, 2_048] as const;
/** Each step shows what was found so many times as large. A few lead from the far end to a pixel. */
const STEPS = 4;

const SQUARE: Size = { width: SVG_LIMITS.side, height: SVG_LIMITS.side };

/** What is drawn in a view, in units of the file, with a pixel more on each side: the edge lies somewhere in it. */
async function areaIn(svg: ReadySvg, view: SvgView): Promise<SvgView | null> {
  const image = await painted(svgText(svg, { at: view, size: SQUARE }), SQUARE);
  const bounds = visibleBounds(image, wholeOf(image), 1);
  if (bounds === null) return null;
  const unit = view[2] / SQUARE.width;
  return [
    view[0] + (bounds.x - 1) * unit,
    view[1] + (bounds.y - 1) * unit,
    (bounds.width + 2) * unit,
    (bounds.height + 2) * unit,
  ];
}

/** A ground that is as large as the view has no size of its own. */
const fills = (area: SvgView, view: SvgView): boolean => area[2] > view[2] || area[3] > view[3];

async function startOf(svg: ReadySvg): Promise<SvgView | null> {
  for (const side of FAR) {
    const view: SvgView = [-side / 4, -side / 4, side, side];
    const area = await areaIn(svg, view);
    if (area !== null) return fills(area, view) ? null : area;
  }
  return null;
}

/** Where something is drawn, whatever the file says of its size; `null`: nowhere, or everywhere. */
async function drawnArea(svg: ReadySvg): Promise<SvgView | null> {
  let area = await startOf(svg);
  for (let step = 1; step < STEPS && area !== null; step++) {
    // Square, so that a unit is as many pixels both ways.
    const side = Math.max(area[2], area[3]);
    area = (await areaIn(svg, [area[0], area[1], side, side])) ?? area;
  }
  return area;
}

/** A size that is given is kept; what is not given ends where the drawing does. */
function measuredView(svg: ReadySvg, [x, y, width, height]: SvgView): SvgView {
  const [, , toldWidth, toldHeight] = svg.view;
  if (svg.unmeasured === 'height') return [0, Math.min(0, y), toldWidth, y + height - Math.min(0, y)];
  if (svg.unmeasured === 'width') return [Math.min(0, x), 0, x + width - Math.min(0, x), toldHeight];
  return [x, y, width, height];
}

function seenThrough(svg: ReadySvg, view: SvgView): ReadySvg {
  return { ...svg, view, ...sizeOfView(view[2], view[3]) };
}

/** The SVG with the size that what is drawn in it has. */
async function measured(svg: ReadySvg): Promise<ReadySvg> {
  const area = await drawnArea(svg);
  if (area === null) return svg;
  const view = measuredView(svg, area);
  return view[2] > 0 && view[3] > 0 ? seenThrough(svg, view) : svg;
}

async function drawn(svg: ReadySvg): Promise<Result<DrawnSvg, IconError>> {
  const sized = svg.unmeasured === 'none' ? svg : await measured(svg);
  const first = await bestMoment(sized);
  const findings = new Set(svg.findings);
  if (canvasTrust() === 'noisy') findings.add('canvas-noise');
  const result = (image: RgbaImage): Result<DrawnSvg, IconError> =>
    ok({ image, findings: [...findings], missingFonts: missingFonts(svg.fonts) });
  if (!isBlank(first)) return result(first);
  // Nothing where the file says that its picture is: it may lie beside.
  const area = await drawnArea(svg);
  const beside = area === null ? null : await bestMoment(seenThrough(svg, area));
  if (beside === null || isBlank(beside)) return fail(iconError('blank', reasonOf(svg)));
  findings.add('svg-size-added');
  return result(beside);
}

function reasonOf({ reasons: [reason] }: ReadySvg): IconError['params'] {
  return reason === undefined ? {} : { reason };
}

/** Draws an SVG that was made ready. `blank` with a `reason` when nothing of it can be seen; `svg-broken` when it is no XML. */
export async function drawSvg(svg: ReadySvg): Promise<Result<DrawnSvg, IconError>> {
  if (canvasTrust() === 'lying') return fail(iconError('canvas-lies', { format: 'svg' }));
  try {
    return await drawn(svg);
  } catch (cause) {
    return fail(iconError('svg-broken', {}, cause));
  }
}
