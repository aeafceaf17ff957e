import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import type { Bench, Figure } from './bench.ts';

const ENTRY = fileURLToPath(new URL('../../src/exchange/read/read-text.ts', import.meta.url));

export const bench: Bench = {
  title:
    'What reading texts loads: the part that every text needs, and the languages, each when a text is written in it',
  measure: async () => {
    const built = await build({
      configFile: false,
      logLevel: 'silent',
      define: { 'process.arch': '""', 'process.env': '{}' },
      build: { write: false, lib: { entry: ENTRY, formats: ['es'] }, minify: true },
    });
    const outputs = [built].flat().filter((one): one is Rolldown.RolldownOutput => 'output' in one);
    return outputs.flatMap(({ output }) => output.flatMap((file) => (file.type === 'chunk' ? [figureOf(file)] : [])));
  },
};

function figureOf({ fileName, code }: Rolldown.OutputChunk): Figure {
  return { what: `${fileName}, gzip`, value: gzipSync(code, { level: 9 }).length / 1000, unit: 'kB' };
}
