import { describe, expect, it } from 'vitest';
import { memoryRecordMemory } from '../../../src/platform/record-memory/open-record-memory.ts';

const SCOPE = { portal: 'a1b2', application: 'local.designer' };

describe('What a browser last saw of a record', () => {
  it('is kept for each portal and application', async () => {
    const memory = memoryRecordMemory();
    expect(await memory.read(SCOPE)).toEqual({});
    await memory.keep(SCOPE, { 'app.7': 'seen' });
    expect(await memory.read(SCOPE)).toEqual({ 'app.7': 'seen' });
    expect(await memory.read({ ...SCOPE, application: 'another' })).toEqual({});
  });

  it('begins empty where something else lies there', async () => {
    const values = new Map<string, unknown>([[`record:${JSON.stringify(['a1b2', 'local.designer'])}`, { a: 1 }]]);
    expect(await memoryRecordMemory(values).read(SCOPE)).toEqual({});
  });
});
