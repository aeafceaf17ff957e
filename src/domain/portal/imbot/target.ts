import { ILLEGAL_KEY, REFUSALS, type Refused } from './errors.ts';
import { arrayKeyOf, looselyEquals, type Given } from '../php/php.ts';
import type { PortalState } from './state.ts';
import type { StoredApp } from './stored-app.ts';

/**
 * The app that APP_ID names, if the caller may touch it. Only an id in its plain form is found: `1`, 1 and even true or
 * 1.9, but not `01` or ` 1`. Source: observed.
 */
export function targetApp(state: PortalState, appId: Given, clientId: string): StoredApp | Refused {
  const key = arrayKeyOf(appId);
  if (key === null) return ILLEGAL_KEY;
  const app = state.world.apps.find(({ id }) => String(id) === key);
  if (app === undefined) return REFUSALS.noApp;
  return looselyEquals(clientId, app.applicationId) ? app : REFUSALS.foreignApp;
}
