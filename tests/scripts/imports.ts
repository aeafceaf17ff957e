import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Misread, playIndex } from '../tools/imports/play-index.ts';
import { withModule } from '../tools/imports/with-module.ts';

const OURS = fileURLToPath(new URL('../fixtures/import/index.json', import.meta.url));
const PLAYER = fileURLToPath(new URL('../tools/imports/play-index.ts', import.meta.url));

/**
 * `npm run imports -- INDEX`: reads the texts of an index and compares. The path is relative to the directory npm was called in;
 * without one our own index is played.
 *
 * @returns the exit code
 */
export async function main([path]: readonly string[]): Promise<number> {
  const start = process.env['INIT_CWD'] ?? process.cwd();
  const { passed, failures } = await withModule(PLAYER, (player) =>
    (player['playIndex'] as typeof playIndex)(path === undefined ? OURS : resolve(start, path)),
  );
  for (const failure of failures) console.log(describe(failure));
  console.log(`${passed} passed, ${failures.length} failed`);
  return failures.length === 0 ? 0 : 1;
}

function describe({ file, differences }: Misread): string {
  const lines = differences.map(
    ({ what, expected, got }) =>
      `  ${what}\n    expected ${JSON.stringify(expected)}\n    got      ${JSON.stringify(got)}`,
  );
  return [file, ...lines].join('\n');
}
