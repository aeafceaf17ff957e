import { TIFF_TAGS, tiffEntries } from './exif.ts';
import { turnedFacts, UPRIGHT, type HeaderFacts, type Orientation } from './facts.ts';

/** The first picture of the file. `null`: its directory lies further behind, or is none. */
export function tiffHeader(bytes: Uint8Array): HeaderFacts | null {
  const entries = tiffEntries(bytes, 0, bytes.length);
  const entry = (tag: number) => entries.find((each) => each.tag === tag);
  const width = entry(TIFF_TAGS.width)?.value ?? 0;
  const height = entry(TIFF_TAGS.height)?.value ?? 0;
  if (width === 0 || height === 0) return null;
  const said = entry(TIFF_TAGS.orientation);
  const isBig = bytes[0] === 0x4d;
  const turn: Orientation =
    said === undefined || said.value < 1 || said.value > 8
      ? UPRIGHT
      : { orientation: said.value, unturned: [{ from: said.at, to: said.at + 2, with: isBig ? [0, 1] : [1, 0] }] };
  return turnedFacts(width, height, turn);
}
