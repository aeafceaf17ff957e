import type { BrowserContext } from '@playwright/test';
import { BX24_PATH } from './simulation/start-simulation.ts';

/** Where the production build loads the portal's script from. */
const BX24_SCRIPT = 'https://api.bitrix24.com/api/v1/';

/** Puts the simulated portal's script in the place of the real one. */
export async function servePortalScript(context: BrowserContext, portalUrl: string): Promise<void> {
  const body = await (await fetch(`${portalUrl}${BX24_PATH}`)).text();
  await context.route(BX24_SCRIPT, (route) => route.fulfill({ contentType: 'text/javascript; charset=utf-8', body }));
}
