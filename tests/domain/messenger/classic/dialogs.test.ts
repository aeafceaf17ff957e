import { expect, it } from 'vitest';
import { connectorOf, isDialogType, isPrivate } from '../../../../src/domain/messenger/classic/dialogs.ts';
import { DIALOGS, dialog } from './fixtures.ts';
import { exampleDialog } from '../../../../src/domain/messenger/classic/dialogs.ts';

it('names a private dialog by the other side, and a chat by its number', () => {
  expect(DIALOGS.filter(isPrivate).map(({ type }) => type)).toEqual(['person', 'own-bot', 'other-bot', 'notes']);
  expect(dialog('own-bot').id).toBe('62');
  expect(dialog('notes').id).toBe('1');
  expect(dialog('lines').id).toMatch(/^chat\d+$/);
});

it('gives every dialog an id of its own, whoever looks and whichever bot owns the app', () => {
  for (const cast of [
    { viewerId: 1, botId: 62 },
    { viewerId: 27, botId: 97 },
    { viewerId: 97, botId: 98 },
  ]) {
    const ids = DIALOGS.map(({ type }) => exampleDialog(type, cast).id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

it('reads the connector of an open line only', () => {
  expect(connectorOf(dialog('lines'))).toBe('telegrambot');
  expect(connectorOf(dialog('lines', 'imessage'))).toBe('imessage');
  expect(connectorOf(dialog('livechat'))).toBe('');
});

it('knows its own words', () => {
  expect(isDialogType('lines')).toBe(true);
  expect(isDialogType('channel')).toBe(false);
});
