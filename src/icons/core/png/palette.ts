import { alphaOf, brightnessOf, type ColourCount } from './colours.ts';

function byNumber(rank: (colour: number) => number): (a: number, b: number) => number {
  return (a, b) => rank(a) - rank(b) || a - b;
}

/** Transparent and half-transparent colours first, each part in its own order: `tRNS` then ends early. */
function clearFirst(order: readonly number[]): number[] {
  return [...order.filter((colour) => alphaOf(colour) < 255), ...order.filter((colour) => alphaOf(colour) === 255)];
}

/** How often two colours stand side by side or one above the other, in a square table. */
function neighbourhood(colours: readonly number[], pixels: Uint32Array, width: number): Uint32Array {
  const size = colours.length;
  const index = new Map(colours.map((colour, i) => [colour, i]));
  const places = Uint16Array.from(pixels, (colour) => index.get(colour) ?? 0);
  const table = new Uint32Array(size * size);
  const count = (a: number, b: number): void => {
    if (a === b) return;
    table[a * size + b] = (table[a * size + b] ?? 0) + 1;
    table[b * size + a] = (table[b * size + a] ?? 0) + 1;
  };
  for (let i = 0; i < places.length; i++) {
    if ((i + 1) % width !== 0) count(places[i] ?? 0, places[i + 1] ?? 0);
    if (i + width < places.length) count(places[i] ?? 0, places[i + width] ?? 0);
  }
  return table;
}

/**
 * Grows a chain from the most frequent colour: the colour that is most often beside the chain so far joins the end it is
 * nearer to. Neighbouring pixels then have near numbers, which filters and the compressor like.
 */
function chained(colours: readonly number[], counts: ColourCount, width: number): number[] {
  const size = colours.length;
  const table = neighbourhood(colours, counts.pixels, width);
  const waiting = new Set(colours.keys());
  const affinity = new Float64Array(size);
  const weightOf = (i: number): number => counts.counts.get(colours[i] ?? 0) ?? 0;
  let chain = [[...waiting].reduce((best, i) => (weightOf(i) > weightOf(best) ? i : best), 0)];
  waiting.delete(chain[0] ?? 0);
  let latest = chain[0] ?? 0;
  while (waiting.size > 0) {
    let best = -1;
    for (const i of waiting) {
      affinity[i] = (affinity[i] ?? 0) + (table[i * size + latest] ?? 0);
      if (best < 0 || affinity[i] > (affinity[best] ?? 0)) best = i;
    }
    waiting.delete(best);
    const joinsEnd = chain.reduce(
      (pull, member, place) => pull + (table[best * size + member] ?? 0) * (2 * place + 1 - chain.length),
      0,
    );
    chain = joinsEnd >= 0 ? [...chain, best] : [best, ...chain];
    latest = best;
  }
  return chain.map((i) => colours[i] ?? 0);
}

/** Palette orders worth trying. Which one packs best depends on the picture, so all are tried. */
export function paletteOrders(counts: ColourCount, width: number): number[][] {
  const seen = [...counts.counts.keys()];
  const rankOf = (colour: number): number => counts.counts.get(colour) ?? 0;
  const byCount = [...seen].sort(byNumber((colour) => -rankOf(colour)));
  const byBrightness = [...seen].sort(byNumber(brightnessOf));
  const byAlpha = [...seen].sort(byNumber((colour) => alphaOf(colour) * 262144 + brightnessOf(colour)));
  const byHueThenAlpha = [...seen].sort(byNumber((colour) => (colour & 0xffffff) * 256 + alphaOf(colour)));
  const chain = chained(seen, counts, width);
  const orders = [seen, clearFirst(byCount), clearFirst(byBrightness), byAlpha, byHueThenAlpha, clearFirst(chain)];
  return distinct(orders);
}

function distinct(orders: number[][]): number[][] {
  const known = new Set<string>();
  return orders.filter((order) => {
    const name = order.join();
    if (known.has(name)) return false;
    known.add(name);
    return true;
  });
}
