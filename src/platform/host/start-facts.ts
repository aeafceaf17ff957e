import { isPortalLanguage } from '../../domain/kernel/languages.ts';
import type { Connection } from '../../ports/host.ts';
import type { Timer } from '../../ports/timer.ts';
import type { Read } from '../read.ts';
import * as answers from './answers.ts';
import { quietly, type Bx24 } from './bx24-global.ts';
import type { CallTracker } from './call-tracker.ts';
import type { PortalAddress } from './portal-frame.ts';

/** ms that the start waits for what the portal says of the application and the person; the rest stays unknown. */
export const FACTS_WITHIN = 4000;

/** Who and what we are on the portal. A question that fails or takes too long leaves its fact unknown, nothing more. */
export async function readConnection(
  bx24: Bx24,
  address: PortalAddress,
  calls: CallTracker,
  timer: Timer,
): Promise<Connection> {
  const [application, admin, profile, scopes] = await askPortal(calls, timer);
  const language = quietly(() => bx24.getLang());
  return {
    origin: address.origin,
    portal: address.portal,
    memberId: answers.auth(quietly(() => bx24.getAuth())).member_id,
    applicationId: application?.CODE ?? '',
    language: typeof language === 'string' && isPortalLanguage(language) ? language : 'en',
    placement: answers.placement(quietly(() => bx24.placement.info())),
    // The page's own flag is also true for people who may only install applications, so just its "no" counts (observed).
    admin: admin ?? (quietly(() => bx24.isAdmin()) === false ? false : null),
    userId: profile?.ID ?? null,
    userName: [profile?.NAME, profile?.LAST_NAME].filter(Boolean).join(' '),
    scopes,
    installing: application?.INSTALLED === false,
  };
}

function askPortal(calls: CallTracker, timer: Timer) {
  let giveUp: () => void = () => undefined;
  const tooLong = new Promise<null>((resolve) => {
    giveUp = () => {
      resolve(null);
    };
  });
  const stop = timer.after(FACTS_WITHIN, giveUp);
  const ask = <T>(method: string, read: Read<T>): Promise<T | null> => {
    const answer = calls.call(method, {}, read).then((result) => (result.ok ? result.value : null));
    return Promise.race([answer, tooLong]);
  };
  const facts = Promise.all([
    ask('app.info', answers.application),
    ask('user.admin', answers.admin),
    ask('profile', answers.profile),
    ask('scope', answers.scopes),
  ]);
  return facts.finally(stop);
}
