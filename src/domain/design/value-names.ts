const NAME = /^\p{L}[\p{L}\p{N}_.-]{0,39}$/u;
/** `{{name}}` in a text; spaces inside the braces do not count. */
const NAMED = /\{\{ {0,8}(\p{L}[\p{L}\p{N}_.-]{0,39}) {0,8}\}\}/gu;
/** They could reach into objects' prototypes, and no file with them is read. */
const UNSAFE: ReadonlySet<string> = new Set(['constructor', 'prototype']);

/** Whether a value can have this name: a letter, then letters, digits, `_`, `.` and `-`. */
export function isValueName(name: string): boolean {
  return NAME.test(name) && !UNSAFE.has(name);
}

/** The names that stand in a text in double braces, each once. */
export function namesIn(text: string): readonly string[] {
  if (!text.includes('{{')) return [];
  return [...new Set([...text.matchAll(NAMED)].flatMap(([, name = '']) => (isValueName(name) ? [name] : [])))];
}

/** The text with `change(name)` in the place of each `{{name}}`; `null` leaves it. What is put in is not looked at again. */
export function withNamed(text: string, change: (name: string) => string | null): string {
  if (!text.includes('{{')) return text;
  return text.replace(NAMED, (whole, name: string) => (isValueName(name) ? change(name) : null) ?? whole);
}
