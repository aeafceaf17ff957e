import type { Design, Kind } from './schema.ts';

/** What tells one design from another in a list, beside its name. */
export interface DesignSummary {
  readonly kind: Kind;
  readonly code: string;
  /** The first title that is filled in; `''`: none. */
  readonly title: string;
}

export function summaryOf({ chatApp: { kind, code }, texts }: Design): DesignSummary {
  return { kind, code, title: texts.find(({ title }) => title !== '')?.title ?? '' };
}
