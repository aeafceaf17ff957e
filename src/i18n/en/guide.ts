import apps from './apps.ts';
import editorBlank from './editor-blank.ts';
import palette from './palette.ts';
import tour from './tour.ts';

/** What leads through the tool: commands, the tour, the apps of the portal; loaded as one. */
const guide = { ...palette, ...apps, ...tour, ...editorBlank } as const;

export default guide;
