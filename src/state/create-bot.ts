import type { CreateBotStep } from '../domain/calls/step.ts';
import type { Result } from '../domain/kernel/result.ts';
import type { HostError } from '../ports/host.ts';
import type { PortalLink } from './portal-link.svelte.ts';

/**
 * Registers a bot of our own; the list is read again, also when no answer came: it may have been made. `null`: no portal is
 * connected.
 */
export async function createBot(
  { session, loadBots }: Pick<PortalLink, 'session' | 'loadBots'>,
  step: CreateBotStep,
  onSilence: (reason: 'late' | 'lost') => void,
): Promise<Result<number, HostError> | null> {
  if (session === null) return null;
  const made = await session.apply(step, { onSilence });
  if (made.ok || made.error.code === 'unanswered') await loadBots();
  return made;
}
