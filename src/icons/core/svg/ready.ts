import { fail, ok, type Result } from '../../../domain/kernel/result.ts';
import { iconError, type IconError, type IconFinding } from '../errors.ts';
import { PICTURE_LIMITS } from '../sniff.ts';
import { heldAt, isAnimated, type Moment } from './animation.ts';
import { cleaned } from './clean.ts';
import { written } from './edit.ts';
import { embeddedPicture } from './embedded.ts';
import { withoutEntities } from './entities.ts';
import { fontsOf } from './fonts.ts';
import { hasDeadUse, LEFT_OUT, needsPageStyles, stylesOf, type LeftOut } from './left-out.ts';
import { measuresOf, type Box, type Measures, type Unmeasured } from './measures.ts';
import { liftPayloads, putBack } from './payloads.ts';
import { rootAttributes } from './root.ts';
import { localName, scanTags, type SvgAttribute, type SvgTag } from './scan.ts';
import { settledSchemes } from './schemes.ts';
import { firstSymbol } from './symbols.ts';
import { drawnElements } from './weigh.ts';

/**
 * What is drawn may have: letters of markup (without pictures inside, comments and what programs keep for themselves), elements in
 * the file, and elements drawn, those that are referred to counted each time. `side`: px of the longer side.
 */
export const SVG_LIMITS = { letters: 300_000, elements: 5_000, drawn: 50_000, side: 512 } as const;

/** Which part of an SVG to draw, in its own units. */
export type SvgView = Box;

/** An SVG that a browser draws at once, alike in every system. */
export interface ReadySvg {
  readonly view: SvgView;
  /** px to draw that view at: the longer side is 512. */
  readonly width: number;
  readonly height: number;
  /** Where not `none`, the view is what browsers guess; what is drawn says better. */
  readonly unmeasured: Unmeasured;
  readonly isAnimated: boolean;
  readonly findings: readonly IconFinding[];
  /** What may be the reason when nothing is seen, the likeliest first. */
  readonly reasons: readonly LeftOut[];
  /** Fonts that its letters ask for. */
  readonly fonts: readonly string[];
  readonly parts: SvgParts;
}

/** What the drawable text is put together from. */
interface SvgParts {
  readonly root: SvgTag;
  readonly attributes: readonly SvgAttribute[];
  readonly body: string;
  readonly payloads: readonly string[];
}

/** px of a view whose longer side is `SVG_LIMITS.side`. */
export function sizeOfView(width: number, height: number): { width: number; height: number } {
  const factor = SVG_LIMITS.side / Math.max(width, height);
  const side = (value: number): number => Math.max(1, Math.round(value * factor));
  return { width: side(width), height: side(height) };
}

/** The text to draw, at one moment if it moves. Must be drawn as an image, which neither runs nor loads anything. */
export function svgText(
  { parts, isAnimated: moves, view, width, height }: ReadySvg,
  { at = view, size = { width, height }, moment = 'end' }: SvgCut = {},
): string {
  const { root, attributes, body, payloads } = parts;
  const sized = [
    ...attributes,
    { name: 'viewBox', value: at.join(' ') },
    { name: 'width', value: String(size.width) },
    { name: 'height', value: String(size.height) },
  ];
  const prefix = root.name.includes(':') ? root.name.slice(0, root.name.indexOf(':') + 1) : '';
  const content = root.kind === 'empty' || !moves ? body : heldAt(body, moment, prefix);
  return putBack(written(root.name, sized, root.kind === 'empty') + content, payloads);
}

interface SvgCut {
  readonly at?: SvgView;
  readonly size?: { readonly width: number; readonly height: number };
  readonly moment?: Moment;
}

function overLimits(text: string, tags: readonly SvgTag[]): IconError | null {
  if (text.length > SVG_LIMITS.letters) {
    return iconError('svg-too-large', { size: text.length, limit: SVG_LIMITS.letters });
  }
  const elements = tags.filter(({ kind }) => kind !== 'close').length;
  if (elements > SVG_LIMITS.elements) return iconError('svg-too-complex', { limit: SVG_LIMITS.elements });
  const drawn = drawnElements(tags, SVG_LIMITS.drawn + 1);
  return drawn > SVG_LIMITS.drawn ? iconError('svg-too-complex', { limit: SVG_LIMITS.drawn }) : null;
}

