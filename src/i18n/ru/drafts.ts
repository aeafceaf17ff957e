import type source from '../en/drafts.ts';
import type { Translation } from '../message.ts';

const drafts: Translation<typeof source> = {};

export default drafts;
