import type { CreateBotStep } from '../domain/calls/step.ts';
import type { Result } from '../domain/kernel/result.ts';
import type { HostError } from '../ports/host.ts';
import type { PortalLink } from './portal-link.svelte.ts';

/**
 * Registers a bot of our own; the list is read again, also when no answer came: it may have been made. `null`: no portal is
 * connected.
 */
export async function createBot(
  link: Pick<PortalLink, 'session' | 'loadBots' | 'tellOwn'>,
  step: CreateBotStep,
  onSilence: (reason: 'late' | 'lost') => void,
): Promise<Result<number, HostError> | null> {
  const { session, loadBots } = link;
  if (session === null) return null;
  const made = await session.apply(step, { onSilence });
  if (made.ok || made.error.code === 'unanswered') {
    await loadBots();
    await askOwnBots(link);
  }
  return made;
}

/** Asks which bots are ours. Portals from before the second bot methods do not say; then only a refused call shows it. */
export async function askOwnBots({ session, tellOwn }: Pick<PortalLink, 'session' | 'tellOwn'>): Promise<void> {
  const own = await session?.ask('ownBots');
  if (own?.ok === true) tellOwn(own.value);
}
