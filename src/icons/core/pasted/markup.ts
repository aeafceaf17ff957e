import { attributeOf, elementRanges } from '../svg/edit.ts';
import { localName, scanTags, type SvgTag } from '../svg/scan.ts';
import { drawsItself } from '../svg/symbols.ts';
import { tidied } from './tidy.ts';

const isNamed =
  (pattern: RegExp) =>
  (tag: SvgTag): boolean =>
    tag.kind !== 'close' && pattern.test(localName(tag.name));

const isSvg = isNamed(/^svg$/i);
const isSymbol = isNamed(/^symbol$/i);
const isShape = isNamed(
  /^(?:path|g|circle|ellipse|rect|line|polyline|polygon|text|use|image|defs|lineargradient|radialgradient|mask|clippath)$/i,
);

/** Pictures of a page that are looked at. */
const MAX_SVGS = 200;

/** Elements that `markup` refers to and that stand elsewhere in the text, so that they can be put in. */
function borrowed(markup: string, all: readonly SvgTag[], text: string): string {
  const tags = scanTags(markup);
  const ids = new Set(tags.map((tag) => attributeOf(tag, 'id')));
  const wanted = tags
    .flatMap((tag) => attributeOf(tag, 'href') ?? attributeOf(tag, 'xlink:href') ?? [])
    .flatMap((href) => (href.startsWith('#') && !ids.has(href.slice(1)) ? [href.slice(1)] : []));
  const ranges =
    wanted.length === 0 ? [] : elementRanges(all, (tag) => wanted.includes(attributeOf(tag, 'id') ?? ''), text.length);
  return ranges.map(([from, to]) => text.slice(from, to)).join('');
}

function withBorrowed(markup: string, all: readonly SvgTag[], text: string): string {
  const shapes = borrowed(markup, all, text);
  const end = markup.lastIndexOf('</');
  return shapes === '' || end < 0
    ? markup
    : `${markup.slice(0, end)}<defs>${tidied(shapes)}</defs>${markup.slice(end)}`;
}

function firstSvg(tags: readonly SvgTag[], text: string): string | null {
  const all = elementRanges(tags, isSvg, text.length).slice(0, MAX_SVGS);
  const written = all.map(([from, to]) => {
    const markup = tidied(text.slice(from, to));
    // Cut off in the middle: what is there is shown.
    return /<\/(?:\w+:)?svg\s*>\s*$|\/>\s*$/i.test(markup) ? markup : `${markup}</svg>`;
  });
  // A page keeps its symbols in one that shows nothing.
  const first = written.find((markup) => drawsItself(scanTags(markup))) ?? written[0];
  return first === undefined ? null : withBorrowed(first, tags, text);
}

const wrapped = (content: string): string => `<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`;

/**
 * The SVG in a piece of a page, of a component or of a file of symbols: the first that draws something, with what it borrows
 * from others; else a symbol, or shapes without anything around them. `null`: none of these.
 */
export function svgInMarkup(text: string): string | null {
  const tags = scanTags(text);
  if (tags.some(isSvg)) return firstSvg(tags, text);
  const [symbol] = elementRanges(tags, isSymbol, text.length);
  if (symbol !== undefined) return wrapped(tidied(text.slice(symbol[0], symbol[1])));
  const shapes = elementRanges(tags, isShape, text.length);
  return shapes.length === 0 ? null : wrapped(shapes.map(([from, to]) => tidied(text.slice(from, to))).join(''));
}

/** Whether an SVG is all there is: nothing stands behind it. */
export function isOneSvg(text: string): boolean {
  const [first] = elementRanges(scanTags(text), isSvg, text.length);
  return first !== undefined && /^(?:\s|<!--[\s\S]{0,2000}?-->)*$/.test(text.slice(first[1], first[1] + 2_000));
}

const PATH_DATA = /^\s*M\s*[-+.\d][\d\s,.+\-eMmZzLlHhVvCcSsQqTtAa]{4,}$/i;
/** An attribute or a function of CSS around the data of a path. */
const AROUND_PATH = /^\s*(?:[\w-]+\s*[=:]\s*)?(?:path\s*\()?\s*["'`]?([\s\S]*?)["'`]?\s*\)?\s*[;,]?\s*$/i;

/** Longer ones are no path that somebody pastes. */
const LONGEST_PATH = 300_000;

/** The data of a path, bare or in its attribute, as an SVG. `null`: something else. */
export function svgOfPath(text: string): string | null {
  if (text.length > LONGEST_PATH) return null;
  const data = PATH_DATA.test(text) ? text : (AROUND_PATH.exec(text)?.[1] ?? '');
  return PATH_DATA.test(data) ? wrapped(`<path d="${data.trim()}"/>`) : null;
}
