import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

/** The module in which the list stands. */
export const GLYPH_MODULE = fileURLToPath(
  new URL('../../src/domain/messenger/current/font-awesome.ts', import.meta.url),
);
const SHEET = fileURLToPath(new URL('../../node_modules/font-awesome/css/font-awesome.css', import.meta.url));
const WIDTH = 110;

/** Names by code point, the glyph's own name first: the style sheet has it last, behind older ones. */
export async function glyphsOfPackage(): Promise<ReadonlyMap<string, readonly string[]>> {
  const sheet = await readFile(SHEET, 'utf8');
  const rules = sheet.matchAll(/((?:\.fa-[a-z0-9-]+:before[,\s]*)+)\{\s*content: "\\([0-9a-f]+)";/g);
  return new Map(Array.from(rules, ([, selectors = '', code = '']) => [code, ownNameFirst(selectors)] as const));
}

function ownNameFirst(selectors: string): readonly string[] {
  const names = Array.from(selectors.matchAll(/\.fa-([a-z0-9-]+):before/g), ([, name = '']) => name);
  return [...names.slice(-1), ...names.slice(0, -1)];
}

/** The module as it has to be. */
export async function glyphModule(): Promise<string> {
  const words = Array.from(await glyphsOfPackage(), ([code, names]) => `${code}:${names.join(',')}`);
  const lines = words.reduce<string[]>((all, word) => {
    const last = all.at(-1) ?? '';
    if (last !== '' && last.length + word.length < WIDTH) return [...all.slice(0, -1), `${last} ${word}`];
    return [...all, word];
  }, []);
  const text = `/**
 * Every glyph of Font Awesome 4.7: the code point in hexadecimal digits and its names without \`fa-\`, the first of which is the main
 * one. Written by \`npm run glyphs\` out of the package; do not edit.
 */
export const GLYPHS = \`
${lines.join('\n')}
\`;
`;
  return format(text, { ...(await resolveConfig(GLYPH_MODULE)), filepath: GLYPH_MODULE });
}
