import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumLaunchOptions } from '../chromium.ts';
import { FIREFOX, launchFirefox } from './firefox.ts';
import { hasWebKit, launchWebKit } from './webkit.ts';

export interface RunningEngine {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

export interface Engine {
  readonly name: string;
  /** Why it cannot be had here, and how it could; `null`: it is here. */
  readonly missing: string | null;
  readonly launch: () => Promise<RunningEngine>;
  /** It is started anew for every job: going back to a site that it has seen can hang. */
  readonly restarts?: boolean;
}

async function pageOf(browser: Browser): Promise<RunningEngine> {
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 1000 } });
  return { page: await context.newPage(), close: () => browser.close() };
}

export const CHROMIUM: Engine = {
  name: 'Chromium',
  missing: null,
  launch: async () => pageOf(await chromium.launch(chromiumLaunchOptions())),
};

export const OTHERS: readonly Engine[] = [
  {
    name: 'Firefox',
    missing: FIREFOX === undefined ? 'there is no Firefox here: apt-get install firefox-esr' : null,
    // Clicks of its driver do not reach frames of another site that have a process of their own.
    launch: async () => pageOf(await launchFirefox({ 'fission.autostart': false })),
  },
  {
    name: 'WebKit',
    missing: hasWebKit ? null : 'there is no WebKit here: apt-get install webkit2gtk-driver xvfb',
    launch: launchWebKit,
    restarts: true,
  },
];
