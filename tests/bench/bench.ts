import type { Browser } from '@playwright/test';

export interface Figure {
  what: string;
  value: number;
  unit: string;
}

export interface Bench {
  title: string;
  /** `url` is the production build, opened standalone. */
  measure(surroundings: { browser: Browser; url: string }): Promise<Figure[]>;
}

/** The value that `share` of all samples (0 … 1) do not exceed. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}
