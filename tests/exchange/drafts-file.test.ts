import { expect, it } from 'vitest';
import { emptyDesign } from '../../src/domain/design/factory.ts';
import { setField } from '../../src/domain/design/operations.ts';
import { exportDrafts } from '../../src/exchange/drafts-file.ts';
import { importApps } from '../../src/exchange/import-apps.ts';
import { readText } from '../../src/exchange/read/read-text.ts';
import FIRST from '../fixtures/drafts-file.v1.json' with { type: 'json' };

const HASH = 'd1ab17949a572b0979d8db0d5b349cd2';
const draft = (name: string, message = '') => ({
  design: setField('chatApp.frame.hash', HASH).apply(setField('chatApp.code', name).apply(emptyDesign(name))),
  message,
});
const read = async (text: string) => importApps(text, await readText(text), null);

it('holds every draft with its message, without keys unless they are asked for', async () => {
  const drafts = [draft('One', '["hi",null,[]]'), draft('Two')];
  const without = exportDrafts(drafts, { includeHash: false });
  expect(without).not.toContain(HASH);
  const { apps, refused, error } = await read(exportDrafts(drafts, { includeHash: true }));
  expect([refused, error]).toEqual([0, null]);
  expect(apps.map(({ design, message }) => ({ design, message }))).toEqual(drafts);
  expect((await read(without)).apps.map(({ design }) => design.chatApp.frame.hash)).toEqual(['', '']);
});

it('gives what can be read of a file of which not everything can', async () => {
  const file = exportDrafts([draft('One'), draft('Two')], { includeHash: false }).replace(
    '"kind": "frame"',
    '"kind": 7',
  );
  const { apps, refused } = await read(file);
  expect([apps.map(({ design }) => design.name), refused]).toEqual([['Two'], 1]);
});

it('refuses a file of a later designer with that reason', async () => {
  const text = JSON.stringify({ format: 'chat-app-drafts', version: 2, drafts: [] });
  expect(await read(text)).toMatchObject({ apps: [], error: { code: 'newer-version', version: 2 } });
});

it('reads the files of every version that there was', async () => {
  const { apps } = await read(JSON.stringify(FIRST));
  expect(apps.map(({ design }) => design.name)).toEqual(['Echo', 'Help']);
  expect(apps[0]?.message).toBe('["Hello",null,[]]');
});
