import type source from '../en/icon.ts';
import type { Translation } from '../message.ts';

const icon: Translation<typeof source> = {};

export default icon;
