import apps from './apps.ts';
import editorBlank from './editor-blank.ts';
import palette from './palette.ts';
import tour from './tour.ts';

const guide = { ...palette, ...apps, ...tour, ...editorBlank } as const;

export default guide;
