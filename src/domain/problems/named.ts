import { activeEnvironment } from '../design/active-environment.ts';
import type { FieldPath } from '../design/field-path.ts';
import { environmentName, missingValues, namedPlaces } from '../design/resolve.ts';
import type { Design } from '../design/schema.ts';
import { problemEntry, type ProblemEntry } from './problem-entry.ts';

/**
 * The problems of a design's calls, with the names that have no value in the active environment. Of a field with such a name nothing
 * else is said: what it would be is not known.
 */
export function withMissing(
  problems: readonly ProblemEntry<FieldPath>[],
  design: Design,
): readonly ProblemEntry<FieldPath>[] {
  const missing = missingValues(design).filter(({ place }) => isSent(design, place));
  if (missing.length === 0) return problems;
  const active = activeEnvironment(design);
  const environment = active === null ? '' : environmentName(active);
  const places = new Set<string>(missing.map(({ place }) => place));
  return [
    ...problems.filter(({ place }) => !places.has(place)),
    ...missing.map(({ place, name }) => problemEntry('value-missing', place, { name: `{{${name}}}`, environment })),
  ];
}

/** What the other kind would send, and places that are off, need no value. */
function isSent({ chatApp, widgets }: Design, place: FieldPath): boolean {
  const { enabled, kind } = chatApp;
  const on = Object.entries(widgets).filter(([, widget]) => widget?.enabled);
  const [group, name] = place.split('.');
  if (group === 'widgets') return on.some(([placement]) => placement === name);
  if (place === 'page.address') return (enabled && kind === 'frame') || on.some(([, widget]) => widget?.address === '');
  return group === 'texts' || (enabled && kind === 'command');
}

/** What is wrong comes, or may come, from a value of the environment: no change of the field itself is safe. */
export function isNamed({ rule, place }: ProblemEntry<FieldPath>, design: Design): boolean {
  if (design.environments === undefined) return false;
  const isTypedKey = place === 'chatApp.frame.hash' && !rule.startsWith('hash-');
  return isTypedKey || rule === 'hash-too-long' || namedPlaces(design).some((named) => named.place === place);
}
