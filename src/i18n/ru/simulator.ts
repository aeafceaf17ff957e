import type source from '../en/simulator.ts';
import type { Translation } from '../message.ts';

const area: Translation<typeof source> = {};

export default area;
