const FOCUSABLE = 'input:checked, input, select, textarea, button';

/** Scrolls to the control with this id and gives it the focus; of a group, its chosen part. Nothing there: nothing happens. */
export function bringIntoView(id: string): void {
  const element = document.getElementById(id);
  if (element === null) return;
  const isControl = element.matches('input, select, textarea, button');
  const inside = element.querySelector<HTMLElement>('input:checked') ?? element.querySelector<HTMLElement>(FOCUSABLE);
  const target = isControl ? element : (inside ?? element);
  target.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'center' });
}
