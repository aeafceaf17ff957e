import { expect, it } from 'vitest';
import { idbKeyValue } from '../../../src/platform/key-value/idb-key-value.ts';
import { put } from '../../../src/platform/key-value/key-value.ts';

it('what a page hands over at its end is stored, although it dies in the middle of another change', async () => {
  const database = `dying-${crypto.randomUUID()}`;
  const page = new Worker(new URL('./dying-page.ts', import.meta.url), { type: 'module' });
  await new Promise<void>((resolve) => {
    page.onmessage = ({ data }) => {
      if (data !== 'left') return;
      page.terminate();
      resolve();
    };
    page.postMessage(database);
  });
  expect(await idbKeyValue(database).get('left')).toBe('the last key');
});

it('a change that made room is made afterwards, from what lies there then', async () => {
  const values = idbKeyValue(`room-${crypto.randomUUID()}`);
  await values.change('count', () => put(1));
  const seen: unknown[] = [];
  const change = values.change('count', (value) => {
    seen.push(value);
    return put(Number(value) + 1);
  });
  // The change has begun, and waits for what it reads.
  await Promise.resolve();
  await Promise.resolve();
  expect(values.putNow('count', 10)).toBe(true);
  await change;
  expect(await values.get('count')).toBe(11);
  expect(seen.at(-1)).toBe(10);
});
