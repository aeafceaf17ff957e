import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { runnerImport } from 'vite';
import { chromiumLaunchOptions } from '../tools/chromium.ts';
import { servePreview } from '../tools/preview.ts';
import type { Bench } from '../bench/bench.ts';

const folder = new URL('../bench/', import.meta.url);

/**
 * Runs every `*.bench.ts` and `*.bench.mjs` of `tests/bench` (the latter bring all that they need), or those whose name contains
 * one of the words given. Prints, judges nothing.
 */
export async function main(words: readonly string[]): Promise<void> {
  const names = readdirSync(fileURLToPath(folder))
    .filter((name) => /\.bench\.(ts|mjs)$/.test(name))
    .filter((name) => words.length === 0 || words.some((word) => name.includes(word)))
    .sort();
  const designer = await servePreview();
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    for (const name of names) {
      if (name.endsWith('.mjs')) {
        console.log('');
        execFileSync(process.execPath, [fileURLToPath(new URL(name, folder))], { stdio: 'inherit' });
        continue;
      }
      const { module } = await runnerImport<{ bench: Bench }>(new URL(name, folder).href);
      console.log(`\n${module.bench.title}`);
      for (const { what, value, unit } of await module.bench.measure({ browser, url: designer.url })) {
        console.log(`  ${value.toFixed(2).padStart(10)} ${unit.padEnd(5)} ${what}`);
      }
    }
  } finally {
    await browser.close();
    await designer.close();
  }
}
