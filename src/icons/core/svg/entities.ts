/** Entities a drawing program declares for its name spaces are few and short. More is an attack. */
const MOST_ENTITIES = 50;
const LONGEST_ENTITY = 500;
/** Characters that putting them in may add. */
const MOST_ADDED = 100_000;

const DOCTYPE = /<!DOCTYPE[^[>]*(?:\[([\s\S]*?)\]\s*)?>/i;

function declared(internal: string): Map<string, string> | null {
  const entities = new Map<string, string>();
  for (const [, name = '', double, single] of internal.matchAll(
    /<!ENTITY\s+([\w:.-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/g,
  )) {
    const value = double ?? single ?? '';
    // One entity inside another is how a few lines become gigabytes.
    if (/&(?!#|amp;|lt;|gt;|quot;|apos;)/.test(value) || value.length > LONGEST_ENTITY) return null;
    entities.set(name, value);
    if (entities.size > MOST_ENTITIES) return null;
  }
  return entities;
}

/**
 * The text without its DOCTYPE, its entities put in, and stray `&` made harmless, so that no parser has to expand anything.
 * Entities that point to files are left out. `null`: entities inside entities, or far too many.
 */
export function withoutEntities(text: string): string | null {
  const doctype = DOCTYPE.exec(text);
  const entities = declared(doctype?.[1] ?? '');
  if (entities === null) return null;
  const body = doctype === null ? text : text.slice(0, doctype.index) + text.slice(doctype.index + doctype[0].length);
  let added = 0;
  const result = body.replace(/&([A-Za-z_][\w:.-]*);/g, (whole, name: string) => {
    if (/^(?:amp|lt|gt|quot|apos)$/.test(name)) return whole;
    const value = entities.get(name) ?? '';
    added += value.length;
    return added > MOST_ADDED ? '' : value;
  });
  if (added > MOST_ADDED) return null;
  if (result.includes('<![CDATA[')) return result;
  return result.replace(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/gi, '&amp;');
}
