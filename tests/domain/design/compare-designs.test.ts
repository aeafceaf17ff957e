import { chooseEnvironment, setValue } from '../../../src/domain/design/environment-edits.ts';
import { setHashOf } from '../../../src/domain/design/hash.ts';
import { PRODUCTION_KEY, twoEnvironments } from './environments.ts';
import { expect, it } from 'vitest';
import { compareDesigns } from '../../../src/domain/design/compare-designs.ts';
import { emptyDesign } from '../../../src/domain/design/factory.ts';
import {
  addText,
  combine,
  moveText,
  setField,
  setIcon,
  setText,
  type Edit,
} from '../../../src/domain/design/operations.ts';

const blank = emptyDesign('A');
const changed = (...edits: Edit[]) => compareDesigns(blank, combine(edits).apply(blank));
const ICON = { png: 'AAAA', source: null, activeSource: null, adjustments: null };

it('says nothing of designs that mean the same, touched widgets and other row ids included', () => {
  expect(compareDesigns(blank, structuredClone(blank))).toEqual([]);
  expect(changed(setField('widgets.IM_SIDEBAR.enabled', true), setField('widgets.IM_SIDEBAR.enabled', false))).toEqual(
    [],
  );
  const renumbered = { ...blank, texts: blank.texts.map((row) => ({ ...row, id: 7 })) };
  expect(compareDesigns(blank, renumbered)).toEqual([]);
});

it('names each value with what it was and is', () => {
  expect(changed(setField('chatApp.frame.width', 350), setField('chatApp.audience.adminOnly', true))).toEqual([
    { path: 'chatApp.frame.width', language: '', before: '', after: 350 },
    { path: 'chatApp.audience.adminOnly', language: '', before: false, after: true },
  ]);
  expect(changed(setField('widgets.IM_TEXTAREA.contexts', ['chat']))).toEqual([
    { path: 'widgets.IM_TEXTAREA.contexts', language: '', before: [], after: ['chat'] },
  ]);
});

it('takes texts apart by language, says that one came, and when only their order differs', () => {
  const russian = combine([addText('ru'), setText(2, 'title', 'Эхо')]);
  expect(changed(russian)).toEqual([
    { path: 'texts', language: '', before: ['en'], after: ['en', 'ru'] },
    { path: 'texts.title', language: 'ru', before: '', after: 'Эхо' },
  ]);
  const both = russian.apply(blank);
  expect(compareDesigns(both, moveText(2, -1).apply(both))).toEqual([
    { path: 'texts', language: '', before: ['en', 'ru'], after: ['ru', 'en'] },
  ]);
});

it('sees a row whose language stands twice', () => {
  const twice = addText('en').apply(blank);
  expect(compareDesigns(twice, setText(2, 'title', 'Second').apply(twice))).toEqual([
    { path: 'texts.title', language: 'en', before: '', after: 'Second' },
  ]);
});

it('keeps an icon whole', () => {
  expect(changed(setIcon(ICON))).toEqual([{ path: 'icon', language: '', before: '', after: ICON }]);
});

it('names what differs between environments, by their names', () => {
  const other = [chooseEnvironment(2), setValue(2, 'host', 'other.example.com'), setHashOf(1, 'k')].reduce(
    (design, edit) => edit.apply(design),
    twoEnvironments,
  );
  expect(compareDesigns(twoEnvironments, other)).toEqual([
    { path: 'environments.active', language: '', before: 'Production', after: 'Test' },
    { path: 'environments.hash', language: 'Production', before: PRODUCTION_KEY, after: 'k' },
    { path: 'environments.values.host', language: 'Test', before: 'test.example.com', after: 'other.example.com' },
  ]);
});
