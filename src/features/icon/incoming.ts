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

/** In a window over the screen that is about something else. The studio's own window carries `data-icons`. */
export function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const dialog = target.closest('dialog');
  return dialog !== null && dialog.querySelector('[data-icons]') === null;
}

/** Designs are brought the same way; they are not ours. */
function isDesign({ name, type }: File): boolean {
  return type === 'application/json' || name.toLowerCase().endsWith('.json');
}

/** The picture among what is dropped or pasted: an image first, else whatever file there is, to be judged by its bytes. */
export function fileIn(data: DataTransfer | null): File | null {
  const files = [...(data?.files ?? [])];
  return files.find(({ type }) => type.startsWith('image/')) ?? files.find((file) => !isDesign(file)) ?? null;
}

/** There is more than one picture, and only one can be taken. */
export function isSeveral(data: DataTransfer | null): boolean {
  return [...(data?.files ?? [])].filter((file) => !isDesign(file)).length > 1;
}

/** The design among what is dropped, when there is no picture beside it. */
export function designIn(data: DataTransfer | null): File | null {
  return fileIn(data) === null ? ([...(data?.files ?? [])].find(isDesign) ?? null) : null;
}

/** Whatever file it is: unless it is taken, the browser leaves the page for it. */
export function hasFile(data: DataTransfer | null): boolean {
  return data?.types.includes('Files') === true;
}

/** A file is being dragged; which one is known only when it is let go. */
export function carriesFile(data: DataTransfer | null): boolean {
  const items = [...(data?.items ?? [])];
  return items.some(({ kind, type }) => kind === 'file' && type !== 'application/json');
}

/** A picture of another page is being dragged, or a link. */
export function carriesElement(data: DataTransfer | null): boolean {
  return data?.types.includes('text/html') === true && data.types.includes('text/uri-list');
}

/**
 * Text that has a picture in it or says where one lies: SVG, a page or CSS around it, a data URI, bare base64, the address of a
 * picture. What lies in it is found out by the pipeline. `null` for every other.
 */
export function pictureTextIn(data: DataTransfer | null): string | null {
  const text = data?.getData('text/plain') ?? '';
  if (isPictureText(text)) return text;
  const html = data?.getData('text/html') ?? '';
  const isPicture = PICTURE_TEXT.test(html.slice(0, LOOKED_AT)) || PICTURE_ELEMENT.test(html.slice(0, LOOKED_AT));
  // A piece of a document has pictures in it, and is about its text.
  return isPicture && text.trim().length < LONGEST_CAPTION ? html : null;
}

/** Characters that stand beside a copied picture: its name, its address. */
const LONGEST_CAPTION = 300;
