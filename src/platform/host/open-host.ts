import { fail } from '../../domain/kernel/result.ts';
import type { Host } from '../../ports/host.ts';
import type { Bx24Environment } from './bx24-host.ts';
import { portalFrame } from './portal-frame.ts';
import { createStandaloneHost } from './standalone-host.ts';

const loadAdapter = () => import('./bx24-host.ts');

/**
 * Chooses the host for this window. The portal's adapter is a chunk of its own, loaded with the first `connect`: never
 * outside a portal, and nothing that a first picture waits for. A chunk that cannot be loaded is `script-blocked`, too.
 */
export function openHost(environment: Bx24Environment, load = loadAdapter): Host {
  if (portalFrame(environment.window) === null) return createStandaloneHost();
  let host: Host | null = null;
  return {
    kind: 'portal',
    async connect() {
      try {
        host ??= (await load()).createBx24Host(environment);
      } catch (cause) {
        return fail({ code: 'script-blocked', cause });
      }
      return host.connect();
    },
  };
}
