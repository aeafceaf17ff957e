/** The old way needs a selection in the page but no permission. Focus and selection are put back as they were. */
export function copySelected(document: Document, text: string): boolean {
  const focused = document.activeElement;
  const selection = document.getSelection();
  const range = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const area = hiddenTextArea(document, text);
  // Everything outside an open dialog is inert and cannot be selected.
  (focused?.closest('dialog[open]') ?? document.body).append(area);
  try {
    area.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way that works in a portal's frame
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    if (range !== null) {
      selection?.removeAllRanges();
      selection?.addRange(range);
    }
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}

function hiddenTextArea(document: Document, text: string): HTMLTextAreaElement {
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.tabIndex = -1;
  area.setAttribute('aria-hidden', 'true');
  // In view, or selecting it would scroll the page; not `hidden`, or it could not be selected.
  Object.assign(area.style, { position: 'fixed', top: '0', left: '0', opacity: '0' });
  return area;
}
