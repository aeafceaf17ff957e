import { fromBase64 } from '../../../domain/kernel/base64.ts';
import { bytesOfText } from '../../../icons/core/base64.ts';
import type { PictureFormat } from '../../../icons/core/formats/facts.ts';
import { formatOf } from '../../../icons/core/sniff.ts';

/** Characters by which every format is recognised. */
const HEAD = 400;

/** What the icon's bytes are: one that was imported may be any picture. What cannot be recognised is to be a PNG. */
export function iconFormat(png: string): PictureFormat {
  return formatOf(bytesOfText(png.slice(0, HEAD)) ?? new Uint8Array(), false) ?? 'png';
}

export interface IconFile {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The icon as a file under the name and type of what it is; `null`: not base64. */
export function iconFile(png: string): IconFile | null {
  const bytes = fromBase64(png);
  const format = iconFormat(png);
  const ending = format === 'jpeg' ? 'jpg' : format;
  return bytes && { name: `icon.${ending}`, type: format === 'svg' ? 'image/svg+xml' : `image/${format}`, bytes };
}
