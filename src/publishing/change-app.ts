import type { ChatAppEntry, LedgerChange, LedgerEntry } from '../ports/ledger.ts';
import { isChatApp, type KnownApps } from './known-apps.ts';

/** What becomes of an app, given what is known of it now; `isGone`: the portal has it no more. */
export type AppDecision = (held: ChatAppEntry | null, isGone: boolean) => LedgerChange;

/**
 * Changes what is known of an app in the ledger, given what lies there by now. An APP_ID that could not be stored is known all the
 * same: it is still the person's only way to the app. `quietly`: only where it is stored, this page does not take it up. Answers
 * whether it was stored.
 */
export async function changeApp(
  apps: KnownApps,
  appId: number,
  decide: AppDecision,
  quietly = false,
): Promise<boolean> {
  const { place } = apps;
  const known = apps.find(appId) ?? null;
  if (place === null) {
    if (!quietly) apps.take(appId, appOf(decide(known, false), known), null, false);
    return false;
  }
  apps.touch(false);
  const changed = await place.ledger.change(place.scope, { target: 'chat-app', appId }, (held, isGone) =>
    decide(apps.isUnstored(appId) ? known : appOf(held, null), isGone),
  );
  apps.touch(changed.ok);
  if (quietly) return changed.ok;
  if (changed.ok) apps.take(appId, appOf(changed.value, null), null);
  else apps.take(appId, appOf(decide(known, false), known), changed.error);
  return changed.ok;
}

function appOf(entry: LedgerEntry | LedgerChange | null, kept: ChatAppEntry | null): ChatAppEntry | null {
  if (entry === 'kept') return kept;
  return entry !== null && typeof entry !== 'string' && isChatApp(entry) ? entry : null;
}
