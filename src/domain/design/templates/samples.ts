/** Stands in a template for the person's own phone number: from the range that is kept free for examples. */
export const SAMPLE_NUMBER = '+1 202 555 0101';

/** Stands in a template for the code of the person's own open line. */
export const SAMPLE_LINE = '0'.repeat(32);
