import { attributeOf, elementRanges, type Range } from './edit.ts';
import { attributesOf, localName, type SvgTag } from './scan.ts';

const SVG_NAMESPACE = /^\s*https?:\/\/www\.w3\.org\/2000\/svg\/?\s*$/i;

export function isSvgNamespace(address: string): boolean {
  return SVG_NAMESPACE.test(address);
}

const prefixOf = (name: string): string => (name.includes(':') ? name.slice(0, name.indexOf(':')) : '');

/** Prefixes that mean SVG: the root's own, and whatever is declared so. */
function svgPrefixes(tags: readonly SvgTag[]): ReadonlySet<string> {
  const prefixes = new Set(['', 'svg', prefixOf(tags[0]?.name ?? '')]);
  for (const tag of tags) {
    if (!tag.attributes.includes('xmlns:')) continue;
    for (const { name, value } of attributesOf(tag)) {
      if (name.startsWith('xmlns:') && isSvgNamespace(value)) prefixes.add(name.slice(6));
    }
  }
  return prefixes;
}

/** Never drawn, whoever wrote it. */
const SILENT = /^metadata$/i;

/** What drawing programs keep for themselves: elements of other vocabularies, and metadata. No browser draws any of it. */
export function privateRanges(tags: readonly SvgTag[], length: number): Range[] {
  const prefixes = svgPrefixes(tags);
  const [root, ...rest] = tags;
  return elementRanges(
    rest.filter((tag) => tag !== root),
    (tag) => {
      if (!prefixes.has(prefixOf(tag.name)) || SILENT.test(localName(tag.name))) return true;
      const own = tag.attributes.includes('xmlns') ? attributeOf(tag, 'xmlns') : undefined;
      return own !== undefined && !isSvgNamespace(own);
    },
    length,
  );
}
