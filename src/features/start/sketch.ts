type Box = readonly [left: number, top: number, width: number, height: number];

/** A look at the messenger with one app, in px from the messenger's corner. */
export interface ThumbnailSketch {
  /** The part that is shown. */
  readonly view: Box;
  readonly dialog: Box;
  /** Where the row of cells begins. */
  readonly row: readonly [left: number, top: number];
  /** Cells of the messenger before the app's. */
  readonly cells: number;
  /** The app has a cell of its own. */
  readonly app: boolean;
  /** The window that its icon opens; `null`: none. */
  readonly window: Box | null;
  /** Where the window's tip points, from its left edge. */
  readonly tip: number;
}
