import { defineConfig } from '@playwright/test';
import { chromiumLaunchOptions } from '../tools/chromium.ts';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results',
  globalSetup: './global-setup.ts',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  reporter: 'list',
  use: {
    // Set by the global set-up, on a free port.
    ...(process.env['DESIGNER_URL'] && { baseURL: process.env['DESIGNER_URL'] }),
    locale: 'en-US',
    trace: 'retain-on-failure',
    launchOptions: chromiumLaunchOptions(),
  },
});
