import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSources } from '../tools/source/sources.ts';

/** The oldest engines that everything runs in, as built; newer ways of writing are rewritten, newer functions are not. */
const TARGET = ['chrome111', 'edge111', 'firefox121', 'safari16.4'];

/** What one of them lacks, and how a file shows that it does without. */
const NEWER: readonly { readonly api: RegExp; readonly guard?: RegExp }[] = [
  { api: /\bIntl\.Segmenter\b/, guard: /'Segmenter' in Intl/ },
  { api: /\bnew ImageDecoder\b/, guard: /typeof ImageDecoder === 'undefined'/ },
  { api: /\bnew EyeDropper\b/, guard: /EyeDropper === undefined/ },
  { api: /\.checkVisibility\(/, guard: /typeof \w+\.checkVisibility !== 'function'/ },
  { api: /\.(show|hide|toggle)Popover\(/ },
  { api: /\bPromise\.(withResolvers|try)\b/ },
  { api: /\b(Object|Map)\.groupBy\b/ },
  { api: /\bArray\.fromAsync\b/ },
  { api: /\.(isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/ },
  { api: /\bURL\.(parse|canParse)\(/ },
  { api: /\bAbortSignal\.any\(/ },
  { api: /\bIterator\.(from|concat)\(/ },
  { api: /\b(RegExp\.escape|Math\.sumPrecise|Error\.isError)\(/ },
  { api: /\bUint8Array\.from(Base64|Hex)\(/ },
  { api: /\bIntl\.DurationFormat\b/ },
  { api: /\brequestIdleCallback\(/, guard: /requestIdleCallback['"]? (in|===|!==)|requestIdleCallback\?/ },
  { api: /\bscheduler\.(yield|postTask)\(/ },
  { api: /\bshow(SaveFile|OpenFile|Directory)Picker\(/ },
  { api: /\bReadableStream\.from\(/ },
  { api: /\.startViewTransition\(/ },
];

/** Comments and what is written for others to run say nothing of this program. */
function unguarded(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([path, text]) => {
    const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    return NEWER.filter(({ api, guard }) => api.test(code) && guard?.test(code) !== true).map(
      ({ api }) => `${path}: ${String(api)}`,
    );
  });
}

const inBrowsers = (path: string): boolean =>
  !path.startsWith('src/simulator/server') && !path.startsWith('src/exchange/write/targets');

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('the oldest engines', () => {
  it('have every function that is called, or it is asked for first', () => {
    const files = [...readSources()].filter(([path]) => inBrowsers(path));
    expect(unguarded(new Map(files))).toEqual([]);
  });

  it('are those that the build is made for, and that the README names', () => {
    expect(read('vite.config.ts')).toContain(`target: [${TARGET.map((one) => `'${one}'`).join(', ')}]`);
    expect(read('README.md')).toContain('Chrome and Edge 111, Firefox 121, Safari 16.4');
  });

  it('would be told of a call without a question', () => {
    expect(unguarded(new Map([['a.ts', 'Promise.withResolvers();']]))).toHaveLength(1);
    expect(unguarded(new Map([['a.ts', 'element.showPopover?.();\n// URL.parse(x)']]))).toEqual([]);
  });
});
