/** What the popover of *View* is given. */
export interface ViewProps extends Record<string, unknown> {
  readonly opener: HTMLElement;
  /** The viewer is chosen here where the row of tools has no room for it. */
  readonly hasViewer: boolean;
  readonly onabout: () => void;
  readonly onclose: () => void;
}
