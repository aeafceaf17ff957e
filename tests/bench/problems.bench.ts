import type { Bench } from './bench.ts';
import { measure } from './problems-bench/measure.ts';

export const bench: Bench = {
  title:
    'Prediction and problem list of the largest sensible design (20 languages × 3 × 255 characters, 20 kB icon), in Node',
  measure: () => Promise.resolve([...measure()]),
};
