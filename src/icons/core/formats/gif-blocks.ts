import { viewOf } from './facts.ts';

/** A frame as it stands in the file. */
export interface GifFrame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly interlaced: boolean;
  /** Red, green, blue, one after the other. */
  readonly colours: Uint8Array;
  /** Index of the colour that is none; -1: there is none. */
  readonly clear: number;
  /** What becomes of it before the next frame: 2 is cleared, 3 goes back to what was there before. */
  readonly disposal: number;
  /** Bits of the first codes. */
  readonly codeSize: number;
  /** Packed pixels; fewer than there should be where the file ends too early. */
  readonly data: Uint8Array;
}

function tableBytes(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** The blocks from `from` on as one, and where they end. */
function joinedBlocks(bytes: Uint8Array, from: number): { data: Uint8Array; end: number } {
  let end = from;
  let length = 0;
  for (let size = bytes[end] ?? 0; size > 0; size = bytes[end] ?? 0) {
    length += size;
    end += size + 1;
  }
  const data = new Uint8Array(length);
  for (let at = from, to = 0; at < end; to += bytes[at] ?? 0, at += (bytes[at] ?? 0) + 1) {
    data.set(bytes.subarray(at + 1, at + 1 + (bytes[at] ?? 0)), to);
  }
  return { data, end: end + 1 };
}

function frameAt(
  bytes: Uint8Array,
  at: number,
  shared: Uint8Array,
  control: Control,
): { frame: GifFrame; end: number } {
  const view = viewOf(bytes);
  const flags = bytes[at + 9] ?? 0;
  const own = tableBytes(flags);
  const { data, end } = joinedBlocks(bytes, at + 11 + own);
  const frame: GifFrame = {
    x: view.getUint16(at + 1, true),
    y: view.getUint16(at + 3, true),
    width: view.getUint16(at + 5, true),
    height: view.getUint16(at + 7, true),
    interlaced: (flags & 0x40) > 0,
    colours: own > 0 ? bytes.subarray(at + 10, at + 10 + own) : shared,
    ...control,
    codeSize: bytes[at + 10 + own] ?? 0,
    data,
  };
  return { frame, end };
}

type Control = Pick<GifFrame, 'clear' | 'disposal'>;
const NO_CONTROL: Control = { clear: -1, disposal: 0 };

function controlAt(bytes: Uint8Array, at: number): Control {
  const flags = bytes[at + 3] ?? 0;
  return { clear: flags & 1 ? (bytes[at + 6] ?? -1) : -1, disposal: (flags >> 2) & 7 };
}

/** All frames in order, as far as the file goes. Returns whether that was its end, and not in the middle of something. */
export function* gifFrames(bytes: Uint8Array): Generator<GifFrame, boolean> {
  const shared = bytes.subarray(13, 13 + tableBytes(bytes[10] ?? 0));
  let control = NO_CONTROL;
  let at = 13 + shared.length;
  while (at + 11 < bytes.length) {
    const block = bytes[at];
    if (block === 0x21) {
      if (bytes[at + 1] === 0xf9) control = controlAt(bytes, at);
      at = joinedBlocks(bytes, at + 2).end;
    } else if (block === 0x2c) {
      const { frame, end } = frameAt(bytes, at, shared, control);
      yield frame;
      control = NO_CONTROL;
      at = end;
    } else break;
  }
  // Some programs write more behind the mark of the end, or forget the mark.
  return bytes[at] === 0x3b || at === bytes.length;
}

export function gifEnds(bytes: Uint8Array): boolean {
  const frames = gifFrames(bytes);
  for (;;) {
    const next = frames.next();
    if (next.done === true) return next.value;
  }
}
