import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { format, resolveConfig } from 'prettier';
import { chromiumLaunchOptions } from '../tools/chromium.ts';
import { serveGallery } from '../tools/gallery-server.ts';

const MODULE = fileURLToPath(new URL('../../src/domain/design/templates/icons.ts', import.meta.url));

interface Workshop {
  draw: () => Promise<Record<string, string>>;
}

/** Writes the icons of the templates, made by the icon pipeline from their glyphs: `npm run template-icons`. */
export async function main(): Promise<void> {
  const { server, url } = await serveGallery('template-icons');
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await page.waitForFunction(() => 'draw' in window);
    const icons = await page.evaluate(() => (window as unknown as Workshop).draw());
    const rows = Object.entries(icons).map(([id, png]) => `${id}: '${png}',`);
    const text = `import type { TemplateId } from './templates.ts';

/**
 * The icon of each template: base64 of a PNG of 108 × 66. Written by \`npm run template-icons\` out of Lucide's glyphs (ISC licence,
 * \`public/licences/lucide.txt\`); do not edit.
 */
export const TEMPLATE_ICONS: Readonly<Record<TemplateId, string>> = {
${rows.join('\n')}
};
`;
    await writeFile(MODULE, await format(text, { ...(await resolveConfig(MODULE)), filepath: MODULE }));
    console.log(`Written: ${MODULE}, ${String(text.length)} characters`);
  } finally {
    await browser.close();
    await server.close();
  }
}
