import { fileURLToPath } from 'node:url';
import type { fuzz } from '../tools/imports/fuzz.ts';
import { withModule } from '../tools/imports/with-module.ts';
import type { Bench } from './bench.ts';

const INDEX = fileURLToPath(new URL('../fixtures/import/index.json', import.meta.url));
const FUZZ = fileURLToPath(new URL('../tools/imports/fuzz.ts', import.meta.url));
const TEXTS = Number(process.env['IMPORT_FUZZ'] ?? 100_000);

export const bench: Bench = {
  title: `Reading ${TEXTS} mutated texts with all readers`,
  measure: async () => {
    const report = await withModule(FUZZ, (module) => (module['fuzz'] as typeof fuzz)(INDEX, TEXTS, 1));
    for (const line of report.thrown.slice(0, 20)) console.log(`  threw at ${line}`);
    const { longest } = report;
    return [
      { what: 'texts', value: report.texts, unit: '' },
      { what: 'exceptions', value: report.thrown.length, unit: '' },
      { what: `longest (seed ${longest.seed}, ${longest.file})`, value: longest.milliseconds, unit: 'ms' },
      { what: 'largest heap', value: report.heap, unit: 'MB' },
      { what: 'changed prototypes', value: report.polluted ? 1 : 0, unit: '' },
    ];
  },
};
