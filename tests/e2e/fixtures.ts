import { test as base } from '@playwright/test';
import { openEveryPart } from './designer.ts';
import { PortalDriver } from './portal-driver.ts';

export { expect } from '@playwright/test';

/** Where the production build loads the portal's script from; nothing else outside may be asked for. */
const BX24_SCRIPT = 'https://api.bitrix24.com/api/v1/';

function addressOf(name: 'PORTAL_URL' | 'DESIGNER_URL'): string {
  const address = process.env[name];
  if (!address) throw new Error(`${name} is set by the global set-up of the end-to-end tests`);
  return address;
}

interface Fixtures {
  /** The form as at the first visit, with parts folded; otherwise all are open, as somebody has left them. */
  firstVisit: boolean;
  /** A portal in a world of the test's own. */
  portal: PortalDriver;
  /** Address of the designer by itself. */
  standalone: string;
  /** Every request that went, or tried to go, anywhere but to the designer and the portal. It gets no answer. */
  foreignRequests: string[];
}

interface WorkerFixtures {
  bx24Script: string;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  bx24Script: [
    // The runner takes the first parameter apart to learn what a fixture needs: nothing.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const response = await fetch(`${addressOf('PORTAL_URL')}/api/v1/`);
      await use(await response.text());
    },
    { scope: 'worker' },
  ],

  firstVisit: [false, { option: true }],

  foreignRequests: [
    async ({ context, bx24Script, firstVisit }, use) => {
      if (!firstVisit) await context.addInitScript(...openEveryPart);
      const foreign: string[] = [];
      const ours = [addressOf('PORTAL_URL'), addressOf('DESIGNER_URL')].map((address) => new URL(address).origin);
      await context.route(
        (url) => url.protocol.startsWith('http') && !ours.includes(url.origin),
        async (route) => {
          const address = route.request().url();
          if (address === BX24_SCRIPT) {
            await route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: bx24Script });
          } else {
            foreign.push(address);
            await route.abort('blockedbyclient');
          }
        },
      );
      await use(foreign);
    },
    { auto: true },
  ],

  standalone: async ({ foreignRequests: _routed }, use) => {
    await use(addressOf('DESIGNER_URL'));
  },

  portal: async ({ page, request, foreignRequests: _routed }, use, info) => {
    const world = `${info.testId}-${String(info.repeatEachIndex)}-${String(info.retry)}`.replace(/[^\w-]/g, '-');
    await use(new PortalDriver(page, request, addressOf('PORTAL_URL'), world));
  },
});
