import { attributesOf, type SvgAttribute, type SvgTag } from './scan.ts';

/** Places in a text, the end behind the last character. */
export type Range = readonly [from: number, to: number];

/** What follows `start` but for the ranges, which are in order; those inside others do no harm. */
export function without(text: string, start: number, ranges: readonly Range[]): string {
  const parts: string[] = [];
  let at = start;
  for (const [from, to] of ranges) {
    if (to <= at) continue;
    parts.push(text.slice(at, Math.max(at, from)));
    at = to;
  }
  return parts.join('') + text.slice(at);
}

/** Places from the start to the end of every outermost element that `isMeant` picks. What is never closed goes to the end. */
export function elementRanges(tags: readonly SvgTag[], isMeant: (tag: SvgTag) => boolean, length: number): Range[] {
  const ranges: Range[] = [];
  let open: { name: string; depth: number; start: number } | null = null;
  for (const tag of tags) {
    if (open === null) {
      if (tag.kind === 'close' || !isMeant(tag)) continue;
      if (tag.kind === 'empty') ranges.push([tag.start, tag.end]);
      else open = { name: tag.name, depth: 1, start: tag.start };
    } else if (tag.name === open.name && tag.kind !== 'empty') {
      open.depth += tag.kind === 'open' ? 1 : -1;
      if (open.depth > 0) continue;
      ranges.push([open.start, tag.end]);
      open = null;
    }
  }
  return open === null ? ranges : [...ranges, [open.start, length]];
}

/** A start tag as text. */
export function written(name: string, attributes: readonly SvgAttribute[], isEmpty: boolean): string {
  const all = attributes.map((attribute) => ` ${attribute.name}="${attribute.value.replaceAll('"', '&quot;')}"`);
  return `<${name}${all.join('')}${isEmpty ? '/' : ''}>`;
}

/** The tag with some attributes set, or taken away by `null`. */
export function withAttributes(tag: SvgTag, changes: Readonly<Record<string, string | null>>): string {
  const kept = attributesOf(tag).filter(({ name }) => !(name in changes));
  const set = Object.entries(changes).flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
  return written(tag.name, [...kept, ...set], tag.kind === 'empty');
}

export function attributeOf(tag: SvgTag, name: string): string | undefined {
  return attributesOf(tag).find((attribute) => attribute.name === name)?.value;
}
