import type source from '../en/publish.ts';
import type { Translation } from '../message.ts';

const publish: Translation<typeof source> = {};

export default publish;
