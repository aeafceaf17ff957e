import type { IconCheck, IconCheckId, IconCheckStatus, IconRepair, IconReport } from './report.ts';

/** How bad each status is. */
const BADNESS: Readonly<Record<IconCheckStatus, number>> = { pass: 0, skipped: 1, advice: 2, fail: 3 };

function statusIn({ checks }: IconReport, id: IconCheckId): IconCheckStatus {
  return checks.find((check) => check.id === id)?.status ?? 'pass';
}

/** Whether the icon of the later report is free of a fault that the earlier one had, and fails nothing that was right before. */
export function isRepaired(before: IconReport, after: IconReport, id: IconCheckId): boolean {
  const isWorse = after.checks.some(
    (check) => check.status === 'fail' && ['pass', 'advice'].includes(statusIn(before, check.id)),
  );
  return !isWorse && BADNESS[statusIn(after, id)] < BADNESS[statusIn(before, id)];
}

/** Repairs that may help with a check, the best first. */
function repairsFor({ id, repair, params }: IconCheck): readonly IconRepair[] {
  if (repair === null) return [];
  if (id === 'inside') {
    const silhouettes: readonly IconRepair[] = ['more-detail', 'fill-holes'];
    return params['photograph'] === 1 ? ['keep-colours', ...silhouettes] : [...silhouettes, 'keep-colours'];
  }
  return id === 'visible' ? ['strengthen', 'fill-holes'] : [repair];
}

/**
 * The report with only such repairs as help: each is tried. `outcomes` gives the reports on what a repair may make of the icon,
 * one after the other, none when it does nothing.
 */
export function withOffers(report: IconReport, outcomes: (repair: IconRepair) => Iterable<IconReport>): IconReport {
  const offered = (check: IconCheck): IconCheck => {
    for (const repair of repairsFor(check)) {
      for (const outcome of outcomes(repair)) {
        if (!isRepaired(report, outcome, check.id)) continue;
        return { ...check, repair, leaves: outcome.checks.filter(({ status }) => status === 'fail').length };
      }
    }
    return { ...check, repair: null };
  };
  return { ...report, checks: report.checks.map(offered) };
}
