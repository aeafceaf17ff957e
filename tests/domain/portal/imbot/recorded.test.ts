import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { CaseFile } from '../../../tools/cases/format.ts';
import { playCase } from '../../../tools/cases/play.ts';

const path = new URL('../../../fixtures/portal-cases.json', import.meta.url);
const file = JSON.parse(readFileSync(path, 'utf8')) as CaseFile;

test.each(file.cases.map((recorded) => [recorded.id, recorded] as const))('recorded answer: %s', (_id, recorded) => {
  expect(playCase(file, recorded)).toEqual([]);
});
