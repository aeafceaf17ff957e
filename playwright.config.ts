import { defineConfig } from '@playwright/test';
import { chromiumLaunchOptions } from './tests/tools/chromium.ts';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  globalSetup: './tests/e2e/global-setup.ts',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // Two workers on two cores, each with a browser of its own: waiting longer costs nothing where all is well.
  timeout: 150_000,
  expect: { timeout: 15_000 },
  workers: 2,
  reporter: 'list',
  use: {
    // Set by the global set-up, on a free port.
    ...(process.env['DESIGNER_URL'] && { baseURL: process.env['DESIGNER_URL'] }),
    locale: 'en-US',
    // Recording costs a fifth of the time; `npx playwright test NAME --trace on` records what is looked into.
    trace: 'off',
    launchOptions: chromiumLaunchOptions(),
  },
});
