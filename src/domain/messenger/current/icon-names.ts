import { GLYPHS } from './font-awesome.ts';

export interface FontGlyph {
  /** The character that is drawn. */
  readonly codePoint: number;
  /** Without `fa-`; the first is the main one. */
  readonly names: readonly [string, ...string[]];
}

/** Every glyph, in the order of the package: by themes, as they were added. */
export const ALL_GLYPHS: readonly FontGlyph[] = GLYPHS.trim()
  .split(/\s+/)
  .map((word) => {
    const [code = '', names = ''] = word.split(':');
    const [first = '', ...others] = names.split(',');
    return { codePoint: Number.parseInt(code, 16), names: [first, ...others] };
  });

const BY_NAME: ReadonlyMap<string, FontGlyph> = new Map(
  ALL_GLYPHS.flatMap((glyph) => glyph.names.map((name) => [name, glyph] as const)),
);

/** Classes of the same family that draw nothing themselves: they size, turn or move the glyph beside them. */
const HELPERS: ReadonlySet<string> = new Set(
  [
    'lg',
    '2x',
    '3x',
    '4x',
    '5x',
    'fw',
    'ul',
    'li',
    'border',
    'pull-left',
    'pull-right',
    'spin',
    'pulse',
    'inverse',
  ].concat([
    'rotate-90',
    'rotate-180',
    'rotate-270',
    'flip-horizontal',
    'flip-vertical',
    'stack',
    'stack-1x',
    'stack-2x',
  ]),
);

/** The glyph of a name without `fa-`, in exactly this spelling. */
export function glyphOf(name: string): FontGlyph | null {
  return BY_NAME.get(name) ?? null;
}

export type IconClass = 'glyph' | 'helper' | 'family' | 'unknown';

export interface IconReading {
  /** What the circle shows; `null`: it stays empty. Of several glyphs the one whose rule comes last in the style sheet. */
  readonly glyph: FontGlyph | null;
  readonly classes: readonly { readonly name: string; readonly kind: IconClass }[];
}

/** What becomes of an `iconName`, which is written into the class list of `<i class="fa …">` as it is. Source: observed. */
export function readIconName(iconName: string): IconReading {
  const names = iconName.split(/[ \t\n\f\r]+/).filter((name) => name !== '');
  const classes = names.map((name) => ({ name, kind: kindOf(name) }));
  const glyphs = names.map((name) => glyphOfClass(name)).filter((one) => one !== null);
  const last = glyphs.toSorted((a, b) => ALL_GLYPHS.indexOf(a) - ALL_GLYPHS.indexOf(b)).at(-1);
  return { glyph: last ?? null, classes };
}

function glyphOfClass(name: string): FontGlyph | null {
  return name.startsWith('fa-') ? glyphOf(name.slice(3)) : null;
}

function kindOf(name: string): IconClass {
  if (name === 'fa') return 'family';
  if (glyphOfClass(name) !== null) return 'glyph';
  return name.startsWith('fa-') && HELPERS.has(name.slice(3)) ? 'helper' : 'unknown';
}

/**
 * Glyphs whose names hold every word of what is looked for; best first: a whole name, then a beginning of one, then the rest, each in
 * the order of the package. Nothing looked for: all of them.
 */
export function searchGlyphs(looked: string): readonly FontGlyph[] {
  const words = looked
    .toLowerCase()
    .replace(/^fa-/, '')
    .split(/[\s-]+/)
    .filter((word) => word !== '');
  const whole = words.join('-');
  const rank = ({ names }: FontGlyph): number => {
    if (names.some((name) => name === whole)) return 0;
    return names.some((name) => name.startsWith(whole)) ? 1 : 2;
  };
  return ALL_GLYPHS.filter(({ names }) => names.some((name) => words.every((word) => name.includes(word)))).toSorted(
    (a, b) => rank(a) - rank(b),
  );
}

/**
 * Names that differ least from one that draws nothing, for a wrong letter or a forgotten `fa-`; best first, at most `limit`.
 */
export function similarNames(wrong: string, limit = 3): readonly string[] {
  const bare = wrong
    .trim()
    .toLowerCase()
    .replace(/^(?:icon|fas?|far|fab|fa)[- ]+/, '')
    .replace(/^fa-/, '')
    .replaceAll('_', '-');
  if (bare === '') return [];
  const most = Math.max(1, Math.floor(bare.length / 3));
  return [...BY_NAME.keys()]
    .map((name) => ({ name, distance: distance(bare, name, most) }))
    .filter(({ distance: steps }) => steps <= most)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(({ name }) => `fa-${name}`);
}

/** Letters to change, add or leave out (Levenshtein); beyond `most` only that it is beyond. */
function distance(from: string, to: string, most: number): number {
  if (Math.abs(from.length - to.length) > most) return most + 1;
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let index = 0; index < from.length; index += 1) {
    const next = [index + 1];
    for (let at = 0; at < to.length; at += 1) {
      const change = (row[at] ?? 0) + (from[index] === to[at] ? 0 : 1);
      next.push(Math.min(change, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? most + 1;
}
