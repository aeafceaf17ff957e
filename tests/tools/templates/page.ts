import { DEFAULT_ADJUSTMENTS } from '../../../src/domain/design/factory.ts';
import { TEMPLATES } from '../../../src/domain/design/templates/templates.ts';
import { IconPipeline } from '../../../src/icons/client/icon-pipeline.ts';
import { glyphSvg, loadGlyphs, type Glyph } from '../../../src/icons/glyphs/glyph-set.ts';
import { browserTimer } from '../../../src/platform/timer/browser-timer.ts';

/** The shapes of a glyph as one path: what a thumbnail draws in the place of the picture. */
function pathOf({ shapes }: Glyph): string {
  return shapes
    .map(([tag, given]) => {
      const at = (name: string): number => Number(given[name] ?? 0);
      if (tag === 'path') return given['d'] ?? '';
      if (tag === 'line') return `M${at('x1')} ${at('y1')}L${at('x2')} ${at('y2')}`;
      if (tag === 'circle') {
        const r = at('r');
        return `M${at('cx') - r} ${at('cy')}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
      }
      if (tag !== 'rect') throw new Error(`${tag} is not written as a path.`);
      const [w, h, r] = [at('width'), at('height'), at('rx')];
      const corner = (x: number, y: number): string => `a${r} ${r} 0 0 1 ${x} ${y}`;
      return `M${at('x') + r} ${at('y')}h${w - 2 * r}${corner(r, r)}v${h - 2 * r}${corner(-r, r)}h${2 * r - w}${corner(-r, -r)}v${2 * r - h}${corner(r, -r)}z`;
    })
    .join('');
}

interface Drawn {
  readonly png: string;
  readonly path: string;
}

/** Makes the icon of every template from its glyph, as the studio does; by the template's id. */
export async function draw(): Promise<Record<string, Drawn>> {
  const glyphs = await loadGlyphs();
  const pipeline = new IconPipeline({ timer: browserTimer });
  const icons: Record<string, Drawn> = {};
  for (const { id, glyph: wanted } of Object.values(TEMPLATES)) {
    const glyph = glyphs.find(({ name }) => name === wanted);
    if (glyph === undefined) throw new Error(`There is no glyph ${wanted}.`);
    const input = { kind: 'text', text: glyphSvg(glyph), name: `${wanted}.svg` } as const;
    const made = await pipeline.make(input, DEFAULT_ADJUSTMENTS);
    if (!made.ok) throw new Error(`${wanted}: ${made.error.code}`);
    if (!made.value.report.ok) throw new Error(`${wanted} does not pass every check.`);
    icons[id] = { png: made.value.png, path: pathOf(glyph) };
  }
  pipeline.dispose();
  return icons;
}

Object.assign(window, { draw });
