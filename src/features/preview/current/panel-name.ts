/** What can be opened over the mock of the new chat. */
export type ChatPanelName = 'about' | 'matrix' | 'page';
