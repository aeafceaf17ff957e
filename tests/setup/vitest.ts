import { svelteTesting } from '@testing-library/svelte/vite';
import { playwright } from '@vitest/browser-playwright';
import type { ViteUserConfig } from 'vitest/config';
import { chromiumArguments, findChromium } from '../tools/chromium.ts';

const executablePath = findChromium();

const elsewhere = ['tests/architecture/**', 'tests/e2e/**', 'tests/bench/**'];

/** What `vite.config.ts` adds for Vitest. Apart from it, so that nothing of it is loaded to serve or build. */
export const testing = {
  cacheDir: 'node_modules/.vite-tests',
  test: {
    // Two cores may be busy with a browser, and a test that waits for a lazy part loads it first; what hangs still ends.
    expect: { requireAssertions: true, poll: { timeout: 30_000 } },
    restoreMocks: true,
    setupFiles: ['tests/setup/patience.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    unstubGlobals: true,
    unstubEnvs: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [...elsewhere, 'tests/**/*.svelte.test.ts', 'tests/**/*.browser.test.ts'],
        },
      },
      {
        extends: true,
        plugins: [svelteTesting()],
        test: {
          name: 'component',
          environment: 'happy-dom',
          include: ['tests/**/*.svelte.test.ts'],
          exclude: elsewhere,
          setupFiles: ['tests/setup/patience.ts', 'tests/setup/component.ts'],
        },
      },
      {
        extends: true,
        // Found late, they would be prepared in the middle of a test, and the page reloaded under it.
        optimizeDeps: {
          include: [
            '@lezer/go',
            '@lezer/javascript',
            '@lezer/python',
            '@noble/hashes/sha2.js',
            '@testing-library/svelte',
            '@testing-library/user-event',
            'browser-image-compression',
            'fflate',
            'php-parser',
            'zod/mini',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.ts'],
          exclude: elsewhere,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            // Without a browser the other projects still run; this one then says that none was found.
            provider: playwright({
              launchOptions: { args: [...chromiumArguments], ...(executablePath && { executablePath }) },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'architecture',
          environment: 'node',
          include: ['tests/architecture/**/*.test.ts'],
          // They read and parse every source; on a busy machine that takes longer than the usual limit.
          testTimeout: 180_000,
        },
      },
    ],
  },
} satisfies ViteUserConfig;
