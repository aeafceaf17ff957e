/** Width and height in px of what is drawn in one half of the icon; `null`: nothing is drawn there. */
export type DrawnBox = { readonly width: number; readonly height: number } | null;

/** What must be measured on the pixels of an icon, since the file alone does not tell. */
export interface IconReport {
  /** Left half, 54 × 66 px. */
  readonly normal: DrawnBox;
  /** Right half: shown while the pointer is over the icon. */
  readonly active: DrawnBox;
  /** Both halves show the same pixels. */
  readonly sameStates: boolean;
  /** No pixel is transparent. */
  readonly opaque: boolean;
}
