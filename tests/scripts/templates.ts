import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { format, resolveConfig } from 'prettier';
import { TEMPLATE_IDS, TEMPLATES, type TemplateId } from '../../src/domain/design/templates/templates.ts';
import { chromiumLaunchOptions } from '../tools/chromium.ts';
import { serveGallery } from '../tools/gallery-server.ts';
import { sketchOf } from '../tools/templates/scene.ts';

interface Workshop {
  draw: () => Promise<Record<string, { readonly png: string; readonly path: string }>>;
}

async function write(path: string, text: string): Promise<void> {
  const file = fileURLToPath(new URL(`../../src/${path}`, import.meta.url));
  await writeFile(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
  console.log(`Written: ${file}`);
}

/**
 * Writes what belongs to the templates and is made ahead of time: `npm run templates`. Their icons, by the icon pipeline from their
 * glyphs, and what their thumbnails draw, from the messenger's own layout.
 */
export async function main(): Promise<void> {
  const { server, url } = await serveGallery('templates');
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await page.waitForFunction(() => 'draw' in window);
    const drawn = await page.evaluate(() => (window as unknown as Workshop).draw());
    const rows = (rowOf: (id: TemplateId) => string): string =>
      TEMPLATE_IDS.map((id) => `${id}: ${rowOf(id)},`).join('\n');
    await write(
      'domain/design/templates/icons.ts',
      `import type { TemplateId } from './templates.ts';

/**
 * The icon of each template: base64 of a PNG of 108 × 66. Written by \`npm run templates\` out of Lucide's glyphs (ISC licence,
 * \`public/licences/lucide.txt\`); do not edit.
 */
export const TEMPLATE_ICONS: Readonly<Record<TemplateId, string>> = {
${rows((id) => `'${drawn[id]?.png ?? ''}'`)}
};
`,
    );
    // Templates that draw the same share it, under the name of the first of them.
    const textOf = (id: TemplateId): string => JSON.stringify(sketchOf(TEMPLATES[id]));
    const firstLike = (id: TemplateId): TemplateId => TEMPLATE_IDS.find((one) => textOf(one) === textOf(id)) ?? id;
    const firsts = TEMPLATE_IDS.filter((id) => firstLike(id) === id);
    const constantOf = (id: TemplateId): string => id.replaceAll('-', '_').toUpperCase();
    await write(
      'features/start/sketches.ts',
      `import type { TemplateId } from '../../domain/design/templates/templates.ts';
import type { ThumbnailSketch } from './sketch.ts';

/**
 * What the thumbnails of the templates draw, as the messenger lays it out, and their glyphs (Lucide, ISC licence,
 * \`public/licences/lucide.txt\`). Written by \`npm run templates\`, held fresh by a test; do not edit.
 */
${firsts.map((id) => `const ${constantOf(id)}: ThumbnailSketch = ${textOf(id)};`).join('\n')}

export const SKETCHES: Readonly<Record<TemplateId, ThumbnailSketch & { readonly glyph: string }>> = {
${rows((id) => `{ ...${constantOf(firstLike(id))}, glyph: '${drawn[id]?.path ?? ''}' }`)}
};
`,
    );
  } finally {
    await browser.close();
    await server.close();
  }
}
