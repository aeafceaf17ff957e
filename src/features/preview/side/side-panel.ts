/** What can be opened over the mock. */
export type SidePanelName = 'about' | 'matrix' | 'page' | 'message';
