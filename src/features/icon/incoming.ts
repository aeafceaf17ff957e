/** Before the workshop is loaded, only this much is read of what is pasted: enough to leave other texts alone. */
const PICTURE_TEXT = /^\s*(?:<\?xml|<!--|<!doctype svg|<svg[\s>]|data:image\/)/i;

/** How base64 of PNG, JPEG, GIF, WebP, BMP, AVIF and SVG files begins, also in its spelling for addresses. For a beginning:
 * over a few million characters an expression runs out of room. */
const PICTURE_BASE64 =
  /^(?:iVBORw0KGgo|[/_]9j[/_]|R0lGOD|UklGR|Qk[0-3]|AAAA.GZ0eXB|PHN2Zy|PD94bWw)[A-Za-z0-9+/_=\s-]{16,}$/;

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

/** A file is being dragged; which one is told only when it is let go. */
export function carriesFile(data: DataTransfer | null): boolean {
  const items = [...(data?.items ?? [])];
  return items.some(({ kind, type }) => kind === 'file' && type !== 'application/json');
}

/** Text that is a picture: SVG, a data URI, bare base64. `null` for every other. */
export function pictureTextIn(data: DataTransfer | null): string | null {
  const text = data?.getData('text/plain') ?? '';
  const isSvg = PICTURE_TEXT.test(text) && (text.includes('<svg') || /^\s*data:/i.test(text));
  return isSvg || PICTURE_BASE64.test(text.trim().slice(0, 300)) ? text : null;
}
