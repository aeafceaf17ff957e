import type { Layout } from './layouts.ts';

/** The five filters of PNG by their number: none, left, above, average, Paeth. */
export const FILTERS = 5;

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const toLeft = Math.abs(guess - left);
  const toAbove = Math.abs(guess - above);
  const toCorner = Math.abs(guess - corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4:
      return paeth(left, above, corner);
    default:
      return 0;
  }
}

/** All rows under one filter. `result[y * rowBytes + i]` is the filtered byte. */
export function filterRows(layout: Layout, filter: number): Uint8Array<ArrayBuffer> {
  const { rows, rowBytes, pixelBytes } = layout;
  const result = new Uint8Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const hasLeft = at % rowBytes >= pixelBytes;
    const hasAbove = at >= rowBytes;
    const left = hasLeft ? (rows[at - pixelBytes] ?? 0) : 0;
    const above = hasAbove ? (rows[at - rowBytes] ?? 0) : 0;
    const corner = hasLeft && hasAbove ? (rows[at - rowBytes - pixelBytes] ?? 0) : 0;
    result[at] = (rows[at] ?? 0) - predicted(filter, left, above, corner);
  }
  return result;
}

/** Undoing one row in place, by filter; a loop for each is ten times as fast as one that asks for every byte. */
const UNDO: readonly ((row: Uint8Array, above: Uint8Array, step: number) => void)[] = [
  () => undefined,
  (row, _above, step) => {
    for (let i = step; i < row.length; i++) row[i] = (row[i] ?? 0) + (row[i - step] ?? 0);
  },
  (row, above) => {
    for (let i = 0; i < row.length; i++) row[i] = (row[i] ?? 0) + (above[i] ?? 0);
  },
  (row, above, step) => {
    for (let i = 0; i < row.length; i++) {
      const left = i < step ? 0 : (row[i - step] ?? 0);
      row[i] = (row[i] ?? 0) + ((left + (above[i] ?? 0)) >> 1);
    }
  },
  (row, above, step) => {
    for (let i = 0; i < step; i++) row[i] = (row[i] ?? 0) + (above[i] ?? 0);
    for (let i = step; i < row.length; i++) {
      row[i] = (row[i] ?? 0) + paeth(row[i - step] ?? 0, above[i] ?? 0, above[i - step] ?? 0);
    }
  },
];

/** Undoes the filter of one row in place. `above` is the finished row before, all zero for the first. */
export function unfilterRow(filter: number, row: Uint8Array, above: Uint8Array, pixelBytes: number): void {
  UNDO[filter]?.(row, above, pixelBytes);
}

/** A cost of one filtered row, lower is better. The compressor's own cost is too slow to ask for each row. */
type RowCost = (row: Uint8Array) => number;

/** Bytes as signed numbers, near zero is good: the usual rule of thumb. */
const sumOfSizes: RowCost = (row) => {
  let sum = 0;
  for (const byte of row) sum += byte < 128 ? byte : 256 - byte;
  return sum;
};

// Counts of pairs of bytes, kept between rows because clearing 65,536 places for each row takes longer than the row itself.
const pairs = new Uint16Array(65536);
const bytes = new Uint16Array(256);

/** Adds up a price for each different value of `row` and clears the counts that were used. */
function countedCost(row: Uint8Array, inPairs: boolean, price: (count: number) => number): number {
  const counts = inPairs ? pairs : bytes;
  const keyAt = (i: number): number => (inPairs ? ((row[i - 1] ?? 0) << 8) | (row[i] ?? 0) : (row[i] ?? 0));
  const first = inPairs ? 1 : 0;
  for (let i = first; i < row.length; i++) counts[keyAt(i)] = (counts[keyAt(i)] ?? 0) + 1;
  let cost = 0;
  for (let i = first; i < row.length; i++) {
    const key = keyAt(i);
    const count = counts[key] ?? 0;
    if (count > 0) cost += price(count);
    counts[key] = 0;
  }
  return cost;
}

const bits = (count: number): number => -count * Math.log2(count);

/** Fewer kinds of bytes, unevenly spread, pack better. */
const byteEntropy: RowCost = (row) => countedCost(row, false, bits);

/** Fewer different pairs of bytes: more to repeat. */
const pairCount: RowCost = (row) => countedCost(row, true, () => 1);

const pairEntropy: RowCost = (row) => countedCost(row, true, bits);

/** The filter of every row that costs least by one rule. */
function cheapest(layout: Layout, filtered: readonly Uint8Array[], cost: RowCost): Uint8Array<ArrayBuffer> {
  const choice = new Uint8Array(layout.height);
  for (let y = 0; y < layout.height; y++) {
    let least = Infinity;
    filtered.forEach((rows, filter) => {
      const price = cost(rows.subarray(y * layout.rowBytes, (y + 1) * layout.rowBytes));
      if (price < least) {
        least = price;
        choice[y] = filter;
      }
    });
  }
  return choice;
}

/**
 * Choices of a filter per row that are worth compressing. Numbers of a palette have no neighbours to be predicted from, so
 * only the rules that look for repetition are tried on them.
 */
export function filterChoices(layout: Layout, filtered: readonly Uint8Array[]): Uint8Array<ArrayBuffer>[] {
  const byRule = (costs: readonly RowCost[]): Uint8Array<ArrayBuffer>[] =>
    costs.map((cost) => cheapest(layout, filtered, cost));
  if (layout.palette !== null) return byRule([byteEntropy, pairCount, pairEntropy]);
  const fixed = filtered.map((_, filter) => new Uint8Array(layout.height).fill(filter));
  return [...fixed, ...byRule([sumOfSizes, byteEntropy, pairCount, pairEntropy])];
}

/** The stream to compress: before each row the number of its filter. */
export function assemble(layout: Layout, filtered: readonly Uint8Array[], choice: Uint8Array): Uint8Array<ArrayBuffer> {
  const { rowBytes, height } = layout;
  const stream = new Uint8Array((rowBytes + 1) * height);
  for (let y = 0; y < height; y++) {
    const filter = choice[y] ?? 0;
    stream[y * (rowBytes + 1)] = filter;
    const row = filtered[filter]?.subarray(y * rowBytes, (y + 1) * rowBytes);
    if (row !== undefined) stream.set(row, y * (rowBytes + 1) + 1);
  }
  return stream;
}
