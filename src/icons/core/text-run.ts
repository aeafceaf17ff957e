/**
 * Where the signs that `signs` matches end, from `start` on. A sticky expression for a part of them: over a few million an
 * expression runs out of room.
 */
export function runEnd(text: string, start: number, signs: RegExp): number {
  let at = start;
  for (;;) {
    signs.lastIndex = at;
    const part = signs.exec(text);
    if (part === null || part[0] === '') return at;
    at = signs.lastIndex;
  }
}
