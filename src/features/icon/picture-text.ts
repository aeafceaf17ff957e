/** Before the pipeline is loaded, only this much is looked for in what is pasted: enough to leave other texts alone. */
const PICTURE_TEXT =
  /<(?:\w+:)?(?:svg|symbol)[\s>]|&lt;svg[\s&]|\bimage\/[\w.+-]+\s*[;:,]\s*(?:[\w=-]+;)?\s*base64|\bdata\s*:\s*image\/|^\s*<(?:path|g|circle|rect|polygon)\s/i;

/** How base64 of PNG, JPEG, GIF, WebP, BMP, ICO, AVIF and SVG files begins, also in its spelling for addresses and in quotes. For
 * a beginning: over a few million characters an expression runs out of room. */
const PICTURE_BASE64 =
  /^["'`]?(?:base64,)?(?:iVBORw0KGgo|[/_]9j[/_]|R0lGOD|UklGR|Qk[0-3]|AAABAA|AAAA.GZ0eXB|PHN2Zy|PD94bWw)[A-Za-z0-9+/_=\s-]{16,}["'`]?/;

/** The data of a path, bare or in its attribute. */
const PATH_DATA =
  /^(?:d\s*=\s*)?["']?M\s*-?[\d.]+[\s,-]*-?[\d.]+[\s,]*[MmLlHhVvCcSsQqTtAaZz-][\d\s.,MmLlHhVvCcSsQqTtAaZzeE+-]*["']?$/;

/** Only where a picture lies: that is said, because nothing is fetched from there. */
const PICTURE_ADDRESS =
  /^\s*https?:\/\/[^\s/]+\/\S*\.(?:png|jpe?g|gif|webp|avif|svgz?|bmp|ico|heic|tiff?)(?:[?#]\S*)?\s*$/i;

/** A copied or dragged picture of another page, of which only its address comes along. */
const PICTURE_ELEMENT = /^[^<]*(?:<(?:html|body|meta|!--)[^>]*>[^<]*)*<img\s[^>]*src\s*=/i;

/** Characters in which a picture's beginning is looked for. */
const LOOKED_AT = 20_000;

function isPictureText(text: string): boolean {
  const head = text.slice(0, LOOKED_AT);
  const start = text.trim().slice(0, 300);
  return PICTURE_TEXT.test(head) || PICTURE_BASE64.test(start) || PATH_DATA.test(start) || PICTURE_ADDRESS.test(head);
}

/** What was pasted or dropped, as it must be read before its event is over. */
export interface BroughtTexts {
  readonly plain: string;
  readonly html: string;
}

/**
 * Text that has a picture in it or says where one lies: SVG, a page or CSS around it, a data URI, bare base64, the address of a
 * picture. What lies in it is found out by the pipeline. `null` for every other.
 */
export function pictureTextIn({ plain, html }: BroughtTexts): string | null {
  if (isPictureText(plain)) return plain;
  const isPicture = PICTURE_TEXT.test(html.slice(0, LOOKED_AT)) || PICTURE_ELEMENT.test(html.slice(0, LOOKED_AT));
  // A piece of a document has pictures in it, and is about its text.
  return isPicture && plain.trim().length < LONGEST_CAPTION ? html : null;
}

/** Characters that stand beside a copied picture: its name, its address. */
const LONGEST_CAPTION = 300;
