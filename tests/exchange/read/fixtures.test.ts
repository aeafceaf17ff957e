import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { playIndex } from '../../tools/imports/play-index.ts';

const INDEX = fileURLToPath(new URL('../../fixtures/import/index.json', import.meta.url));

describe('the texts of the index', () => {
  it('give exactly the calls, blanks and faults that they hold, and no secret', async () => {
    const { passed, failures } = await playIndex(INDEX);
    expect(failures).toEqual([]);
    expect(passed).toBeGreaterThanOrEqual(110);
  });
});
