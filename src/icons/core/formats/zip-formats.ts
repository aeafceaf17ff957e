import { lettersAt, viewOf } from './facts.ts';
import type { OtherFormat } from './other-format.ts';

/** Programs keep their documents as archives, in which the names of files and a media type show whose it is. */
const BY_NAME: readonly (readonly [format: string, kind: OtherFormat['kind'], name: RegExp])[] = [
  ['figma', 'document', /^canvas\.fig$/],
  ['sketch', 'document', /^(?:document|meta)\.json$|^pages\//],
  ['procreate', 'document', /^Document\.archive$/],
  ['coreldraw', 'document', /^content\/(?:riffData|root)\.(?:cdr|dat)$/],
  ['lottie', 'document', /^(?:animations|a)\/[^/]+\.json$/],
  ['office', 'other', /^(?:\[Content_Types\]\.xml$|word\/|ppt\/|xl\/|docProps\/)/],
  ['program', 'other', /^(?:AndroidManifest\.xml$|META-INF\/)/],
];

const BY_TYPE: readonly (readonly [format: string, kind: OtherFormat['kind'], type: RegExp])[] = [
  ['xd', 'document', /adobe\.sparkler/],
  ['krita', 'document', /x-krita/],
  ['openraster', 'document', /image\/openraster/],
  ['office', 'other', /opendocument|epub/],
];

interface ZipEntry {
  readonly name: string;
  /** Beginning of its content. */
  readonly content: string;
}

const LOCAL_HEADER = 30;
/** Archives of documents name themselves among their first files. */
const MAX_ENTRIES = 200;

/** The files of the archive, as far as one follows the other; one of unknown length is the last. */
function entriesOf(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  for (let at = 0; at + LOCAL_HEADER <= bytes.length && entries.length < MAX_ENTRIES;) {
    if (lettersAt(bytes, at) !== 'PK\x03\x04') break;
    const nameLength = view.getUint16(at + 26, true);
    const start = at + LOCAL_HEADER + nameLength + view.getUint16(at + 28, true);
    entries.push({
      name: lettersAt(bytes, at + LOCAL_HEADER, Math.min(nameLength, 200)),
      content: lettersAt(bytes, start, 80),
    });
    const hasLength = (view.getUint16(at + 6, true) & 8) === 0;
    at = hasLength ? start + view.getUint32(at + 18, true) : nextEntry(bytes, start);
  }
  return entries;
}

/** Where the length is given only behind the content the next file has to be looked for. */
function nextEntry(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 4 <= bytes.length; at++) {
    if (bytes[at] === 0x50 && lettersAt(bytes, at) === 'PK\x03\x04') return at;
  }
  return bytes.length;
}

/** Whose archive it is; `zip` when nobody's. */
export function zipFormat(bytes: Uint8Array): OtherFormat {
  const entries = entriesOf(bytes);
  const type = entries[0]?.name === 'mimetype' ? entries[0].content : '';
  const byType = BY_TYPE.find(([, , pattern]) => pattern.test(type));
  const found = byType ?? BY_NAME.find(([, , pattern]) => entries.some(({ name }) => pattern.test(name)));
  return found === undefined ? { format: 'zip', kind: 'other' } : { format: found[0], kind: found[1] };
}
