/** How the preview's one row of tools is drawn. */
export interface Toolbar {
  /** The verdict in the row, or as a pill on the stage. */
  readonly verdict: 'chip' | 'pill';
  /** The way out of a verdict in the chip, or in the pill that says why. */
  readonly wayOut: 'chip' | 'pill';
  /** What can be opened: a button each, or one menu. */
  readonly tools: 'buttons' | 'menu';
  /** Viewer and *View* in words, as pictures, or only what the *View* popover holds. */
  readonly choices: 'words' | 'icons' | 'few';
}

/** px from which each step is drawn; measured with the Russian texts, which are the longest. */
const STEPS = { wayOut: 900, tools: 780, words: 660, few: 560 } as const;

/** What gives way in a row of this width: the way out first, then the tools, then words; the chat's name is cut last. */
export function toolbarOf(width: number): Toolbar {
  return {
    verdict: width >= STEPS.few ? 'chip' : 'pill',
    wayOut: width >= STEPS.wayOut ? 'chip' : 'pill',
    tools: width >= STEPS.tools ? 'buttons' : 'menu',
    choices: width >= STEPS.words ? 'words' : width >= STEPS.few ? 'icons' : 'few',
  };
}
