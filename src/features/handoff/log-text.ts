import type { HostLogEntry } from '../../ports/host.ts';

/** The log as a text to hand on, the oldest first: time in UTC, method, how it ended, then parameters and answer. No secret is in it. */
export function logText(entries: readonly HostLogEntry[]): string {
  return entries.map(entryText).join('\n\n');
}

function entryText({ at, method, state, took, params, answer }: HostLogEntry): string {
  const head = [new Date(at).toISOString(), method, state, ...(took === null ? [] : [`${String(took)} ms`])].join('  ');
  return [head, JSON.stringify(params, null, 2), ...(answer === '' ? [] : [answer])].join('\n');
}
