import type { BroughtTexts } from './picture-text.ts';

/** In a window over the screen that is about something else. The studio's own window carries `data-icons`. */
export function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const dialog = target.closest('dialog');
  return dialog !== null && dialog.querySelector('[data-icons]') === null;
}

/** Designs and code are brought the same way; they are not ours. */
function isCode({ name, type }: File): boolean {
  return type === 'application/json' || /\.(?:json|php|[cm]?[jt]sx?|py|go|sh|http|log|md)$/i.test(name);
}

/** A text that may hold a picture or a call. */
export function isUndecided({ name, type }: File): boolean {
  return type.startsWith('text/') || /\.(?:txt|html?)$/i.test(name);
}

/** The picture among what is dropped or pasted: an image first, else whatever file there is, to be known by its bytes. */
export function fileIn(data: DataTransfer | null): File | null {
  const files = [...(data?.files ?? [])];
  return files.find(({ type }) => type.startsWith('image/')) ?? files.find((file) => !isCode(file)) ?? null;
}

/** There is more than one picture, and only one can be taken. */
export function isSeveral(data: DataTransfer | null): boolean {
  return [...(data?.files ?? [])].filter((file) => !isCode(file)).length > 1;
}

/** The design or code among what is dropped, when there is no picture beside it. */
export function codeIn(data: DataTransfer | null): File | null {
  return fileIn(data) === null ? ([...(data?.files ?? [])].find(isCode) ?? null) : null;
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

/** The texts of what is brought: an event's data can be read only while it lasts. */
export function textsIn(data: DataTransfer | null): BroughtTexts {
  return { plain: data?.getData('text/plain') ?? '', html: data?.getData('text/html') ?? '' };
}
