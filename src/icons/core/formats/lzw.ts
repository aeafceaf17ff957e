/** Codes have twelve bits at most. */
const MAX_CODES = 4096;
const MAX_BITS = 12;

/** What codes stand for: each is another one and a value behind it. */
class Codes {
  readonly #clear: number;
  readonly #before = new Uint16Array(MAX_CODES);
  readonly #last = new Uint8Array(MAX_CODES);
  readonly #stack = new Uint8Array(MAX_CODES + 1);
  readonly #firstSize: number;
  #next = 0;
  #previous = -1;
  #first = 0;
  /** Bits of the next code. */
  size = 0;

  constructor(codeSize: number) {
    this.#clear = 2 ** codeSize;
    this.#firstSize = codeSize + 1;
    this.reset();
  }

  reset(): void {
    this.size = this.#firstSize;
    this.#next = this.#clear + 2;
    this.#previous = -1;
  }

  isReset(code: number): boolean {
    return code === this.#clear;
  }

  /** The end, or a code that nobody has made yet: what follows is no picture. */
  isEnd(code: number): boolean {
    return code === this.#clear + 1 || code > this.#next || (this.#previous < 0 && code >= this.#clear);
  }

  /** Writes what `code` stands for; answers the place behind it. */
  write(code: number, indices: Uint8Array, at: number): number {
    const stack = this.#stack;
    let depth = 0;
    let walk = code;
    if (code === this.#next) {
      stack[depth++] = this.#first;
      walk = this.#previous;
    }
    for (; walk >= this.#clear; walk = this.#before[walk] ?? 0) stack[depth++] = this.#last[walk] ?? 0;
    this.#first = walk;
    stack[depth++] = walk;
    let to = at;
    while (depth > 0 && to < indices.length) indices[to++] = stack[--depth] ?? 0;
    this.#learn(code);
    return to;
  }

  #learn(code: number): void {
    if (this.#previous >= 0 && this.#next < MAX_CODES) {
      this.#before[this.#next] = this.#previous;
      this.#last[this.#next++] = this.#first;
      if (this.#next === 2 ** this.size && this.size < MAX_BITS) this.size++;
    }
    this.#previous = code;
  }
}

/** The indices that a GIF's frame packs, `length` of them, or fewer where `data` ends too early or is broken. */
export function unpackLzw(data: Uint8Array, codeSize: number, length: number): Uint8Array {
  const indices = new Uint8Array(length);
  if (codeSize < 1 || codeSize > 8) return indices.subarray(0, 0);
  const codes = new Codes(codeSize);
  let at = 0;
  let bits = 0;
  let held = 0;
  for (const byte of data) {
    bits |= byte << held;
    held += 8;
    while (held >= codes.size && at < length) {
      const code = bits & (2 ** codes.size - 1);
      bits >>= codes.size;
      held -= codes.size;
      if (codes.isReset(code)) codes.reset();
      else if (codes.isEnd(code)) return indices.subarray(0, at);
      else at = codes.write(code, indices, at);
    }
    if (at === length) break;
  }
  return indices.subarray(0, at);
}
