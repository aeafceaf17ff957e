import { fail } from '../../domain/kernel/result.ts';
import type { Host } from '../../ports/host.ts';

/** Opened outside a portal: there is nothing to connect to, and nothing is asked for from anywhere. */
export function createStandaloneHost(): Host {
  return { kind: 'standalone', connect: () => Promise.resolve(fail({ code: 'not-in-portal' })) };
}
