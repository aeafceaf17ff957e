/** Where in JSON a caret stands, judged by what is before it: what comes after may be unfinished. */
export interface CaretPlace {
  /** Of the object, list or value around, by keys and indexes. */
  readonly path: readonly string[];
  /** What may be written here; `null`: nothing, but for a comma or a colon. */
  readonly expects: 'name' | 'value' | null;
  /** Where the word begins that the caret ends; the caret itself: none was begun. */
  readonly from: number;
  /** A comma is missing there; `null`: none is. */
  readonly commaAt: number | null;
}

interface Level {
  readonly isObject: boolean;
  key: string | null;
  index: number;
  state: 'name' | 'colon' | 'value' | 'after';
  /** Where the last value ended. */
  end: number;
}

const TOKEN = /"(?:[^"\\\n]|\\.)*"?|[{}[\],:]|[^\s{}[\],:"]+/g;

/** Reads the text before the caret. Never throws. */
export function caretPlace(before: string): CaretPlace {
  const levels: Level[] = [];
  let last: { text: string; from: number } | null = null;
  for (const { 0: text, index: from } of before.matchAll(TOKEN)) {
    if (last !== null) take(levels, last.text, last.from);
    last = { text, from };
  }
  if (last !== null && !isOpenWord(last, before)) take(levels, last.text, last.from);
  const word = last !== null && isOpenWord(last, before) ? last.from : before.length;
  return placeIn(levels, word, before);
}

/** The caret touches it, and it could go on. */
const isOpenWord = ({ text, from }: { text: string; from: number }, before: string): boolean =>
  from + text.length === before.length && !/^[{}[\],:]$|^".*[^\\]"$|^""$/.test(text);

function placeIn(levels: readonly Level[], from: number, before: string): CaretPlace {
  const level = levels.at(-1);
  const outer = levels.slice(0, -1).map(stepOf);
  if (level === undefined)
    return { path: [], expects: from === 0 || before.trim() === '' ? 'value' : null, from, commaAt: null };
  const isLate = level.state === 'after' && from > level.end && before.slice(level.end, from).includes('\n');
  const expects = isLate ? (level.isObject ? 'name' : 'value') : wantedIn(level);
  const own = expects === 'value' ? [level.isObject ? (level.key ?? '') : String(level.index + (isLate ? 1 : 0))] : [];
  return { path: [...outer, ...own], expects, from, commaAt: isLate ? level.end : null };
}

const wantedIn = ({ state }: Level): CaretPlace['expects'] => (state === 'name' || state === 'value' ? state : null);

const stepOf = ({ isObject, key, index }: Level): string => (isObject ? (key ?? '') : String(index));

function take(levels: Level[], token: string, from: number): void {
  const level = levels.at(-1);
  if (token === '{' || token === '[') levels.push(opened(token === '{', from + 1));
  else if (token === '}' || token === ']') close(levels, from + 1);
  else if (level !== undefined) inside(level, token, from + token.length);
}

const opened = (isObject: boolean, end: number): Level => ({
  isObject,
  key: null,
  index: 0,
  state: isObject ? 'name' : 'value',
  end,
});

function close(levels: Level[], end: number): void {
  levels.pop();
  const around = levels.at(-1);
  if (around !== undefined) Object.assign(around, { state: 'after', end });
}

function inside(level: Level, token: string, end: number): void {
  if (token === ',') {
    level.state = level.isObject ? 'name' : 'value';
    level.index += 1;
  } else if (token === ':') level.state = 'value';
  else if (level.state === 'name') Object.assign(level, { key: named(token), state: 'colon' });
  else Object.assign(level, { state: 'after', end });
}

function named(quoted: string): string {
  return quoted.replace(/^"|"$/g, '');
}
