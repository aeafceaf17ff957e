import { fail, ok, type Result } from '../../../domain/kernel/result.ts';
import { iconError, type IconError, type IconNote } from '../errors.ts';
import { withoutEntities } from './entities.ts';
import { attributesOf, localName, scanTags, type SvgTag } from './scan.ts';
import { drawnElements } from './weigh.ts';

/** Elements in the file, and drawn: those that are referred to count each time. px of the longer side. */
export const SVG_LIMITS = { elements: 5_000, drawn: 50_000, side: 512 } as const;

/** An SVG that a browser draws at once and at the right size. */
export interface ReadySvg {
  readonly text: string;
  /** px to draw it at: the longer side is 512. */
  readonly width: number;
  readonly height: number;
  readonly notes: readonly IconNote[];
}

const PX_PER_UNIT: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  q: 96 / 101.6,
  in: 96,
  em: 16,
  rem: 16,
  ex: 8,
};

/** Characters of a size with its unit. Longer ones are no size anybody wrote, and slow to read. */
const LONGEST_LENGTH = 40;

/** px; `null` where it is no size, or per cent. */
function length(text: string | undefined): number | null {
  const trimmed = (text ?? '').trim();
  if (trimmed.length > LONGEST_LENGTH) return null;
  const parts = /^\+?(\d*\.?\d+(?:e[+-]?\d+)?)\s*([a-z]*)$/i.exec(trimmed);
  const factor = PX_PER_UNIT[(parts?.[2] ?? '?').toLowerCase()];
  const value = Number(parts?.[1]) * (factor ?? NaN);
  return Number.isFinite(value) && value > 0 ? value : null;
}

