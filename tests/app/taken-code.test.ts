import { expect, it, vi } from 'vitest';
import { takenCode } from '../../src/app/taken-code.ts';
import guide from '../../src/i18n/en/guide.ts';
import { createTranslator } from '../../src/i18n/translator.ts';

type Library = Parameters<typeof takenCode>[1];
type Entry = NonNullable<Parameters<typeof takenCode>[2]['entry']>;

const draft = { savedAt: 1, kind: 'frame', name: '', botId: 62 } as const;
const ENTRY = { appId: 2, botId: 62, code: 'echo' } as Entry;
const library = (openId: string): Library => ({
  openId,
  drafts: [
    { ...draft, id: 'a', code: 'echo', title: 'Echo window' },
    { ...draft, id: 'b', code: 'other', title: 'Other' },
  ],
  open: vi.fn(),
});
const said = (openId: string, entry: Entry | null) =>
  takenCode(createTranslator(guide, 'en'), library(openId), { entry }).map(({ place, what }) => [place, what]);

it('bot and code of another draft’s app are said at the code, with a way to that draft', () => {
  expect(said('c', ENTRY)).toEqual([['chatApp.code', expect.stringMatching(/app 2.*Echo window/i)]]);
  const shelf = library('c');
  takenCode(createTranslator(guide, 'en'), shelf, { entry: ENTRY })[0]?.onfix?.();
  expect(shelf.open).toHaveBeenCalledWith('a');
});

it.each([
  ['is this draft’s own', 'a', ENTRY],
  ['is nobody else’s', 'c', { ...ENTRY, botId: 71 }],
  ['is not registered', 'c', null],
] as const)('nothing is said where it %s', (_why, openId, entry) => {
  expect(said(openId, entry)).toEqual([]);
});
