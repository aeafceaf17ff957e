import type source from '../en/handoff.ts';
import type { Translation } from '../message.ts';

const handoff: Translation<typeof source> = {};

export default handoff;
