/** How often one text is taken over: a translator that begins anew with every change would never end. */
const MOST = 3;

/** A text of the page that was translated. */
interface Taken {
  times: number;
  original: string;
  translation: string;
}

/**
 * Keeps the page's own text nodes where a translator (Google's, Chromium's and extensions like them) puts elements in their places: the
 * translation becomes the text of the own node. So a sentence that changes is drawn anew, where the page would otherwise go on writing to
 * a node that nobody sees, and what goes away takes its text along.
 *
 * @returns ends it, and writes back the originals of what is still translated
 */
export function keepOwnTexts(root: Node): () => void {
  const texts = new WeakMap<Text, Taken>();
  const observer = new MutationObserver((records) => {
    for (const record of records) takeBack(record, texts);
    // These are the changes that were just made.
    observer.takeRecords();
  });
  observer.observe(root, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    writeBack(root, texts);
  };
}

function takeBack(record: MutationRecord, texts: WeakMap<Text, Taken>): void {
  for (const node of record.removedNodes) {
    const replacement = node instanceof Text && !node.isConnected ? replacementOf(record) : null;
    if (node instanceof Text && replacement !== null) takeOver(node, replacement, texts);
  }
}

/** Translators use the element that no page does any more, in the node's place or beside it. */
function replacementOf({ addedNodes, previousSibling, nextSibling }: MutationRecord): HTMLElement | null {
  const found = [...addedNodes, nextSibling, previousSibling].find((node) => node?.nodeName === 'FONT');
  return found instanceof HTMLElement && found.isConnected ? found : null;
}

function takeOver(node: Text, replacement: HTMLElement, texts: WeakMap<Text, Taken>): void {
  const before = texts.get(node);
  const times = (before?.times ?? 0) + 1;
  if (times > MOST) return;
  const translation = isValue(replacement) ? node.data : replacement.textContent;
  const original = before?.translation === node.data ? before.original : node.data;
  texts.set(node, { times, original, translation });
  node.data = translation;
  replacement.replaceWith(node);
}

/** Values and codes say that they are in no language; extensions that do not listen to it would show a value that is none. */
const isValue = (element: HTMLElement): boolean => element.closest('body [translate="no"]') !== null;

/** A text that the page has changed since is true as it stands. */
function writeBack(root: Node, texts: WeakMap<Text, Taken>): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const taken = node instanceof Text ? texts.get(node) : undefined;
    if (node instanceof Text && taken?.translation === node.data) node.data = taken.original;
  }
}
