import { attributeOf } from './edit.ts';
import { localName, type SvgTag } from './scan.ts';

const GENERIC =
  /^(?:serif|sans-serif|monospace|cursive|fantasy|system-ui|math|emoji|ui-[a-z-]+|inherit|initial|unset|-apple-system|blinkmacsystemfont)$/i;

/** The first name of a list of fonts, without its quotes; `null` when it is no name of a font. */
function firstOf(list: string): string | null {
  const name = (list.split(',')[0] ?? '')
    .replace(/&quot;|&apos;|["']/g, '')
    .replace(/!important/i, '')
    .trim();
  return name === '' || name.length > 60 || /[;:{}()<>]/.test(name) || GENERIC.test(name) ? null : name;
}

const FAMILY = /font-family\s*:\s*([^;}<]{1,300})/gi;
/** In the shorthand the names follow the size. */
const SHORTHAND =
  /[;{\s"']font\s*:[^;}<]{0,120}?\d(?:px|pt|em|rem|%|ex|vw|in|cm|mm)(?:\s*\/\s*[\w.%]+)?\s+([^;}<]{1,300})/gi;
const FACE = /@font-face\s*\{[^}]{0,4000}\}/gi;

/** Fonts that come with the file. */
function embedded(text: string): ReadonlySet<string> {
  const faces = (text.match(FACE) ?? []).filter((face) => /url\(\s*["']?data:/i.test(face));
  return new Set(faces.flatMap((face) => [...face.matchAll(FAMILY)].map(([, list = '']) => firstOf(list) ?? '')));
}

/** Names of the fonts that letters of the SVG ask for and that are not in it; each is the first of its list. */
export function fontsOf(tags: readonly SvgTag[], source: string): string[] {
  if (!tags.some(({ name }) => localName(name).toLowerCase() === 'text')) return [];
  const text = source.replace(/&quot;|&#34;/g, '"').replace(/&apos;|&#39;/g, "'");
  const own = embedded(text);
  const plain = text.replace(FACE, '');
  const styled = [...plain.matchAll(FAMILY), ...plain.matchAll(SHORTHAND)].map(([, list = '']) => list);
  const named = tags.map((tag) => attributeOf(tag, 'font-family') ?? '');
  const names = [...named, ...styled].map(firstOf).filter((name) => name !== null);
  return [...new Set(names)].filter((name) => !own.has(name)).slice(0, MAX_FONTS);
}

/** More than this nobody reads. */
const MAX_FONTS = 8;
