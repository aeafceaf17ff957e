import { zlibSync } from 'fflate';
import type { RgbaImage } from '../image.ts';
import { joinChunks, type Chunk } from './chunks.ts';
import { assemble, FILTERS, filterChoices, filterRows } from './filters.ts';
import { layoutsOf, type Layout } from './layouts.ts';

interface Attempt {
  readonly layout: Layout;
  readonly stream: Uint8Array<ArrayBuffer>;
  readonly packed: Uint8Array;
  /** Bytes of all that differs between attempts. */
  readonly size: number;
}

function headerBytes(layout: Layout): number {
  const chunks = [layout.palette, layout.transparency].filter((chunk) => chunk !== null);
  return chunks.reduce((sum, chunk) => sum + 12 + chunk.length, 0);
}

// A small table for so little data: with the usual one, most of the time goes into clearing it.
const TABLE = 4;
/** Within about one per cent of the best level, at half the time: enough to compare by. */
const QUICK = { level: 6, mem: TABLE } as const;
const BEST = { level: 9, mem: TABLE } as const;

function attempt(layout: Layout, stream: Uint8Array<ArrayBuffer>, settings: typeof QUICK | typeof BEST): Attempt {
  const packed = zlibSync(stream, settings);
  return { layout, stream, packed, size: packed.length + headerBytes(layout) };
}

/** Without filters: what most palettes want, and cheap enough to compare the orders of their colours. */
function plainAttempt(layout: Layout): Attempt {
  return attempt(layout, assemble(layout, [layout.rows], new Uint8Array(layout.height)), QUICK);
}

function filteredAttempts(layout: Layout): Attempt[] {
  const filtered = Array.from({ length: FILTERS }, (_, filter) => filterRows(layout, filter));
  return filterChoices(layout, filtered).map((choice) => attempt(layout, assemble(layout, filtered, choice), QUICK));
}

const bySize = (a: Attempt, b: Attempt): number => a.size - b.size;

/** How many palettes get the filters too. More find a fraction of a per cent and cost as much again. */
const FILTERED_PALETTES = 1;
/** How many of the quick attempts are done again at the best level. */
const FINALISTS = 3;

/** The smallest attempt; none for a picture without pixels. */
function smallest(layouts: readonly Layout[]): Attempt | undefined {
  const plain = layouts
    .filter((layout) => layout.palette !== null)
    .map(plainAttempt)
    .sort(bySize);
  const chosen = plain.slice(0, FILTERED_PALETTES).map(({ layout }) => layout);
  const others = layouts.filter((layout) => layout.palette === null);
  const quick = [...plain, ...[...chosen, ...others].flatMap(filteredAttempts)].sort(bySize);
  const best = quick.slice(0, FINALISTS).map(({ layout, stream }) => attempt(layout, stream, BEST));
  // The quick level wins now and then.
  return [...best, ...quick.slice(0, 1)].sort(bySize)[0];
}

function fileOf(image: RgbaImage, layout: Layout, packed: Uint8Array): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, image.width);
  view.setUint32(4, image.height);
  header[8] = layout.bitDepth;
  header[9] = layout.colourType;
  const chunks: Chunk[] = [{ type: 'IHDR', data: header }];
  if (layout.palette) chunks.push({ type: 'PLTE', data: layout.palette });
  if (layout.transparency) chunks.push({ type: 'tRNS', data: layout.transparency });
  chunks.push({ type: 'IDAT', data: packed });
  return joinChunks(chunks);
}

/**
 * A small lossless PNG of a small picture (meant for 108 × 66; time grows with the pixels). The same pixels give the same
 * bytes. The colour under alpha 0 becomes black.
 */
export function encodePng(image: RgbaImage): Uint8Array<ArrayBuffer> {
  const best = smallest(layoutsOf(image));
  if (best === undefined) throw new RangeError('a picture without pixels has no PNG');
  return fileOf(image, best.layout, best.packed);
}
