import type source from '../en/problems.ts';
import type { Translation } from '../message.ts';

const area: Translation<typeof source> = {};

export default area;
