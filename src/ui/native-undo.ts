export interface NativeUndoOptions {
  /** The field has an undo of ours: the browser's own never touches it. */
  readonly isOurs: (field: Element) => boolean;
  /** The browser's own undo was wanted in such a field, for instance from its menu. */
  readonly onundo: () => void;
  readonly onredo: () => void;
}

/**
 * Keeps the browser's own undo inside the field that has the focus. Browsers remember the typing of a whole page in one list
 * (observed in Chromium): an undo in a window's field goes on into a field behind it once its own steps are used up, and
 * `beforeinput` then names that field. The returned function ends it.
 */
export function guardNativeUndo(page: Document, { isOurs, onundo, onredo }: NativeUndoOptions): () => void {
  const guard = (event: InputEvent): void => {
    const { target, inputType } = event;
    if (inputType !== 'historyUndo' && inputType !== 'historyRedo') return;
    const focused = page.activeElement;
    const isOurField = target instanceof Element && isOurs(target);
    if (isOurField || target !== focused) event.preventDefault();
    if (!isOurField || focused === null || !isOurs(focused)) return;
    if (inputType === 'historyUndo') onundo();
    else onredo();
  };
  page.addEventListener('beforeinput', guard, true);
  return () => {
    page.removeEventListener('beforeinput', guard, true);
  };
}