/** An SVG in an SVG in an SVG is as deep as anybody goes. */
const DEEPEST = 2;

/** Pictures inside: their pixels are counted, and SVG among them made ready as this one is. */
function withEmbedded(
  text: string,
  tags: readonly SvgTag[],
  payloads: readonly string[],
  depth: number,
): Result<string, IconError> {
  const makeReady = (inner: string): Result<string, IconError> => {
    if (depth >= DEEPEST) return fail(iconError('svg-too-complex', { limit: SVG_LIMITS.drawn }));
    const ready = readySvg(inner, depth + 1);
    return ready.ok ? ok(svgText(ready.value)) : ready;
  };
  let result = '';
  let at = 0;
  let pixels = 0;
  for (const tag of tags) {
    const found = embeddedPicture(tag, payloads, makeReady);
    if (!found.ok) return found;
    pixels += found.value.pixels;
    if (found.value.tag === null) continue;
    result += text.slice(at, tag.start) + found.value.tag;
    at = tag.end;
  }
  if (pixels > PICTURE_LIMITS.pixels) return fail(iconError('svg-too-complex', { limit: SVG_LIMITS.drawn }));
  return ok(result + text.slice(at));
}

function findingsOf(reasons: ReadonlySet<LeftOut>, measures: Measures, symbols: number, moves: boolean): IconFinding[] {
  const findings: IconFinding[] = [];
  if (measures.unmeasured !== 'none') findings.push('svg-size-added');
  if (symbols > 1) findings.push('svg-first-symbol');
  if (moves) findings.push('svg-animated');
  return [...findings, ...LEFT_OUT.filter((reason) => reasons.has(reason))];
}

/**
 * Makes an SVG drawable: entities put in, scripts, embedded pages and programs' private data taken out, missing names and size
 * added, what asks for the system answered, the longer side set to 512 px.
 *
 * @param depth of an SVG inside an SVG
 */
export function readySvg(source: string, depth = 0): Result<ReadySvg, IconError> {
  const lifted = liftPayloads(source.replace(/^\ufeff/, '').replace(/^\s*<\?xml[^>]*\?>/, ''));
  const plain = withoutEntities(lifted.text);
  if (plain === null) return fail(iconError('bomb', { format: 'svg' }));
  const { text, reasons } = cleaned(settledSchemes(plain));
  const tags = scanTags(text);
  const root = tags[0];
  if (root === undefined || localName(root.name) !== 'svg') return fail(iconError('svg-broken'));
  const problem = overLimits(text, tags);
  if (problem !== null) return fail(problem);
  const filled = withEmbedded(text, tags, lifted.payloads, depth);
  if (!filled.ok) return filled;
  // What was put in has moved the places of what stands behind.
  const finalTags = filled.value === text ? tags : scanTags(filled.value);
  return ok(put(filled.value, finalTags, root, reasons, lifted.payloads));
}

function put(
  text: string,
  tags: readonly SvgTag[],
  root: SvgTag,
  reasons: ReadonlySet<LeftOut>,
  payloads: readonly string[],
): ReadySvg {
  const symbol = firstSymbol(tags, text);
  const measures = measuresOf(root, symbol === null ? undefined : (symbol.viewBox ?? ''));
  const moves = isAnimated(tags, text);
  const all = new Set(reasons);
  if (needsPageStyles(tags, text, stylesOf(tags, text))) all.add('svg-page-styles');
  if (hasDeadUse(tags)) all.add('svg-outside');
  if (moves) all.add('svg-animated');
  const content = text.slice(root.end);
  const body = symbol === null ? content : content.replace(/<\/(?:\w+:)?svg\s*>\s*$/i, (end) => symbol.text + end);
  return {
    view: measures.box,
    ...sizeOfView(measures.width, measures.height),
    unmeasured: measures.unmeasured,
    isAnimated: moves,
    findings: findingsOf(reasons, measures, symbol?.count ?? 0, moves),
    reasons: LEFT_OUT.filter((reason) => all.has(reason)),
    fonts: fontsOf(tags, text),
    parts: { root, attributes: rootAttributes(root, tags), body, payloads },
  };
}
