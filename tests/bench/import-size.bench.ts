import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import type { Bench, Figure } from './bench.ts';

/** Where each part of handing over begins; none is in the first load, as `npm run budget` holds. */
const PARTS: readonly (readonly [part: string, entry: string])[] = [
  ['reading', 'exchange/read/read-text.ts'],
  ['writing code', 'exchange/write/write-code.ts'],
  ['kits', 'exchange/write/kits/write-kit.ts'],
  ['files of the handler kit', 'features/handoff/kit-handler.ts'],
  ['files of the bot kit', 'features/handoff/kit-bot.ts'],
  ['files of the widget kit', 'features/handoff/kit-widget.ts'],
  ['share link', 'exchange/share/link.ts'],
  ['drafts file', 'exchange/drafts-file.ts'],
  ['JSON editor', 'features/handoff/json/json-editor.ts'],
  ['highlighting', 'features/handoff/highlight.ts'],
];

/** The gzip size of a part's own file and of every file that it loads when it needs it, a language for instance. */
async function sizesOf([part, entry]: (typeof PARTS)[number]): Promise<readonly Figure[]> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.arch': '""', 'process.env': '{}' },
    build: {
      write: false,
      lib: { entry: new URL(`../../src/${entry}`, import.meta.url).pathname, formats: ['es'] },
      minify: true,
    },
  });
  const outputs = [built].flat().filter((one): one is Rolldown.RolldownOutput => 'output' in one);
  const files = outputs.flatMap(({ output }) => output.filter((file) => file.type === 'chunk'));
  return files.map(({ fileName, code }) => ({
    what: `${part}: ${fileName}, gzip`,
    value: gzipSync(code, { level: 9 }).length / 1000,
    unit: 'kB',
  }));
}

export const bench: Bench = {
  title: 'What reading and handing over load, each part when it is used, and what it loads in turn',
  async measure() {
    const figures: Figure[] = [];
    for (const part of PARTS) figures.push(...(await sizesOf(part)));
    return figures;
  },
};
