import { isSvgText } from '../svg/text.ts';
import { encodedIn, unescaped } from './encoded.ts';
import { isOneSvg, svgInMarkup, svgOfPath } from './markup.ts';

/**
 * What a text brings. `svg`: to be drawn. `data`: a data URI, for `partsOfText`. `link`: only where a picture lies. `null`: no
 * picture.
 */
export type PastedPicture =
  | { readonly kind: 'svg'; readonly text: string }
  | { readonly kind: 'data'; readonly text: string }
  | { readonly kind: 'link'; readonly address: string };

/** Longer texts are data, or nothing: markup that people paste is short. */
const LONGEST_MARKUP = 600_000;

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
  '#39': "'",
  '#34': '"',
};

/** Markup that was copied as text of a page, or out of a program. */
function revealed(text: string): string {
  if (/&lt;\s*(?:\w+:)?(?:svg|symbol|path|g)\b/i.test(text)) {
    return text.replace(/&(lt|gt|quot|apos|amp|#39|#34);/g, (whole, name: string) => ENTITIES[name] ?? whole);
  }
  return /\\["'/n]|\\u003c/i.test(text) ? unescaped(text) : text;
}

function markupIn(text: string): PastedPicture | null {
  const svg = svgInMarkup(text) ?? svgOfPath(text);
  return svg === null ? null : { kind: 'svg', text: svg };
}

const ADDRESS = /(?:https?:)?\/\/[^\s"'`<>()]+|\bfile:\/\/[^\s"'`<>()]+/i;
/** An address without a host, where only addresses stand. */
const RELATIVE =
  /(?:\bsrc\s*=\s*["']?|\burl\(\s*["']?|\bhref\s*=\s*["']?|!\[[^\]]{0,200}\]\()([^\s"'`<>()#][^\s"'`<>()]*)/i;
const ON_DISK =
  /^(?:[A-Za-z]:\\|~?\/|\.{1,2}\/)?[^\s"'<>|]+\.(?:png|jpe?g|gif|webp|avif|svgz?|bmp|ico|heic|tiff?|pdf|ai|psd)$/i;

/** Longer texts are not about one address. */
const LONGEST_LINK = 20_000;
const LONGEST_SHOWN = 200;

function linkIn(text: string): PastedPicture | null {
  if (text.length > LONGEST_LINK) return null;
  const plain = text.replace(/\sxmlns(?::\w+)?\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
  const address = ADDRESS.exec(plain)?.[0] ?? RELATIVE.exec(plain)?.[1] ?? ON_DISK.exec(plain)?.[0];
  return address === undefined ? null : { kind: 'link', address: address.slice(0, LONGEST_SHOWN) };
}

/** Names as only components spell them: as a file it would be read, and drawn wrong. */
const COMPONENT =
  /\s(?:className|stroke(?:Width|Line[a-z]{3,4}|Miterlimit|Opacity|Dash[a-z]+)|(?:fill|clip)Rule|fillOpacity|stop(?:Color|Opacity)|xlinkHref)\s*=|=\s*\{/;

/**
 * The picture in whatever was pasted or is written in a text file: an SVG, a page or component around one, a symbol, shapes, the
 * data of a path, a data URI (also in CSS, HTML, JSON, quoted or mistyped), base64. Of several the first.
 */
export function pastedPicture(source: string): PastedPicture | null {
  const text = source.replace(/^[\s\ufeff\u200b]+|[\s\u200b]+$/g, '');
  const isLong = text.length > LONGEST_MARKUP;
  if (isSvgText(text) && (isLong || (isOneSvg(text) && !COMPONENT.test(text)))) return { kind: 'svg', text };
  const encoded = encodedIn(text);
  if (isLong) return encoded;
  const plain = revealed(text);
  const tag = plain.search(/<(?:\w+:)?(?:svg|symbol|path|g)\b/i);
  if (encoded !== null && (tag < 0 || encoded.index < tag))
    return encoded.kind === 'data' ? encoded : (markupIn(encoded.text) ?? encoded);
  return markupIn(plain) ?? encoded ?? linkIn(text);
}
