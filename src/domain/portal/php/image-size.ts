/**
 * Type and size of a picture from its bytes, by the rules of the two functions the portal asks: `getimagesize` for the
 * size and the file signatures of libmagic for the type (PHP 8.0 to 8.2). Neither reads more than a header, so a bare
 * header is a picture and a whole file of a wrong signature is not. A well-kept library would be stricter than the
 * portal. Source: observed, and the behaviour of those functions.
 */
export interface ImageSize {
  readonly type: string;
  /** px; 0 when the header says so or ends too early. */
  readonly width: number;
  readonly height: number;
}

type Size = Pick<ImageSize, 'width' | 'height'> | null;

interface Format {
  readonly type: string;
  readonly is: (view: DataView) => boolean;
  readonly size: (view: DataView) => Size;
}

/** Bytes that are enough for every format that `needsWholeFile` does not name. */
export const HEADER_BYTES = 4200;

const FORMATS: readonly Format[] = [
  {
    type: 'image/png',
    is: (view) => starts(view, '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'),
    size: (view) => (view.byteLength < 25 ? null : { width: view.getUint32(16), height: view.getUint32(20) }),
  },
  {
    type: 'image/gif',
    is: (view) => starts(view, 'GIF8'),
    size: (view) => (view.byteLength < 11 ? null : { width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  },
  { type: 'image/jpeg', is: (view) => starts(view, '\xff\xd8\xff'), size: jpegSize },
  { type: 'image/webp', is: (view) => starts(view, 'RIFF') && starts(view, 'WEBP', 8), size: webpSize },
  { type: 'image/x-ms-bmp', is: (view) => starts(view, 'BM'), size: bmpSize },
  { type: 'image/tiff', is: (view) => starts(view, 'II*\0') || starts(view, 'MM\0*'), size: tiffSize },
  { type: 'image/vnd.microsoft.icon', is: isIcon, size: iconSize },
  {
    type: 'image/vnd.adobe.photoshop',
    is: (view) => starts(view, '8BPS'),
    size: (view) => (view.byteLength < 22 ? null : { width: view.getUint32(18), height: view.getUint32(14) }),
  },
];

/** @returns `null` when the portal would not take the bytes for a picture */
export function imageSize(bytes: Uint8Array): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const format = FORMATS.find(({ is }) => is(view));
  const size = format?.size(view);
  return format && size ? { type: format.type, ...size } : null;
}

/** Whether the size can stand behind the header: in JPEG after its other segments, in TIFF and icons anywhere. */
export function needsWholeFile(header: Uint8Array): boolean {
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  return ['\xff\xd8\xff', 'II*\0', 'MM\0*', '\0\0\x01\0'].some((signature) => starts(view, signature));
}

function starts(view: DataView, signature: string, offset = 0): boolean {
  if (view.byteLength < offset + signature.length) return false;
  for (let index = 0; index < signature.length; index += 1) {
    if (view.getUint8(offset + index) !== signature.charCodeAt(index)) return false;
  }
  return true;
}

function bmpSize(view: DataView): Size {
  if (view.byteLength < 30) return null;
  const header = view.getUint32(14, true);
  if (header === 12) return { width: view.getUint16(18, true), height: view.getUint16(20, true) };
  // The sizes that both functions know.
  if (![16, 40, 52, 56, 64, 108, 124].includes(header)) return null;
  return { width: view.getUint32(18, true), height: Math.abs(view.getInt32(22, true)) };
}

function webpSize(view: DataView): Size {
  if (view.byteLength < 30) return null;
  if (starts(view, 'VP8 ', 12)) {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  if (starts(view, 'VP8L', 12)) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (!starts(view, 'VP8X', 12)) return null;
  return {
    width: view.getUint16(24, true) + (view.getUint8(26) << 16) + 1,
    height: view.getUint16(27, true) + (view.getUint8(29) << 16) + 1,
  };
}

/** Walks from segment to segment; without a frame header there is no size. A header cut short has the size 0. */
function jpegSize(view: DataView): Size {
  let position = 3;
  const byte = (): number => (position < view.byteLength ? view.getUint8(position++) : -1);
  const pair = (): number => {
    position += 2;
    return position <= view.byteLength ? view.getUint16(position - 2) : 0;
  };
  for (let first = true; ; first = false) {
    if (!first) {
      let filler = byte();
      while (filler !== 0xff && filler !== -1) filler = byte();
    }
    let marker = byte();
    while (marker === 0xff) marker = byte();
    // Image data, the end of the picture or of the file.
    if (marker === -1 || marker === 0xda || marker === 0xd9) return null;
    if (isFrameHeader(marker)) {
      position += 3;
      const height = pair();
      return { height, width: pair() };
    }
    const length = pair();
    if (length < 2) return null;
    position += length - 2;
  }
}

function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function tiffSize(view: DataView): Size {
  if (view.byteLength < 8) return null;
  const little = view.getUint8(0) === 0x49;
  const directory = view.getUint32(4, little);
  if (directory + 2 > view.byteLength) return null;
  const count = view.getUint16(directory, little);
  if (directory + 2 + count * 12 + 4 > view.byteLength) return null;
  let width = 0;
  let height = 0;
  for (let entry = directory + 2; entry < directory + 2 + count * 12; entry += 12) {
    const value = tiffValue(view, entry, little);
    if (value === null) continue;
    const tag = view.getUint16(entry, little);
    if (tag === 0x0100 || tag === 0xa002) width = value;
    if (tag === 0x0101 || tag === 0xa003) height = value;
  }
  return width === 0 || height === 0 ? null : { width, height };
}

function tiffValue(view: DataView, entry: number, little: boolean): number | null {
  switch (view.getUint16(entry + 2, little)) {
    case 1:
    case 6:
      return view.getUint8(entry + 8);
    case 3:
      return view.getUint16(entry + 8, little);
    case 8:
      return view.getInt16(entry + 8, little);
    case 4:
      return view.getUint32(entry + 8, little);
    case 9:
      return view.getInt32(entry + 8, little);
    default:
      return null;
  }
}

/** libmagic wants a sound first entry, whose picture lies inside the file. */
function isIcon(view: DataView): boolean {
  if (!starts(view, '\0\0\x01\0') || view.byteLength < 22) return false;
  const [reserved, offset] = [view.getUint8(9), view.getUint32(18, true)];
  return (reserved === 0 || reserved === 0xff) && (offset & 6) === 6 && offset + 4 <= view.byteLength;
}

/** The entry with the most bits per pixel, the last of equals; 0 means 256. */
function iconSize(view: DataView): Size {
  const count = view.getUint16(4, true);
  if (count < 1 || count > 255) return null;
  let best = { width: 0, height: 0, bits: 0 };
  for (let entry = 6; entry < 6 + count * 16 && entry + 16 <= view.byteLength; entry += 16) {
    const bits = view.getUint16(entry + 6, true);
    if (bits >= best.bits) best = { width: view.getUint8(entry), height: view.getUint8(entry + 1), bits };
  }
  return { width: best.width || 256, height: best.height || 256 };
}
