import { isSvgNamespace } from './foreign.ts';
import { attributesOf, type SvgAttribute, type SvgTag } from './scan.ts';

const REPLACED = new Set(['width', 'height', 'viewBox', 'x', 'y', 'display', 'hidden']);

/** What of a root's style is about its place on a page; a size there would win over the attributes. */
const PAGE_STYLE =
  /(^|;)\s*(?:(?:(?:min|max)-)?(?:width|height)|display|visibility|position|top|left|right|bottom|float|margin(?:-\w+)?)\s*:[^;]*/gi;

const NAMESPACES: Readonly<Record<string, string>> = {
  xlink: 'http://www.w3.org/1999/xlink',
  svg: 'http://www.w3.org/2000/svg',
};

/** Names with a prefix that nobody declared would make the whole file unreadable as XML. */
function missingPrefixes(tags: readonly SvgTag[]): string[] {
  const used = new Set<string>();
  const declared = new Set(['xml', 'xmlns']);
  for (const tag of tags) {
    if (tag.name.includes(':')) used.add(tag.name.slice(0, tag.name.indexOf(':')));
    for (const { name } of attributesOf(tag)) {
      if (name.startsWith('xmlns:')) declared.add(name.slice(6));
      else if (name.includes(':')) used.add(name.slice(0, name.indexOf(':')));
    }
  }
  return [...used].filter((prefix) => !declared.has(prefix));
}

/** The root's attributes but for its size and its place on a page, with the names that the file forgot to declare. */
export function rootAttributes(root: SvgTag, tags: readonly SvgTag[]): SvgAttribute[] {
  const kept = attributesOf(root)
    .filter(({ name, value }) => !REPLACED.has(name) && !(name === 'xmlns' && !isSvgNamespace(value)))
    .map(({ name, value }) => {
      if (name === 'style') return { name, value: value.replace(PAGE_STYLE, '$1') };
      // With an s in `http`, or a line at the end, it is another name for the browser.
      return name.startsWith('xmlns') && isSvgNamespace(value)
        ? { name, value: NAMESPACES['svg'] ?? '' }
        : { name, value };
    });
  const added = missingPrefixes(tags).map((prefix) => ({
    name: `xmlns:${prefix}`,
    value: NAMESPACES[prefix] ?? `urn:undeclared:${prefix}`,
  }));
  if (!root.name.includes(':') && !kept.some(({ name }) => name === 'xmlns')) {
    added.push({ name: 'xmlns', value: NAMESPACES['svg'] ?? '' });
  }
  return [...kept, ...added];
}
