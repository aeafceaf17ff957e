import { pageLines } from './page-lines.ts';
import { portalLines } from './portal-lines.ts';
import type { DoctorFacts, DoctorLine } from './facts.ts';

/**
 * What is right, wrong and not known about the connection, the most useful first: an installation that waits is the commonest
 * trouble and stands first; the rest goes from the page to the portal to this browser. Without a connection the portal cannot be
 * asked, so that nothing is said of it.
 */
export function diagnose(facts: DoctorFacts): readonly DoctorLine[] {
  const [place, script, storage] = pageLines(facts);
  if (facts.link === 'standalone') return [place, storage];
  if (facts.connection === null) return [place, script, storage];
  const [install, ...rest] = portalLines(facts, facts.connection);
  return [install, place, script, ...rest, storage];
}

const URGENCY = { trouble: 0, unknown: 1, good: 2 } as const;

/** What is wrong first, then what is not known; within each in the order of the diagnosis. */
export function byUrgency(lines: readonly DoctorLine[]): readonly DoctorLine[] {
  return [...lines].sort((one, other) => URGENCY[one.state] - URGENCY[other.state]);
}
