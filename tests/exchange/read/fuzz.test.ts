import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { fuzz } from '../../tools/imports/fuzz.ts';

const INDEX = fileURLToPath(new URL('../../fixtures/import/index.json', import.meta.url));

it('reads whatever the texts are changed into, without throwing and without reaching a prototype', async () => {
  const { texts, thrown, polluted } = await fuzz(INDEX, 400, 1);
  expect(texts).toBe(400);
  expect(thrown).toEqual([]);
  expect(polluted).toBe(false);
}, 120_000);
