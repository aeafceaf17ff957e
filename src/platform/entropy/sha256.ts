/** The first `count` prime numbers. */
function primes(count: number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate += 1) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  }
  return found;
}

/** The first 32 bits of a number's fraction. */
function fractionBits(value: number): number {
  return ((value % 1) * 2 ** 32) | 0;
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

/** The message with its end mark and length in bits, filled up to whole blocks of 64 bytes. */
function padded(bytes: Uint8Array): DataView {
  const size = Math.ceil((bytes.length + 9) / 64) * 64;
  const message = new Uint8Array(size);
  message.set(bytes);
  message[bytes.length] = 0x80;
  const view = new DataView(message.buffer);
  view.setUint32(size - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(size - 4, bytes.length << 3);
  return view;
}

/** The 64 words that one block is stretched to. */
function schedule(view: DataView, start: number): Int32Array {
  const words = new Int32Array(64);
  const at = (index: number): number => words[index] ?? 0;
  for (let i = 0; i < 64; i += 1) {
    if (i < 16) {
      words[i] = view.getInt32(start + i * 4);
      continue;
    }
    const early = at(i - 15);
    const late = at(i - 2);
    const one = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const other = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    words[i] = at(i - 16) + one + at(i - 7) + other;
  }
  return words;
}

type State = readonly [number, number, number, number, number, number, number, number];

function mix([a, b, c, d, e, f, g, h]: State, word: number, constant: number): State {
  const choice = (e & f) ^ (~e & g);
  const one = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice + constant + word) | 0;
  const majority = (a & b) ^ (a & c) ^ (b & c);
  const other = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority) | 0;
  return [(one + other) | 0, a, b, c, (d + one) | 0, e, f, g];
}

function add(one: State, other: State): State {
  const [a, b, c, d, e, f, g, h] = one;
  const [i, j, k, l, m, n, o, p] = other;
  return [(a + i) | 0, (b + j) | 0, (c + k) | 0, (d + l) | 0, (e + m) | 0, (f + n) | 0, (g + o) | 0, (h + p) | 0];
}

/** FIPS 180-4: the fractions of the square roots of 2, 3, 5, 7, 11, 13, 17, 19. */
const START: State = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

/** SHA-256 (FIPS 180-4) for pages where the browser offers no digests. 32 bytes. */
export function sha256(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const constants = primes(64).map((prime) => fractionBits(Math.cbrt(prime)));
  const view = padded(bytes);
  let state: State = START;
  for (let start = 0; start < view.byteLength; start += 64) {
    const words = schedule(view, start);
    let mixed = state;
    constants.forEach((constant, i) => (mixed = mix(mixed, words[i] ?? 0, constant)));
    state = add(state, mixed);
  }
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, i) => {
    digest.setInt32(i * 4, word);
  });
  return new Uint8Array(digest.buffer);
}
