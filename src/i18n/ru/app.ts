import type source from '../en/app.ts';
import type { Translation } from '../message.ts';

const app: Translation<typeof source> = {};

export default app;
