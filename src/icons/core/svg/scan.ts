/** A tag as it stands in the text. */
export interface SvgTag {
  readonly kind: 'open' | 'close' | 'empty';
  /** With its prefix, if any. */
  readonly name: string;
  /** Everything between the name and the end. */
  readonly attributes: string;
  /** Places in the text: of `<` and behind `>`. */
  readonly start: number;
  readonly end: number;
}

const SKIPPED: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

/** Behind a comment and its like that begins at `at`; `at` when none does; -1 when it never ends. */
function skip(text: string, at: number): number {
  for (const [open, close] of SKIPPED) {
    if (!text.startsWith(open, at)) continue;
    const end = text.indexOf(close, at + open.length);
    return end < 0 ? -1 : end + close.length;
  }
  return at;
}

/** The `>` that ends the tag begun at `at`, quotes respected; -1 when there is none. */
function tagEnd(text: string, at: number): number {
  for (let i = at; i < text.length; i++) {
    const letter = text[i];
    if (letter === '>') return i;
    if (letter !== '"' && letter !== "'") continue;
    i = text.indexOf(letter, i + 1);
    if (i < 0) return -1;
  }
  return -1;
}

function readTag(text: string, start: number, end: number): SvgTag | null {
  const inner = text.slice(start + 1, end);
  const parts = /^(\/?)([A-Za-z_][\w:.-]*)([\s\S]*)$/.exec(inner);
  if (parts === null) return null;
  const [, slash, name = '', rest = ''] = parts;
  const isEmpty = rest.endsWith('/');
  const kind = slash === '/' ? 'close' : isEmpty ? 'empty' : 'open';
  return { kind, name, attributes: isEmpty ? rest.slice(0, -1) : rest, start, end: end + 1 };
}

/** A `<` that begins no tag is passed by at once: for each the end would be looked for in the whole text. */
function beginsTag(text: string, at: number): boolean {
  return /[A-Za-z_]/.test(text.charAt(text[at + 1] === '/' ? at + 2 : at + 1));
}

/** All tags in order, in one pass. Stops where the text is broken: the browser will say so. */
export function scanTags(text: string): SvgTag[] {
  const tags: SvgTag[] = [];
  let at = text.indexOf('<');
  while (at >= 0) {
    const behind = skip(text, at);
    if (behind < 0) break;
    if (behind === at && !beginsTag(text, at)) at = text.indexOf('<', at + 1);
    else if (behind === at) {
      const end = tagEnd(text, at + 1);
      if (end < 0) break;
      const tag = readTag(text, at, end);
      if (tag !== null) tags.push(tag);
      at = text.indexOf('<', tag === null ? at + 1 : end + 1);
    } else at = text.indexOf('<', behind);
  }
  return tags;
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

export interface SvgAttribute {
  readonly name: string;
  readonly value: string;
}

/** A name and, where it has one, its value. Begins where the last ended, so that a long name is walked through only once. */
const ATTRIBUTE = /[^A-Za-z_]*([A-Za-z_][\w:.-]*)\s*(=\s*(?:"([^"]*)"|'([^']*)'))?/y;

/** The attributes that have a value, in order. */
export function attributesOf(tag: SvgTag): SvgAttribute[] {
  const found: SvgAttribute[] = [];
  ATTRIBUTE.lastIndex = 0;
  for (let part = ATTRIBUTE.exec(tag.attributes); part !== null; part = ATTRIBUTE.exec(tag.attributes)) {
    const [, name = '', assigned, double, single] = part;
    if (assigned !== undefined) found.push({ name, value: double ?? single ?? '' });
  }
  return found;
}
