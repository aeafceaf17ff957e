const TEXT_FIELD = 'input:not([type=radio], [type=checkbox], [type=range], [type=color]), textarea, [contenteditable]';

/** Whether text is typed there: what is pasted into it, and when it is left, is the field's own. */
export function isTextField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TEXT_FIELD) !== null;
}
