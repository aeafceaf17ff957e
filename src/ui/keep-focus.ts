const FOCUSABLE =
  'button, a[href], input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex="-1"])';

/** Where an element was: each element it lay in, the innermost first, with the place among its children. */
type Trail = readonly { readonly within: Element; readonly at: number }[];

/**
 * Sees to it that the focus does not fall back on the page when what had it is taken away: a removed row, a dismissed notice, a menu. It
 * goes to what took the place, else to what stood before it, else further out; from a window to what had it before the window. A part
 * that names an element in `data-focus`, by its id, gives it to that one, whatever else is in it.
 * The returned function ends it.
 */
export function keepFocus(page: Document): () => void {
  let last: Element | null = null;
  let trail: Trail = [];
  let beforeWindow: Element | null = null;

  const seen = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element)) return;
    if (windowOf(target) !== null && (last === null || windowOf(last) === null)) beforeWindow = last;
    last = target;
    trail = trailOf(target);
  };

  const changed = (): void => {
    if (last === null || page.activeElement !== page.body || isThere(last)) return;
    const lost = last;
    const back = trail.some(({ within }) => within.matches('dialog') && !within.isConnected) ? beforeWindow : null;
    last = null;
    const next = back !== null && isThere(back) ? back : nextTo(trail, lost);
    if (next instanceof HTMLElement) next.focus();
  };

  const observer = new MutationObserver(changed);
  observer.observe(page.body, { childList: true, subtree: true });
  page.addEventListener('focusin', seen);
  return () => {
    observer.disconnect();
    page.removeEventListener('focusin', seen);
  };
}

const windowOf = (element: Element): Element | null => element.closest('dialog, [role=dialog]');

const isThere = (element: Element): boolean => element.isConnected && isShown(element);

/** Old browsers cannot tell: then it is. */
const isShown = (element: Element): boolean =>
  typeof element.checkVisibility !== 'function' || element.checkVisibility();

function trailOf(element: Element): Trail {
  const trail = [];
  for (let inner = element; inner.parentElement !== null; inner = inner.parentElement) {
    trail.push({ within: inner.parentElement, at: [...inner.parentElement.children].indexOf(inner) });
  }
  return trail;
}

function nextTo(trail: Trail, lost: Element): Element | null {
  const named = trail.flatMap(({ within }) => (isThere(within) ? [within.getAttribute('data-focus') ?? ''] : []));
  const wanted = lost.ownerDocument.getElementById(named.find(Boolean) ?? '');
  if (wanted !== null && isThere(wanted)) return wanted;
  for (const { within, at } of trail) {
    if (!isThere(within)) continue;
    const inside = [within.children[at], within.children[at + 1], within.children[at - 1], within];
    for (const place of inside) {
      const found = place === undefined ? null : firstIn(place, lost);
      if (found !== null) return found;
    }
  }
  return null;
}

function firstIn(place: Element, lost: Element): Element | null {
  const all = [...(place.matches(FOCUSABLE) ? [place] : []), ...place.querySelectorAll(FOCUSABLE)];
  return (
    all.find((element) => element !== lost && isShown(element) && element.closest('[inert], .skips') === null) ?? null
  );
}
