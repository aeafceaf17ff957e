/**
 * What an SVG asks the system for, answered once and for all: a light system with a mouse and an ordinary screen that wants no
 * motion. The same file then gives the same icon everywhere.
 */
const WORDS: Readonly<Record<string, string>> = {
  'prefers-color-scheme': 'light',
  'prefers-reduced-motion': 'reduce',
  'prefers-reduced-transparency': 'no-preference',
  'prefers-reduced-data': 'no-preference',
  'prefers-contrast': 'no-preference',
  'forced-colors': 'none',
  'inverted-colors': 'none',
  'color-gamut': 'srgb',
  'dynamic-range': 'standard',
  'video-dynamic-range': 'standard',
  hover: 'hover',
  'any-hover': 'hover',
  pointer: 'fine',
  'any-pointer': 'fine',
  scripting: 'none',
  update: 'fast',
  'display-mode': 'browser',
  orientation: 'landscape',
};

const NUMBERS: Readonly<Record<string, number>> = {
  resolution: 1,
  'device-pixel-ratio': 1,
  'device-width': 1920,
  'device-height': 1080,
  color: 8,
  monochrome: 0,
  'color-index': 0,
};

/** Words that are true only when they are asked for by name. */
const OFF = new Set(['no-preference', 'none']);

/** Features that are always and never true, whatever the size. */
const ALWAYS = '(min-width:0)';
const NEVER = '(max-width:0)';

function amount(value: string): number {
  const [, number = '', unit = ''] = /^([\d.]+)\s*([a-z]*)/.exec(value) ?? [];
  return Number(number) / (unit === 'dpi' ? 96 : unit === 'dpcm' ? 96 / 2.54 : 1);
}

/** `null`: a feature that no system decides. */
function answer(feature: string, value: string | undefined): boolean | null {
  const word = WORDS[feature];
  if (word !== undefined) return value === undefined ? !OFF.has(word) : value === word;
  const [, edge, name = ''] = /^(?:-webkit-)?(min-|max-)?(.+)$/.exec(feature) ?? [];
  const own = NUMBERS[name];
  if (own === undefined) return null;
  if (value === undefined) return own > 0;
  if (edge === 'min-') return own >= amount(value);
  return edge === 'max-' ? own <= amount(value) : own === amount(value);
}

/** A list of media queries with the system's answers put in. */
export function settledMedia(query: string): string {
  return query.replace(/\(\s*([a-z-]+)\s*(?::\s*([^()]+?)\s*)?\)/gi, (whole, feature: string, value?: string) => {
    const result = answer(feature.toLowerCase(), value?.toLowerCase());
    return result === null ? whole : result ? ALWAYS : NEVER;
  });
}

/** Characters of two colours. */
const LONGEST_PAIR = 400;

/** The bracket that closes the one before `from`, -1: none does; and the first comma between them. */
function closing(text: string, from: number): { end: number; comma: number } {
  let depth = 1;
  let comma = -1;
  for (let at = from; at < Math.min(text.length, from + LONGEST_PAIR); at++) {
    const letter = text[at];
    if (letter === '(') depth++;
    else if (letter === ')' && --depth === 0) return { end: at, comma };
    else if (letter === ',' && depth === 1 && comma < 0) comma = at;
    else if (letter === ';' || letter === '}' || letter === '<') break;
  }
  return { end: -1, comma };
}

/** `light-dark(a, b)` as the one of the two that the scheme takes. */
function settledColours(text: string, isDark: boolean): string {
  const call = /light-dark\(/gi;
  const parts: string[] = [];
  let at = 0;
  for (let found = call.exec(text); found !== null; found = call.exec(text)) {
    const start = call.lastIndex;
    const { end, comma } = closing(text, start);
    if (end < 0 || comma < 0) continue;
    parts.push(text.slice(at, found.index), text.slice(isDark ? comma + 1 : start, isDark ? end : comma).trim());
    at = end + 1;
    call.lastIndex = at;
  }
  return parts.join('') + text.slice(at);
}

const SCHEME = /(?<!prefers-)(color-scheme\s*:\s*)([^;}"'<]*)/gi;

/** The text of an SVG that looks the same in a light and in a dark system. One that is for dark only stays so. */
export function settledSchemes(text: string): string {
  const schemes = [...text.matchAll(SCHEME)].map(([, , value = '']) => value);
  const isDark = schemes.length > 0 && schemes.every((value) => /dark/.test(value) && !/light/.test(value));
  const one = text.replace(SCHEME, (_, name: string) => `${name}${isDark ? 'dark' : 'light'}`);
  return settledColours(one, isDark)
    .replace(/@media([^{};]{0,400})/gi, (_, query: string) => `@media${settledMedia(query)}`)
    .replace(/(\smedia\s*=\s*)(["'])([^"'<>]{0,400})\2/gi, (_, name: string, quote: string, query: string) => {
      return `${name}${quote}${settledMedia(query)}${quote}`;
    });
}
