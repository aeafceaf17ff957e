/**
 * How grave an entry of the problem list is.
 * - `blocks`: the portal would refuse the call, or the app could not work at all; registering is not offered.
 * - `changes`: the portal will store something else than was asked.
 * - `advice`: it works, but people will regret it.
 * - `fixed`: the designer already fixed it on the way in (import, paste).
 */
export type Severity = 'blocks' | 'changes' | 'advice' | 'fixed';

export const SEVERITIES: readonly Severity[] = ['blocks', 'changes', 'advice', 'fixed'];

/** Values that a sentence of a problem may mention. Sentences themselves are made by `i18n` alone. */
export type ProblemParams = Readonly<Record<string, string | number>>;

/**
 * One entry of the problem list: a stable rule id, where it is, and what its sentences need.
 * `Place` is a field of the design, or a JSON pointer into raw call parameters.
 */
export interface Problem<Rule extends string = string, Place extends string = string> {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly place: Place;
  readonly params: ProblemParams;
}
