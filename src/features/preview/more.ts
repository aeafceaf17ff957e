/** What can be opened beside the mock, or over it where there is little room. */
export type More = 'note' | 'matrix' | 'page' | 'buttons' | 'apps';
