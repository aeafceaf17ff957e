/** A ready drawing on a grid of 24 × 24, strokes of 2. From Lucide (ISC licence, `public/licences/lucide.txt`). */
export interface Glyph {
  readonly name: string;
  readonly shapes: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[];
  /** What it may be looked for by. */
  readonly tags: readonly string[];
}

/** Shown first while nothing is searched: what chat apps are about. */
const FAVOURITES = [
  'message-circle',
  'messages-square',
  'bot',
  'sparkles',
  'calendar',
  'clock',
  'bell',
  'phone',
  'video',
  'mail',
  'send',
  'users',
  'user-plus',
  'file-text',
  'folder',
  'paperclip',
  'image',
  'camera',
  'mic',
  'map-pin',
  'list-checks',
  'clipboard-list',
  'chart-column',
  'chart-pie',
  'calculator',
  'credit-card',
  'shopping-cart',
  'package',
  'truck',
  'tag',
  'star',
  'heart',
  'thumbs-up',
  'gift',
  'coffee',
  'cake',
  'globe',
  'languages',
  'search',
  'settings',
  'life-buoy',
  'headphones',
  'book-open',
  'graduation-cap',
  'lightbulb',
  'rocket',
  'dice-5',
  'gamepad-2',
  'sun',
  'cloud-sun',
  'wrench',
  'shield-check',
  'lock',
  'qr-code',
  'ticket',
  'plane',
  'car',
  'house',
  'building',
];

/** Loads the whole set, about 150 kB; call it when somebody first looks for a glyph. */
export async function loadGlyphs(): Promise<readonly Glyph[]> {
  const [nodes, tags] = await Promise.all([import('lucide-static/icon-nodes.json'), import('lucide-static/tags.json')]);
  const all = Object.entries(nodes.default).map(([name, shapes]) => ({ name, shapes, tags: tags.default[name] ?? [] }));
  const rank = new Map(FAVOURITES.map((name, at) => [name, at]));
  const place = ({ name }: Glyph): number => rank.get(name) ?? FAVOURITES.length;
  return all.sort((one, other) => place(one) - place(other));
}

/** How well a word fits a glyph, the best is 0; `null`: not at all. */
function distance({ name, tags }: Glyph, word: string): number | null {
  if (name === word) return 0;
  const parts = name.split('-');
  if (parts.includes(word)) return 1;
  if (tags.includes(word)) return 2;
  if (parts.some((part) => part.startsWith(word))) return 3;
  if (tags.some((tag) => tag.split(/\s/).some((part) => part.startsWith(word)))) return 4;
  return word.length > 2 && (name.includes(word) || tags.some((tag) => tag.includes(word))) ? 5 : null;
}

/** Glyphs that every word fits, the best first; all of them for an empty search. */
export function searchGlyphs(glyphs: readonly Glyph[], query: string): readonly Glyph[] {
  const words = query
    .toLowerCase()
    .split(/[\s-]+/)
    .filter(Boolean);
  if (words.length === 0) return glyphs;
  const found: { glyph: Glyph; far: number }[] = [];
  for (const glyph of glyphs) {
    const distances = words.map((word) => distance(glyph, word));
    if (distances.every((far) => far !== null)) {
      found.push({ glyph, far: distances.reduce((sum, far) => sum + far, 0) });
    }
  }
  return found.sort((one, other) => one.far - other.far).map(({ glyph }) => glyph);
}

const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The drawing as an SVG file. */
export function glyphSvg({ shapes }: Glyph): string {
  const body = shapes
    .map(([tag, attributes]) => {
      const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
      return `<${tag}${written.join('')}/>`;
    })
    .join('');
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="#000"' +
    ` stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${body}</svg>`
  );
}
