import { writeFile } from 'node:fs/promises';
import { GLYPH_MODULE, glyphModule } from '../tools/glyphs.ts';

/** Writes the list of Font Awesome's glyphs out of its package; a test looks whether it is fresh. */
export async function main(): Promise<void> {
  await writeFile(GLYPH_MODULE, await glyphModule());
  console.log(`Written: ${GLYPH_MODULE}`);
}
