import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Kit } from './kit.ts';

/** The earliest time the format knows. It is read in local time, so the bytes are the same in every time zone. */
const FIXED_TIME = '1980-01-01T00:00:00';

/** A kit as a zip, in a folder of its own: equal kits, equal bytes. */
export function archiveOf({ folder, files }: Kit): Uint8Array<ArrayBuffer> {
  const contents: Zippable = {};
  for (const { path, text } of files) contents[`${folder}/${path}`] = strToU8(text);
  return new Uint8Array(zipSync(contents, { level: 9, mtime: FIXED_TIME }));
}
