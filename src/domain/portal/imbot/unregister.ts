import type { Json } from '../../kernel/json.ts';
import type { DifferenceCollector } from './difference.ts';
import { recordId } from './fields.ts';
import { outcomeOf, withApps, type PortalOutcome, type PortalState } from './state.ts';
import { targetApp } from './target.ts';

/** imbot.app.unregister behind its authorisation. The icon's file stays in the storage. Source: observed. */
export function unregister(
  state: PortalState,
  params: ReadonlyMap<string, Json>,
  clientId: string,
  differences: DifferenceCollector,
): PortalOutcome {
  const app = targetApp(state, params.get('APP_ID'), clientId);
  if ('error' in app) return outcomeOf(state, app);
  recordId('APP_ID', params.get('APP_ID'), app.id, differences);
  const apps = state.world.apps.filter(({ id }) => id !== app.id);
  const next = withApps(state, apps, { clearsCache: true });
  const liveCommands = [{ command: 'appDeleteIcon', params: { iconId: app.id } }] as const;
  return outcomeOf(next, { ok: true, result: true }, { appId: app.id, liveCommands });
}
