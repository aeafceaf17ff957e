import { activeEnvironment } from '../design/active-environment.ts';
import { environmentName, missingValues, namedPlaces } from '../design/resolve.ts';
import type { Design } from '../design/schema.ts';
import { problemEntry, type DesignProblem } from './problem-entry.ts';

/**
 * The problems of a design's calls, with the names that have no value in the active environment. Of a field with such a name nothing
 * else is said: what it would be is not known.
 */
export function withMissing(problems: readonly DesignProblem[], design: Design): readonly DesignProblem[] {
  const missing = missingValues(design);
  if (missing.length === 0) return problems;
  const active = activeEnvironment(design);
  const environment = active === null ? '' : environmentName(active);
  const places = new Set<string>(missing.map(({ place }) => place));
  return [
    ...problems.filter(({ place }) => !places.has(place)),
    ...missing.map(({ place, name }) => problemEntry('value-missing', place, { name: `{{${name}}}`, environment })),
  ];
}

/** What is wrong comes, or may come, from a value of the environment: no change of the field itself is safe. */
export function isNamed({ rule, place }: DesignProblem, design: Design): boolean {
  if (design.environments === undefined) return false;
  const isTypedKey = place === 'chatApp.frame.hash' && !rule.startsWith('hash-');
  return isTypedKey || rule === 'hash-too-long' || namedPlaces(design).some((named) => named.place === place);
}
