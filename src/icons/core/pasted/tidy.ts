import { written } from '../svg/edit.ts';
import { scanTags, type SvgAttribute, type SvgTag } from '../svg/scan.ts';

/** Names that React spells in one word with humps. The others of SVG have humps of their own, or none. */
const HUMPS =
  /^(?:stroke|fill|clip|stop|flood|font|text|color|alignment|baseline|dominant|glyph|image|letter|lighting|marker|paint|pointer|shape|unicode|vector|word|writing)[A-Z]/;

const OTHER_NAMES: Readonly<Record<string, string>> = {
  className: 'class',
  xlinkHref: 'xlink:href',
  xmlnsXlink: 'xmlns:xlink',
  xmlSpace: 'xml:space',
};

function plainName(name: string): string {
  const usual = HUMPS.test(name) ? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) : name;
  return OTHER_NAMES[name] ?? usual;
}

/** Characters of an expression of a component. */
const LONGEST_EXPRESSION = 2_000;

/** The brace that closes the one at `open`; -1: none does. */
function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < Math.min(text.length, open + LONGEST_EXPRESSION); at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return -1;
}

/** A number or a text in quotes is a value; all else is known only when the component runs. */
function valueOf(expression: string): string | null {
  const [, number, , text] = /^\s*(?:(-?[\d.]+)|(["'`])([^"'`]*)\2)\s*$/.exec(expression) ?? [];
  return number ?? text ?? null;
}

/** Components put values, spreads and comments into braces. In styles, where braces are rules, nothing stands like these. */
function withoutExpressions(markup: string): string {
  const begin = /=\s*\{|\{\s*(?:\.\.\.|\/\*)/g;
  let result = '';
  let at = 0;
  for (let found = begin.exec(markup); found !== null; found = begin.exec(markup)) {
    const open = markup.indexOf('{', found.index);
    const close = closingBrace(markup, open);
    if (close < 0) continue;
    const value = found[0].startsWith('=') ? valueOf(markup.slice(open + 1, close)) : null;
    result += markup.slice(at, found.index) + (value === null ? '' : `="${value}"`);
    at = close + 1;
    begin.lastIndex = at;
  }
  return result + markup.slice(at);
}

/** A name with a value in quotes or in nothing. */
const ATTRIBUTE = /([A-Za-z_@:][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>{}=]+))/g;

/** Of a name that stands twice the first value counts, as on a page; XML would take neither. */
function attributesOf(tag: SvgTag): SvgAttribute[] {
  const found = new Map<string, string>();
  for (const [, spelled, double, single, bare] of tag.attributes.matchAll(ATTRIBUTE)) {
    const name = plainName(spelled ?? '');
    // Bindings of frameworks have no value that could be known here.
    if (/^[@:]/.test(name) || found.has(name)) continue;
    found.set(name, double ?? single ?? bare?.replace(/\/$/, '') ?? '');
  }
  return [...found].map(([name, value]) => ({ name, value: value.replaceAll('<', '&lt;') }));
}

const SHAPES = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'use', 'stop', 'image']);

/** Shapes that a page leaves open. */
function neverClosed(tags: readonly SvgTag[]): ReadonlySet<string> {
  const closed = new Set(tags.filter(({ kind }) => kind === 'close').map(({ name }) => name));
  return new Set([...SHAPES].filter((name) => !closed.has(name)));
}

/**
 * Markup as people write it on pages and in components, as XML: attributes without quotes, in braces or without a value,
 * names with humps, shapes that are not closed.
 */
export function tidied(source: string): string {
  const markup = withoutExpressions(source);
  const tags = scanTags(markup);
  const open = neverClosed(tags);
  let result = '';
  let at = 0;
  for (const tag of tags) {
    if (tag.kind === 'close') continue;
    result +=
      markup.slice(at, tag.start) + written(tag.name, attributesOf(tag), tag.kind === 'empty' || open.has(tag.name));
    at = tag.end;
  }
  return result + markup.slice(at);
}
