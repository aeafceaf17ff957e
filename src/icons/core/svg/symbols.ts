import { attributesOf, localName, type SvgTag } from './scan.ts';
import { attributeOf, written } from './edit.ts';

const HIDDEN = /^(?:defs|symbol|clippath|mask|pattern|marker|lineargradient|radialgradient|filter)$/;
const DRAWN = /^(?:path|rect|circle|ellipse|line|polyline|polygon|text|image|use|svg)$/;

/** Of a file that draws nothing itself: the first of its symbols, and how many there are. */
export interface FirstSymbol {
  readonly viewBox: string | undefined;
  /** The symbol as an element that is drawn. */
  readonly text: string;
  readonly count: number;
}

const NOT_TAKEN = new Set(['id', 'viewBox', 'preserveAspectRatio', 'width', 'height', 'x', 'y', 'refX', 'refY']);

function asGroup(text: string, open: SvgTag, close: SvgTag): string {
  const name = open.name.replace(/symbol$/i, 'g');
  const kept = attributesOf(open).filter((attribute) => !NOT_TAKEN.has(attribute.name));
  return `${written(name, kept, false)}${text.slice(open.end, close.start)}</${name}>`;
}

/** Whether anything stands where it is drawn. */
export function drawsItself(tags: readonly SvgTag[]): boolean {
  let hidden = 0;
  for (const tag of tags.slice(1)) {
    const name = localName(tag.name).toLowerCase();
    if (HIDDEN.test(name) && tag.kind !== 'empty') hidden += tag.kind === 'open' ? 1 : -1;
    else if (hidden === 0 && tag.kind !== 'close' && DRAWN.test(name)) return true;
  }
  return false;
}

/** `null`: it draws something itself, or has no symbols. */
export function firstSymbol(tags: readonly SvgTag[], text: string): FirstSymbol | null {
  const isSymbol = (tag: SvgTag): boolean => localName(tag.name).toLowerCase() === 'symbol';
  const symbols = tags.filter((tag) => isSymbol(tag) && tag.kind === 'open');
  const [open] = symbols;
  const close = tags.find((tag) => isSymbol(tag) && tag.kind === 'close');
  if (open === undefined || close === undefined || drawsItself(tags)) return null;
  return { viewBox: attributeOf(open, 'viewBox'), text: asGroup(text, open, close), count: symbols.length };
}
