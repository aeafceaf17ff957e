import type { Host } from '../../ports/host.ts';
import type { Bx24Environment } from './bx24-host.ts';
import { portalFrame } from './portal-frame.ts';
import { createStandaloneHost } from './standalone-host.ts';

/** Chooses the host for this window. The portal's adapter is a chunk of its own, loaded only inside a portal's frame. */
export async function openHost(environment: Bx24Environment): Promise<Host> {
  if (portalFrame(environment.window) === null) return createStandaloneHost();
  const { createBx24Host } = await import('./bx24-host.ts');
  return createBx24Host(environment);
}