function viewBox(text: string | undefined): readonly [number, number, number, number] | null {
  const numbers = (text ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [x = NaN, y = NaN, width = NaN, height = NaN] = numbers;
  const isBox = numbers.length === 4 && numbers.every(Number.isFinite) && width > 0 && height > 0;
  return isBox ? [x, y, width, height] : null;
}

interface Measures {
  readonly width: number;
  readonly height: number;
  readonly box: readonly [number, number, number, number];
  readonly guessed: boolean;
}

/** What browsers take when an SVG says nothing. */
const USUAL = { width: 300, height: 150 };

function measuresOf(root: SvgTag): Measures {
  const attributes = new Map(attributesOf(root).map(({ name, value }) => [name, value]));
  const box = viewBox(attributes.get('viewBox'));
  const width = length(attributes.get('width'));
  const height = length(attributes.get('height'));
  const proportion = box ? box[2] / box[3] : null;
  const finalWidth =
    width ?? (height !== null && proportion !== null ? height * proportion : (box?.[2] ?? USUAL.width));
  const finalHeight = height ?? (proportion !== null ? finalWidth / proportion : USUAL.height);
  const guessed = box === null && (width === null || height === null);
  return { width: finalWidth, height: finalHeight, box: box ?? [0, 0, finalWidth, finalHeight], guessed };
}

const REPLACED = new Set(['width', 'height', 'viewBox']);

/** Names with a prefix that nobody declared would make the whole file unreadable as XML. */
function missingPrefixes(tags: readonly SvgTag[]): string[] {
  const used = new Set<string>();
  const declared = new Set(['xml', 'xmlns']);
  for (const tag of tags) {
    if (tag.name.includes(':')) used.add(tag.name.slice(0, tag.name.indexOf(':')));
    for (const { name } of attributesOf(tag)) {
      if (name.startsWith('xmlns:')) declared.add(name.slice(6));
      else if (name.includes(':')) used.add(name.slice(0, name.indexOf(':')));
    }
  }
  return [...used].filter((prefix) => !declared.has(prefix));
}

const NAMESPACES: Readonly<Record<string, string>> = {
  xlink: 'http://www.w3.org/1999/xlink',
  svg: 'http://www.w3.org/2000/svg',
};

function rootTag(
  root: SvgTag,
  tags: readonly SvgTag[],
  measures: Measures,
  size: { width: number; height: number },
): string {
  const kept = attributesOf(root).filter(({ name }) => !REPLACED.has(name));
  // A size in the root's style would win over the attributes.
  const plain = kept.map(({ name, value }) =>
    name === 'style'
      ? { name, value: value.replace(/(^|;)\s*(?:(?:min|max)-)?(?:width|height)\s*:[^;]*/gi, '$1') }
      : { name, value },
  );
  const isPrefixed = root.name.includes(':');
  const added = missingPrefixes(tags).map((prefix) => ({
    name: `xmlns:${prefix}`,
    value: NAMESPACES[prefix] ?? `urn:undeclared:${prefix}`,
  }));
  if (!isPrefixed && !kept.some(({ name }) => name === 'xmlns'))
    added.push({ name: 'xmlns', value: NAMESPACES['svg'] ?? '' });
  const sized = [
    ...plain,
    ...added,
    { name: 'viewBox', value: measures.box.join(' ') },
    { name: 'width', value: String(size.width) },
    { name: 'height', value: String(size.height) },
  ];
  const written = sized.map(({ name, value }) => ` ${name}="${value.replaceAll('"', '&quot;')}"`).join('');
  return `<${root.name}${written}${root.kind === 'empty' ? '/' : ''}>`;
}

const DROPPED = new Set(['script', 'foreignobject', 'iframe', 'audio', 'video']);

/** A picture or element of another address. Browsers do not load it, but some draw a mark for what is missing. */
function isElsewhere(tag: SvgTag): boolean {
  if (!/^(?:image|use|feimage)$/i.test(localName(tag.name))) return false;
  return attributesOf(tag).some(({ name, value }) => localName(name) === 'href' && !/^\s*(?:#|data:)/i.test(value));
}

function isDropped(tag: SvgTag): boolean {
  return DROPPED.has(localName(tag.name).toLowerCase()) || isElsewhere(tag);
}

/** Places in the text from a dropped element's start to its end. */
function droppedRanges(tags: readonly SvgTag[]): [number, number][] {
  const ranges: [number, number][] = [];
  let inside: { name: string; depth: number; start: number } | null = null;
  for (const tag of tags) {
    const name = localName(tag.name).toLowerCase();
    if (inside === null) {
      if (tag.kind === 'close' || !isDropped(tag)) continue;
      if (tag.kind === 'empty') ranges.push([tag.start, tag.end]);
      else inside = { name, depth: 1, start: tag.start };
    } else if (name === inside.name && tag.kind !== 'empty') {
      inside.depth += tag.kind === 'open' ? 1 : -1;
      if (inside.depth > 0) continue;
      ranges.push([inside.start, tag.end]);
      inside = null;
    }
  }
  return ranges;
}

/** What follows `start` but for the ranges, which are in order. */
function without(text: string, start: number, ranges: readonly (readonly [number, number])[]): string {
  const parts: string[] = [];
  let at = start;
  for (const [from, to] of ranges) {
    parts.push(text.slice(at, from));
    at = Math.max(at, to);
  }
  return parts.join('') + text.slice(at);
}

/** Things that would reach out or run if this were a page. Drawn as an image they do nothing; the person hears of them. */
function isHostile(tags: readonly SvgTag[], text: string): boolean {
  if (/@import|url\(\s*(?:["']\s*)?(?:https?:)?\/\//i.test(text)) return true;
  return tags.some((tag) => isDropped(tag) || attributesOf(tag).some(({ name }) => /^on[a-z]+$/i.test(name)));
}

/**
 * Makes an SVG drawable: entities put in, scripts and embedded pages taken out, missing names and size added, the longer side
 * set to 512 px. Must then be drawn as an image, which neither runs nor loads anything.
 */
export function readySvg(source: string): Result<ReadySvg, IconError> {
  const text = withoutEntities(source.replace(/^\ufeff/, '').replace(/^\s*<\?xml[^>]*\?>/, ''));
  if (text === null) return fail(iconError('bomb', { format: 'svg' }));
  const tags = scanTags(text);
  const root = tags[0];
  if (root === undefined || localName(root.name) !== 'svg') return fail(iconError('svg-broken'));
  const elements = tags.filter(({ kind }) => kind !== 'close').length;
  if (elements > SVG_LIMITS.elements) return fail(iconError('svg-too-complex', { limit: SVG_LIMITS.elements }));
  const drawn = drawnElements(tags, SVG_LIMITS.drawn + 1);
  if (drawn > SVG_LIMITS.drawn) return fail(iconError('svg-too-complex', { limit: SVG_LIMITS.drawn }));
  const measures = measuresOf(root);
  const factor = SVG_LIMITS.side / Math.max(measures.width, measures.height);
  const side = (value: number): number => Math.max(1, Math.round(value * factor));
  const size = { width: side(measures.width), height: side(measures.height) };
  const notes: IconNote[] = [];
  if (measures.guessed) notes.push('svg-size-added');
  if (isHostile(tags, text)) notes.push('svg-hostile');
  const ready = rootTag(root, tags, measures, size) + without(text, root.end, droppedRanges(tags));
  return ok({ text: ready, ...size, notes });
}
