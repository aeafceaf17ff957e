import { expect, it, vi } from 'vitest';
import { chromiumLaunchOptions, findChromium } from './chromium.ts';

it('takes the browser chosen by hand before any other', () => {
  vi.stubEnv('CHROME_PATH', process.execPath);
  expect(findChromium()).toBe(process.execPath);
  expect(chromiumLaunchOptions().executablePath).toBe(process.execPath);
});

it('does not quietly take another when the chosen one cannot be run', () => {
  vi.stubEnv('CHROME_PATH', '/nowhere/chromium');
  expect(() => findChromium()).toThrow('CHROME_PATH is /nowhere/chromium, which cannot be run.');
});
