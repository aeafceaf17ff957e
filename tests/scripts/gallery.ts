import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { chromiumLaunchOptions } from '../tools/chromium.ts';
import { serveGallery } from '../tools/gallery-server.ts';
import { projectFolder } from '../tools/project.ts';

interface Gallery {
  draw: () => Promise<{ right: number; all: number }>;
}

/**
 * Takes two pictures, light and dark, of what the pipeline makes of every fixture, as silhouette and in its own colours, normal
 * and active, to be looked at: `npm run gallery -- [folder]`. Fails when a good fixture does not become a right icon.
 */
export async function main([folder = 'test-results/icon-gallery']: readonly string[]): Promise<number> {
  const target = resolve(projectFolder, folder);
  await mkdir(target, { recursive: true });
  const { server, url } = await serveGallery();
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 1340, height: 900 } });
    await page.goto(url);
    await page.waitForFunction(() => 'draw' in window);
    const { right, all } = await page.evaluate(() => (window as unknown as Gallery).draw());
    for (const ground of ['light', 'dark']) {
      await page.evaluate((name) => (document.body.dataset['ground'] = name), ground);
      const picture = await page.screenshot({ fullPage: true });
      // A palette: a third of the bytes, and nobody sees a difference.
      await sharp(picture)
        .png({ palette: true, effort: 10 })
        .toFile(join(target, `icons-${ground}.png`));
    }
    console.log(`${right} of ${all} icons pass all checks; see ${target}`);
    return right === all ? 0 : 1;
  } finally {
    await browser.close();
    await server.close();
  }
}
