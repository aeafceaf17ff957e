import type { Json } from '../../kernel/json.ts';
import { cleanBase64, decodeBase64 } from '../php/base64.ts';
import { HEADER_BYTES, imageSize, needsWholeFile } from '../php/image-size.ts';
import { MAX_ICON_SIDE } from './limits.ts';
import { isArray, textOf } from '../php/php.ts';
import type { StoredIcon } from './stored-app.ts';

/**
 * Why an icon file is dropped. The portal says none of this: to it they are all the same missing picture.
 * - `empty`: nothing is left after decoding, or a list carries no content;
 * - `wrapped`: name and content lie one level too deep (`fileData`);
 * - `content-before-name`: the list is the wrong way round;
 * - `data-address`: the `data:…;base64,` prefix was decoded with the content;
 * - `url-safe`: base64 with `-` and `_`, which are skipped;
 * - `svg`: not a raster picture;
 * - `too-large`: a side over 5000 px;
 * - `not-a-picture`: everything else;
 * - `crash`: the content is itself a list, at which the call dies.
 */
export type IconFault =
  | 'empty'
  | 'wrapped'
  | 'content-before-name'
  | 'data-address'
  | 'url-safe'
  | 'svg'
  | 'too-large'
  | 'not-a-picture'
  | 'crash';

export type IconVerdict =
  | { readonly accepted: true; readonly icon: StoredIcon }
  | { readonly accepted: false; readonly fault: IconFault; readonly width?: number; readonly height?: number };

let lastContent = '';
let lastVerdict: IconVerdict = { accepted: false, fault: 'empty' };

/**
 * Whether the portal accepts an ICON_FILE, and what it is. Takes what the parameter takes: base64, or a list or object
 * whose first value is a name and whose second is base64. The verdict on the last content is kept, because a prediction
 * is made after every keystroke and icons change rarely. Source: observed.
 */
export function inspectIcon(file: Json): IconVerdict {
  const parts = isArray(file) ? Object.values(file) : null;
  const content: Json = parts ? (parts[1] ?? null) : file;
  if (isArray(content)) return refused('crash');
  const text = textOf(content);
  if (text === '' || text === 'false') return refused(parts?.some(isArray) === true ? 'wrapped' : 'empty');
  if (text !== lastContent) {
    lastVerdict = inspectContent(text);
    lastContent = text;
  }
  const isSwapped = !lastVerdict.accepted && typeof parts?.[0] === 'string' && inspectContent(parts[0]).accepted;
  return isSwapped ? refused('content-before-name') : lastVerdict;
}

function inspectContent(text: string): IconVerdict {
  const header = decodeBase64(text, HEADER_BYTES);
  const size = imageSize(needsWholeFile(header) ? decodeBase64(text) : header);
  if (size === null) return refused(faultOf(text, header));
  const { type, width, height } = size;
  if (width < 1 || height < 1) return refused('not-a-picture');
  if (width > MAX_ICON_SIDE || height > MAX_ICON_SIDE) return { accepted: false, fault: 'too-large', width, height };
  return { accepted: true, icon: { type, width, height, base64: cleanBase64(text) } };
}

function refused(fault: IconFault): IconVerdict {
  return { accepted: false, fault };
}

/** Only to explain: which known mistake it was. */
function faultOf(text: string, header: Uint8Array): IconFault {
  if (header.length === 0) return 'empty';
  if (/^\s*data:/i.test(text)) return 'data-address';
  const start = new TextDecoder().decode(header.subarray(0, 512)).trimStart().toLowerCase();
  if (start.startsWith('<svg') || (start.startsWith('<?xml') && start.includes('<svg'))) return 'svg';
  if (/[-_]/.test(text)) {
    const repaired = text.replaceAll('-', '+').replaceAll('_', '/');
    if (imageSize(decodeBase64(repaired)) !== null) return 'url-safe';
  }
  return 'not-a-picture';
}
