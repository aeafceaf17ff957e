import { DEFAULT_ADJUSTMENTS } from '../../../src/domain/design/factory.ts';
import { TEMPLATES } from '../../../src/domain/design/templates/templates.ts';
import { IconPipeline } from '../../../src/icons/client/icon-pipeline.ts';
import { glyphSvg, loadGlyphs } from '../../../src/icons/glyphs/glyph-set.ts';
import { browserTimer } from '../../../src/platform/timer/browser-timer.ts';

/** Makes the icon of every template from its glyph, as the studio does; base64 by the template's id. */
export async function draw(): Promise<Record<string, string>> {
  const glyphs = await loadGlyphs();
  const pipeline = new IconPipeline({ timer: browserTimer });
  const icons: Record<string, string> = {};
  for (const { id, glyph: wanted } of Object.values(TEMPLATES)) {
    const glyph = glyphs.find(({ name }) => name === wanted);
    if (glyph === undefined) throw new Error(`There is no glyph ${wanted}.`);
    const input = { kind: 'text', text: glyphSvg(glyph), name: `${wanted}.svg` } as const;
    const made = await pipeline.make(input, DEFAULT_ADJUSTMENTS);
    if (!made.ok) throw new Error(`${wanted}: ${made.error.code}`);
    if (!made.value.report.ok) throw new Error(`${wanted} does not pass every check.`);
    icons[id] = made.value.png;
  }
  pipeline.dispose();
  return icons;
}

Object.assign(window, { draw });
