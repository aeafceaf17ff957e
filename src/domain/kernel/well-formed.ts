/** The text with a replacement character for each half of a surrogate pair that stands alone: those cannot be encoded. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
