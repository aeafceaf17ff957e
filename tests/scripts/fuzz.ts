import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { attack, fuzz, FuzzReport } from '../tools/imports/fuzz.ts';
import { withModule } from '../tools/imports/with-module.ts';

const OURS = fileURLToPath(new URL('../fixtures/import/index.json', import.meta.url));
const FUZZ = fileURLToPath(new URL('../tools/imports/fuzz.ts', import.meta.url));

/** ms of the processor that a text of an import may take, a changed one as well. */
const LONGEST = 1000;
/** The same of texts that are made to take long. */
const LONGEST_ATTACK = 5000;
/** Megabytes. Node is started with 900 for what outlives its first collection: without it, garbage counts as held. */
const LARGEST = 1000;

/**
 * `npm run fuzz -- COUNT [INDEX] [SEED]`: reads texts made to cost much, then COUNT texts of an index, each changed in several places, and
 * prints exceptions, times and memory. The same seed gives the same texts.
 *
 * @returns the exit code: 1 when reading threw, took too long or too much, or reached a prototype
 */
export async function main([count = '10000', path, seed = '1']: readonly string[]): Promise<number> {
  const start = process.env['INIT_CWD'] ?? process.cwd();
  const index = path === undefined ? OURS : resolve(start, path);
  return withModule(FUZZ, async (module) => {
    const attacks = await (module['attack'] as typeof attack)(LONGEST_ATTACK / 2);
    const isHeld = print('Texts made to cost much', attacks, LONGEST_ATTACK);
    const changed = await (module['fuzz'] as typeof fuzz)(index, Number(count), Number(seed), (done) =>
      console.log(`  ${String(done)} of ${count} changed texts read`),
    );
    return print('Changed texts', changed, LONGEST) && isHeld ? 0 : 1;
  });
}

function print(title: string, { texts, thrown, longest, heap, polluted }: FuzzReport, limit: number): boolean {
  console.log(`${title}: ${String(texts)}`);
  for (const line of thrown.slice(0, 20)) console.log(`  threw at ${line}`);
  console.log(`  ${String(thrown.length)} exceptions`);
  console.log(
    `  longest ${longest.milliseconds.toFixed(0)} ms of the processor (${longest.file}, ${String(longest.seed)})`,
  );
  console.log(`  largest heap ${heap.toFixed(0)} MB; ${polluted ? 'a prototype was changed' : 'no prototype changed'}`);
  return thrown.length === 0 && longest.milliseconds <= limit && heap <= LARGEST && !polluted;
}
