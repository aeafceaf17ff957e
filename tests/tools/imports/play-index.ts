import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readText } from '../../../src/exchange/read/read-text.ts';
import { differences } from './compare.ts';
import { textOf } from './text-of.ts';
import type { Difference, ImportCase } from './format.ts';

/** A text that was not read as its index expects. */
export interface Misread {
  readonly file: string;
  readonly differences: readonly Difference[];
}

/** Reads every text of an index and compares. A text that cannot be read at all counts as failed. */
export async function playIndex(path: string): Promise<{ passed: number; failures: readonly Misread[] }> {
  const cases = JSON.parse(await readFile(path, 'utf8')) as ImportCase[];
  const failures: Misread[] = [];
  for (const one of cases) {
    const found = await play(one, dirname(path));
    if (found.length > 0) failures.push({ file: one.file, differences: found });
  }
  return { passed: cases.length - failures.length, failures };
}

async function play({ file, expect }: ImportCase, folder: string): Promise<readonly Difference[]> {
  try {
    const text = textOf(await readFile(join(folder, file)));
    return differences(await readText(text, { name: file }), expect);
  } catch (error) {
    return [
      {
        what: 'reading',
        expected: 'a result',
        got: error instanceof Error ? (error.stack ?? error.message) : String(error),
      },
    ];
  }
}
