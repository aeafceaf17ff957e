/** Stands in the place of a secret; always of the same length, so that it reveals nothing. */
export const MASK = '••••••••';

/** Whether a text is what is shown in the place of a secret: it can be copied from the screen, and is never a value. */
export function isMask(text: string): boolean {
  return /^\u2022+$/.test(text.trim());
}
