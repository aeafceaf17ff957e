/** How the preview's one row of tools is drawn. */
export interface Toolbar {
  /** The messengers of the switch: in full, or their first words. */
  readonly names: 'full' | 'short';
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
const STEPS = { names: 1010, wayOut: 900, tools: 780, words: 660, few: 560 } as const;

/** px that the switch between the messengers takes beyond the button that stands there without it. */
const SWITCH = 60;

/** What gives way in a row of this width: the way out first, then the tools, then words; the chat's name is cut last. */
export function toolbarOf(width: number, hasSwitch = false): Toolbar {
  const room = hasSwitch ? width - SWITCH : width;
  return {
    names: width >= STEPS.names ? 'full' : 'short',
    verdict: room >= STEPS.few ? 'chip' : 'pill',
    wayOut: room >= STEPS.wayOut ? 'chip' : 'pill',
    tools: room >= STEPS.tools ? 'buttons' : 'menu',
    choices: room >= STEPS.words ? 'words' : room >= STEPS.few ? 'icons' : 'few',
  };
}
