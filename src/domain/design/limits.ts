/**
 * Limits of the *document*: wide enough that nothing a person types or imports is lost, narrow enough that a hostile file
 * cannot fill the memory. What the portal accepts is much narrower and is reported as problems, never refused here.
 */
export const LIMITS = {
  /** Characters of the design's own name. */
  name: 120,
  /** Characters of any single-line value (code, command, address, texts). The portal's largest column is 255. */
  text: 4000,
  /** Digits typed into a number field that do not read as an integer yet. */
  numberText: 32,
  /** Rows of the languages table. The portal knows 20 languages; an import may carry duplicates. */
  texts: 100,
  /** Words in a list, as the contexts of a widget: there are five, and an import may carry anything. */
  words: 32,
  /** Environments of a design, and names of values that differ between them. */
  environments: 20,
  valueNames: 100,
  /** Characters of base64 of the finished icon: about 1.5 MB of PNG. */
  iconBase64: 2_000_000,
  /** Characters of a source's file name. */
  fileName: 255,
  /** The largest integer a document keeps; the portal's own columns end at 2147483647. */
  integer: 999_999_999_999,
} as const;
