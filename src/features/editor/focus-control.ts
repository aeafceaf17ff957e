const CONTROL = 'input, select, textarea, button';

/**
 * Gives the control with this id the focus; of a group, its chosen part; of anything else, what is first inside or itself.
 * Nothing there: nothing happens.
 */
export function focusControl(id: string): HTMLElement | null {
  const element = document.getElementById(id);
  if (element === null) return null;
  const inside =
    element.querySelector<HTMLElement>('input:checked') ?? element.querySelector<HTMLElement>(CONTROL) ?? element;
  const target = element.matches(CONTROL) ? element : inside;
  target.focus({ preventScroll: true });
  return target;
}

/** The same, and scrolls there; answers whether it is there. */
export function bringIntoView(id: string): boolean {
  const control = focusControl(id);
  control?.scrollIntoView({ block: 'center' });
  return control !== null;
}
