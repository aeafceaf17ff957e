/** The parts of the screen, of which a narrow one shows one at a time. */
export const PANES = ['edit', 'preview', 'output'] as const;
export type Pane = (typeof PANES)[number];
