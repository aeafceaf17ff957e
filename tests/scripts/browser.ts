import { ensureChromium } from '../tools/chromium.ts';

/** Sees to a browser before the runners start, which only look for one. */
export function main(): void {
  console.log(`Browser: ${ensureChromium()}`);
}
