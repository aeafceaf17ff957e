import { expect, it } from 'vitest';
import { BODY_LIMIT } from '../../src/simulator/server/guard.ts';
import { answer } from '../../src/simulator/server/http.ts';
import { runServer } from './simulation/node-server.ts';

it('reads bodies up to the limit, and answers a longer one with 413', async () => {
  const lengths: number[] = [];
  const server = await runServer(
    ({ body }) => {
      lengths.push(body.length);
      return answer(200, {}, 'read');
    },
    0,
    'localhost',
  );
  const post = async (length: number): Promise<number> => {
    const body = new Uint8Array(length).fill(32);
    return (await fetch(`http://localhost:${server.port}/`, { method: 'POST', body })).status;
  };
  try {
    expect([await post(BODY_LIMIT), await post(BODY_LIMIT + 1)]).toEqual([200, 413]);
    expect(lengths).toEqual([BODY_LIMIT]);
  } finally {
    await server.close();
  }
});
