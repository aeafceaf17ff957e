/** What can be opened beside the mock, or over it where there is little room. */
export type SidePanelName = 'about' | 'matrix' | 'page' | 'message' | 'apps';
