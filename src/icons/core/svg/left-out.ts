import type { IconFinding } from '../errors.ts';
import { attributeOf } from './edit.ts';
import { attributesOf, localName, type SvgTag } from './scan.ts';

/** Findings that say what of an SVG is not drawn; in this order they are the likelier reason for seeing nothing. */
export const LEFT_OUT = [
  'svg-linked-picture',
  'svg-html',
  'svg-outside',
  'svg-scripts',
  'svg-page-styles',
  'svg-animated',
] as const satisfies readonly IconFinding[];

export type LeftOut = (typeof LEFT_OUT)[number];

const EMBEDDED = new Set(['iframe', 'audio', 'video', 'canvas', 'embed', 'object']);

/** What `use` and pictures refer to; `undefined`: nothing. */
function hrefOf(tag: SvgTag): string | undefined {
  const href = attributesOf(tag).find(({ name }) => localName(name) === 'href');
  return href?.value.trim();
}

const isInside = (href: string): boolean => /^(?:#|data:)/i.test(href);

function referenceReason(tag: SvgTag, name: string): LeftOut | null {
  const href = hrefOf(tag) ?? '';
  return href === '' || isInside(href) ? null : name === 'use' ? 'svg-outside' : 'svg-linked-picture';
}

/** Why an element is left out; `null`: it stays. `silent`: it goes, and nobody misses it. */
export function reasonFor(tag: SvgTag, isInSwitch: boolean): LeftOut | 'silent' | null {
  const name = localName(tag.name).toLowerCase();
  if (name === 'script') return 'svg-scripts';
  if (name === 'foreignobject') {
    // Drawing programs put their own data into one, or a page, with a drawing beside it for everybody else.
    const isForOthers = isInSwitch || attributeOf(tag, 'requiredExtensions') !== undefined;
    return isForOthers || tag.kind === 'empty' ? 'silent' : 'svg-html';
  }
  if (EMBEDDED.has(name)) return 'svg-html';
  if (name === 'image' || name === 'feimage' || name === 'use') return referenceReason(tag, name);
  return null;
}

/** The elements that are in a `switch`, of which one is drawn. */
export function inSwitch(tags: readonly SvgTag[]): ReadonlySet<SvgTag> {
  const found = new Set<SvgTag>();
  const open: string[] = [];
  for (const tag of tags) {
    if (tag.kind === 'close') open.pop();
    else if (open.at(-1) === 'switch') found.add(tag);
    if (tag.kind === 'open') open.push(localName(tag.name).toLowerCase());
  }
  return found;
}

/** Styles, fonts and paints that lie elsewhere. */
function refersOutside(text: string): boolean {
  if (/@import|<\?xml-stylesheet/i.test(text)) return true;
  return [...text.matchAll(/url\(\s*/gi)].some(({ index, 0: { length } }) => {
    const address = text.slice(index + length, index + length + 20).replace(/^(?:["']|&quot;|&apos;)\s*/, '');
    return !/^(?:#|\)|data:|$)/i.test(address);
  });
}

const hasHandler = (tag: SvgTag): boolean => attributesOf(tag).some(({ name }) => /^on[a-z]+$/i.test(name));

/** References to shapes that the file does not have: it was taken out of a larger one. */
export function hasDeadUse(tags: readonly SvgTag[]): boolean {
  const uses = tags.filter(({ name }) => localName(name).toLowerCase() === 'use');
  if (uses.length === 0) return false;
  const ids = new Set(tags.map((tag) => attributeOf(tag, 'id')));
  return uses.some((tag) => {
    const href = hrefOf(tag);
    return href?.startsWith('#') === true && !ids.has(href.slice(1));
  });
}

/** Reasons that no element of their own stands for. */
export function otherReasons(tags: readonly SvgTag[], text: string): Set<LeftOut> {
  const reasons = new Set<LeftOut>();
  if (refersOutside(text)) reasons.add('svg-outside');
  if (tags.some(hasHandler)) reasons.add('svg-scripts');
  return reasons;
}

function namesIn(text: string, pattern: RegExp): ReadonlySet<string> {
  return new Set([...text.matchAll(pattern)].map(([, name = '']) => name));
}

/** Classes or variables whose meaning stands in the page that the SVG was taken from. `text` is all of it, `styles` its rules. */
export function needsPageStyles(tags: readonly SvgTag[], text: string, styles: string): boolean {
  const classes = namesIn(styles, /\.([\w-]+)/g);
  const isPainted = tags.some((tag) => {
    const names = (attributeOf(tag, 'class') ?? '').split(/\s+/).filter((name) => name !== '');
    return names.some((name) => !classes.has(name));
  });
  const variables = namesIn(text, /(--[\w-]+)\s*:/g);
  return isPainted || [...namesIn(text, /var\(\s*(--[\w-]+)/g)].some((name) => !variables.has(name));
}

/** The rules of all `style` elements. */
export function stylesOf(tags: readonly SvgTag[], text: string): string {
  const isStyle = (tag: SvgTag | undefined): boolean =>
    tag !== undefined && localName(tag.name).toLowerCase() === 'style';
  return tags
    .map((tag, i) => (isStyle(tag) && tag.kind === 'open' ? text.slice(tag.end, tags[i + 1]?.start) : ''))
    .join(' ');
}
