import type source from '../en/studio.ts';
import type { Translation } from '../message.ts';

const area: Translation<typeof source> = {};

export default area;
