import apps from './apps.ts';
import palette from './palette.ts';
import tour from './tour.ts';

const guide = { ...palette, ...apps, ...tour } as const;

export default guide;
