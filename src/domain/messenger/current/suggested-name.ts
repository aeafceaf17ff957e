import { glyphOf, searchGlyphs } from './icon-names.ts';

/** Words of pictures' names that say nothing of what is drawn. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(['icon', 'ico', 'img', 'image', 'logo', 'sprite', 'picture']);

/**
 * The glyph that comes nearest to the picture that an icon was drawn from, by the name of that; `null`: none does. `truck-fast.svg` gives
 * `fa-truck`.
 */
export function suggestedName(picture: string): string | null {
  const words = picture
    .toLowerCase()
    .replace(/\.\w+$/, '')
    .split(/[^a-z]+/)
    .filter((word) => word.length > 2 && !EMPTY_WORDS.has(word));
  const whole = glyphOf(words.join('-'));
  const [first] = [...(whole === null ? [] : [whole]), ...words.flatMap((word) => searchGlyphs(word).slice(0, 1))];
  return first === undefined ? null : `fa-${first.names[0]}`;
}
