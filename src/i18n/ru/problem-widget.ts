import call from './problem-widget-call.ts';
import look from './problem-widget-look.ts';

const area = { ...call, ...look } as const;

export default area;
