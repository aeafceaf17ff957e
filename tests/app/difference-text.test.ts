import { expect, it } from 'vitest';
import { differenceName, differencePicture, differenceValue, isMadeOtherwise } from '../../src/app/difference-text.ts';
import type { FieldDifference } from '../../src/domain/design/compare-designs.ts';
import type { Json } from '../../src/domain/kernel/json.ts';
import common from '../../src/i18n/en/common.ts';
import editor from '../../src/i18n/en/editor.ts';
import problems from '../../src/i18n/en/problems.ts';
import { createTranslator } from '../../src/i18n/translator.ts';

const i18n = createTranslator({ ...common, ...editor, ...problems }, 'en');
const of = (path: string, language = '', before: Json = '', after: Json = ''): FieldDifference => {
  return { path, language, before, after };
};

it('names fields as the form does, texts with their language, and settings of a widget by the portal’s words', () => {
  expect(differenceName(i18n, of('chatApp.frame.width'))).toBe('Width');
  expect(differenceName(i18n, of('texts.title', 'ru'))).toBe('Title, Russian');
  expect(differenceName(i18n, of('widgets.IM_SIDEBAR.iconName'))).toBe('IM_SIDEBAR · iconName');
  expect(differenceName(i18n, of('environments.active'))).toBe('Environment in force');
  expect(differenceName(i18n, of('environments.hash', 'Test'))).toBe('Signature key (HASH), Test');
  expect(differenceName(i18n, of('environments.values.handler', 'en'))).toBe('{{handler}}, en');
});

it('says values in words, and never a key', () => {
  const said = (path: string, held: Json) => differenceValue(i18n, of(path), held);
  expect(said('chatApp.audience.hidden', 'unset')).toBe('Not sent');
  expect(said('chatApp.audience.adminOnly', true)).toBe('Yes');
  expect(said('chatApp.kind', 'frame')).toBe('Opens a page');
  expect(said('chatApp.code', 'yes')).toBe('yes');
  expect(said('widgets.IM_TEXTAREA.contexts', ['chat', 'user'])).toBe('chat, user');
  expect(said('chatApp.frame.width', null)).toBe('');
  expect(said('chatApp.frame.hash', 'd1ab17949a572b0979d8db0d5b349cd2')).toBe('••••••••');
  expect(said('environments.hash', 'd1ab17949a572b0979d8db0d5b349cd2')).toBe('••••••••');
});

it('shows icons as pictures, and tells when only their making differs', () => {
  const icon = { png: 'AAAA', source: null };
  expect(differencePicture(of('icon'), icon)).toBe('data:image/png;base64,AAAA');
  expect(differencePicture(of('icon'), '')).toBeNull();
  expect(isMadeOtherwise(of('icon', '', icon, { ...icon, source: { sha256: 'x' } }))).toBe(true);
  expect(isMadeOtherwise(of('icon', '', icon, { png: 'BBBB' }))).toBe(false);
});
