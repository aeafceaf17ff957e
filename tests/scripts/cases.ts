import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isJsonObject, type JsonObject } from '../../src/domain/kernel/json.ts';
import { playFile, type AnyCaseFile, type Failure } from '../tools/cases/play-file.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));

/**
 * `npm run cases -- FILE`: the path is relative to the directory npm was called in.
 *
 * @returns the exit code
 */
export async function main([path]: readonly string[]): Promise<number> {
  const start = process.env['INIT_CWD'] ?? process.cwd();
  const given = path === undefined ? null : resolve(start, path);
  const text = await readFile(given ?? join(FIXTURES, 'portal-cases.json'), 'utf8');
  const { passed, failures, isEnough } = playFile(JSON.parse(text) as AnyCaseFile);
  const reasons = await knownDifferences(given);
  for (const failure of failures) console.log(describe(failure, reasons[failure.recorded.id]));
  console.log(`${passed} passed, ${failures.length} failed`);
  return isEnough ? 0 : 1;
}

/**
 * Case ids with the reason why they differ knowingly: those of our fixtures, which must be there, and those that lie beside
 * another file of cases (`given`), if any do.
 */
export async function knownDifferences(given: string | null): Promise<Readonly<Record<string, unknown>>> {
  const ours = await readReasons(FIXTURES);
  if (given === null) return ours;
  try {
    return { ...ours, ...(await readReasons(dirname(given))) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ours;
    throw error;
  }
}

async function readReasons(folder: string): Promise<JsonObject> {
  const reasons = JSON.parse(await readFile(join(folder, 'portal-differences.json'), 'utf8')) as unknown;
  if (!isJsonObject(reasons)) throw new Error('portal-differences.json must name cases and reasons.');
  return reasons;
}

function describe({ recorded, mismatches }: Failure, reason: unknown): string {
  const known = typeof reason === 'string' ? `\n  known: ${reason}` : '';
  const lines = mismatches.map(
    ({ what, expected, got }) =>
      `\n  ${what}\n    expected ${JSON.stringify(expected)}\n    got      ${JSON.stringify(got)}`,
  );
  return `${recorded.id} (${recorded.tier})${known}${lines.join('')}`;
}
