import { isHeic } from './boxes-header.ts';
import { TIFF_TAGS, tiffEntries } from './exif.ts';
import { lettersAt, type TriedFormat } from './facts.ts';
import type { OtherFormat } from './other-format.ts';
import { zipFormat } from './zip-formats.ts';

/** Letters, or codes, at a place of the file. */
type Signature = readonly [format: string, kind: OtherFormat['kind'], letters: string, at?: number];

const SIGNATURES: readonly Signature[] = [
  ['psd', 'document', '8BPS'],
  ['eps', 'document', '\xc5\xd0\xd3\xc6'],
  ['figma', 'document', 'fig-'],
  ['xcf', 'document', 'gimp xcf'],
  ['affinity', 'document', '\x00\xffKA'],
  ['paint-net', 'document', 'PDN3'],
  ['coreldraw', 'document', 'CDR', 8],
  ['djvu', 'document', 'AT&TFORM'],
  ['clip-studio', 'document', 'CSFCHUNK'],
  ['wmf', 'document', '\xd7\xcd\xc6\x9a'],
  ['emf', 'document', ' EMF', 40],
  ['openexr', 'document', '\x76\x2f\x31\x01'],
  ['radiance', 'document', '#?RADIANCE'],
  ['dds', 'document', 'DDS '],
  ['ktx', 'document', '\xabKTX '],
  ['farbfeld', 'document', 'farbfeld'],
  ['qoi', 'document', 'qoif'],
  ['flif', 'document', 'FLIF'],
  ['raw', 'document', 'FUJIFILMCCD-RAW'],
  ['raw', 'document', 'IIU\x00'],
  ['raw', 'document', 'IIRO'],
  ['raw', 'document', 'crx ', 8],
  ['lottie', 'document', 'LOTT'],
  ['7z', 'other', '7z\xbc\xaf'],
  ['gzip', 'other', '\x1f\x8b'],
  ['rar', 'other', 'Rar!'],
  ['tar', 'other', 'ustar', 257],
  ['office', 'other', '\xd0\xcf\x11\xe0'],
  ['font', 'other', 'wOFF'],
  ['font', 'other', 'wOF2'],
  ['font', 'other', 'OTTO'],
  ['font', 'other', 'ttcf'],
  ['font', 'other', '\x00\x01\x00\x00\x00'],
  ['video', 'other', '\x1a\x45\xdf\xa3'],
  ['video', 'other', 'AVI ', 8],
  ['video', 'other', 'FLV\x01'],
  ['sound', 'other', 'ID3'],
  ['sound', 'other', 'WAVE', 8],
  ['sound', 'other', 'OggS'],
  ['sound', 'other', 'fLaC'],
  ['program', 'other', 'MZ'],
  ['program', 'other', '\x7fELF'],
  ['program', 'other', '\x00asm'],
];

function isThere(bytes: Uint8Array, letters: string, at = 0): boolean {
  return lettersAt(bytes, at, letters.length) === letters;
}

/** Bytes of a document in which its program names itself. */
const LOOKED_INTO = 65_536;

/** Illustrator's files are PDF, or PostScript before that, with its own data beside. */
function pageFormat(bytes: Uint8Array): string | null {
  const isPdf = lettersAt(bytes, 0, 1024).includes('%PDF-');
  const head = isPdf || isThere(bytes, '%!') ? new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_INTO)) : '';
  if (head === '') return null;
  if (/AIPrivateData|AIMetaData|Creator: ?Adobe Illustrator|application\/illustrator/.test(head)) return 'ai';
  if (isPdf) return 'pdf';
  return /^%!PS-Adobe-[\d.]+ EPSF/.test(head) ? 'eps' : 'postscript';
}

/** Cameras' raw files look like TIFF. */
function isRaw(bytes: Uint8Array): boolean {
  if (isThere(bytes, 'CR', 8)) return true;
  return tiffEntries(bytes, 0, bytes.length).some(({ tag }) => tag === TIFF_TAGS.dngVersion);
}

/** Netpbm: a letter, a number, then only numbers and spaces. */
const isNetpbm = (bytes: Uint8Array): boolean => /^P[1-7]\s+(?:#|\d|WIDTH)/.test(lettersAt(bytes, 0, 12));

/** Targa says what it is at its end only, where it says it. */
const isTarga = (bytes: Uint8Array): boolean => lettersAt(bytes, bytes.length - 18, 16) === 'TRUEVISION-XFILE';

/** Kinds that some browsers show. */
export function triedFormat(bytes: Uint8Array): TriedFormat | null {
  if (isThere(bytes, 'II*\x00') || isThere(bytes, 'MM\x00*')) return isRaw(bytes) ? null : 'tiff';
  if (isThere(bytes, '\xff\x0a') || isThere(bytes, '\x00\x00\x00\x0cJXL ')) return 'jxl';
  if (isThere(bytes, '\x00\x00\x00\x0cjP  ')) return 'jpeg2000';
  return isHeic(bytes) ? 'heic' : null;
}

/** Well-known files that are not to be opened, so that the person hears what it is and what to do. */
export function otherFormat(bytes: Uint8Array): OtherFormat | null {
  for (const [format, kind, letters, at] of SIGNATURES) if (isThere(bytes, letters, at)) return { format, kind };
  const page = pageFormat(bytes);
  if (page !== null) return { format: page, kind: 'document' };
  if (isThere(bytes, 'PK\x03\x04')) return zipFormat(bytes);
  if (isThere(bytes, 'II*\x00') || isThere(bytes, 'MM\x00*'))
    return isRaw(bytes) ? { format: 'raw', kind: 'document' } : null;
  if (isNetpbm(bytes)) return { format: 'netpbm', kind: 'document' };
  if (isTarga(bytes)) return { format: 'targa', kind: 'document' };
  const isVideo = isThere(bytes, 'ftyp', 4) && !isHeic(bytes);
  return isVideo ? { format: 'video', kind: 'other' } : null;
}
