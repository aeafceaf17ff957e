import { CallBucket } from './call-bucket.ts';
import type { CallTracker } from './call-tracker.ts';
import type { MessageListener, MessageWindow } from './portal-frame.ts';

/** How often the portal's page may renew the token for each open call before one of them is answered. */
const MAX_RENEWALS = 2;

/** What is heard of the messages of the portal's page. */
export interface CallCare {
  /** A message is being delivered: what the portal's script throws now is about that, and no answer of REST. */
  readonly isDelivering: () => boolean;
}

/**
 * Cares for calls beyond their time-outs: spreads many, and listens beside the portal's script to the messages of the portal's page.
 * The script throws into nowhere over one that is none for it, as it does over an answer that it cannot read, and asks for a new
 * token for ever where the portal takes none (observed).
 */
export function careFor(calls: CallTracker, window: MessageWindow, origin: string): CallCare {
  const bucket = new CallBucket();
  calls.pace = (now) => bucket.take(now);
  const mayRenew = renewals(calls);
  let delivering = false;
  const before: MessageListener = (event) => {
    delivering = true;
    if (event.origin === origin && isRenewal(event.data) && !mayRenew()) event.stopImmediatePropagation();
  };
  // Before the script's own listener, and after it, also when that has thrown.
  window.addEventListener('message', before, true);
  window.addEventListener('message', () => (delivering = false));
  return { isDelivering: () => delivering };
}

/** The reply to refreshAuth, and not the one to getInitData, which brings a token, too. */
function isRenewal(data: unknown): boolean {
  return typeof data === 'string' && data.includes('"AUTH_ID"') && !data.includes('"MEMBER_ID"');
}

/**
 * Counts new tokens. Where the portal takes none of them every try was refused, so a call that stands alone was not carried out;
 * `false`: the script must not hear of one more.
 */
function renewals(calls: CallTracker): () => boolean {
  let answered = 0;
  let count = 0;
  return () => {
    const open = [...calls.open];
    count = calls.answered === answered ? count + 1 : 1;
    answered = calls.answered;
    if (open.length === 0 || count <= MAX_RENEWALS * open.length) return true;
    count = 0;
    for (const call of open) call.fail({ code: open.length === 1 ? 'signed-out' : 'unanswered' });
    return false;
  };
}
