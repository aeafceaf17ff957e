/** Entities a drawing program declares for its name spaces are few and short. More is an attack. */
const MAX_ENTITIES = 50;
const LONGEST_ENTITY = 500;
/** Characters that putting them in may add. */
const MAX_ADDED = 100_000;

interface Doctype {
  /** Places in the text: of `<` and behind `>`. */
  readonly start: number;
  readonly end: number;
  /** What stands in its brackets. */
  readonly internal: string;
}

/** The first one: a file may have no other. Each part is looked for once, from where the part before it ended. */
function doctypeOf(text: string): Doctype | null {
  const start = text.search(/<!DOCTYPE/i);
  if (start < 0) return null;
  const end = text.indexOf('>', start);
  const open = text.indexOf('[', start);
  if (end >= 0 && (open < 0 || end < open)) return { start, end: end + 1, internal: '' };
  const closing = /\]\s*>/g;
  closing.lastIndex = open;
  const close = open < 0 ? null : closing.exec(text);
  return close && { start, end: closing.lastIndex, internal: text.slice(open + 1, close.index) };
}

function declared(internal: string): Map<string, string> | null {
  const entities = new Map<string, string>();
  for (const [, name = '', double, single] of internal.matchAll(
    /<!ENTITY\s+([\w:.-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/g,
  )) {
    const value = double ?? single ?? '';
    // One entity inside another is how a few lines become gigabytes.
    if (/&(?!#|amp;|lt;|gt;|quot;|apos;)/.test(value) || value.length > LONGEST_ENTITY) return null;
    entities.set(name, value);
    if (entities.size > MAX_ENTITIES) return null;
  }
  return entities;
}

/**
 * The text without its DOCTYPE, its entities put in, and stray `&` made harmless, so that no parser has to expand anything.
 * Entities that point to files are left out. `null`: entities inside entities, or far too many.
 */
export function withoutEntities(text: string): string | null {
  const doctype = doctypeOf(text);
  const entities = declared(doctype?.internal ?? '');
  if (entities === null) return null;
  const body = doctype === null ? text : text.slice(0, doctype.start) + text.slice(doctype.end);
  let added = 0;
  const result = body.replace(/&([A-Za-z_][\w:.-]*);/g, (whole, name: string) => {
    if (/^(?:amp|lt|gt|quot|apos)$/.test(name)) return whole;
    const value = entities.get(name) ?? '';
    added += value.length;
    return added > MAX_ADDED ? '' : value;
  });
  if (added > MAX_ADDED) return null;
  if (result.includes('<![CDATA[')) return result;
  return result.replace(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/gi, '&amp;');
}
