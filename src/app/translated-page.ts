/** Marks that Chromium's and Google's translators set on the root of a page that they rewrite. */
const TRANSLATED = /\btranslated-(ltr|rtl)\b/;

/**
 * Tells now and with every change whether the browser has put its own words in the place of the page's. Those stay as they are when
 * the page changes a text under them. The returned function ends it.
 */
export function watchTranslation(root: HTMLElement, tell: (isTranslated: boolean) => void): () => void {
  const look = (): void => tell(TRANSLATED.test(root.className));
  const observer = new MutationObserver(look);
  observer.observe(root, { attributes: true, attributeFilter: ['class'] });
  look();
  return () => observer.disconnect();
}
