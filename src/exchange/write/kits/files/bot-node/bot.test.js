import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, readCommands } from './bot.js';

const TOKEN = 'a-token-of-this-test';

/** An event as the portal sends it, some of it changed. */
function event(changes = {}) {
  return new URLSearchParams({
    event: 'ONIMCOMMANDADD',
    'data[COMMAND][14][BOT_ID]': '62',
    'data[COMMAND][14][COMMAND]': 'help',
    'data[COMMAND][14][COMMAND_ID]': '14',
    'data[COMMAND][14][COMMAND_PARAMS]': 'order 7',
    'data[COMMAND][14][MESSAGE_ID]': '1221',
    'data[PARAMS][DIALOG_ID]': 'chat42',
    'data[USER][NAME]': 'Ann Lee',
    'auth[client_endpoint]': 'https://acme.bitrix24.com/rest/',
    'auth[access_token]': 'of-the-person',
    'auth[application_token]': TOKEN,
    ...changes,
  });
}

async function answered(form) {
  const calls = [];
  const call = async (access, method, params) => calls.push({ access, method, params });
  return { status: await answer(form, { token: TOKEN, command: 'help', call }), calls };
}

test('answers the command in its message', async () => {
  const { status, calls } = await answered(event());
  assert.equal(status, 200);
  assert.deepEqual(calls, [
    {
      access: { endpoint: 'https://acme.bitrix24.com/rest/', token: 'of-the-person' },
      method: 'imbot.command.answer',
      params: { COMMAND_ID: '14', MESSAGE_ID: '1221', MESSAGE: '/help got: order 7' },
    },
  ]);
});

test('refuses what does not bring the token', async () => {
  for (const token of ['', 'another', `${TOKEN}x`]) {
    assert.deepEqual(await answered(event({ 'auth[application_token]': token })), { status: 403, calls: [] });
  }
  const without = event();
  without.delete('auth[application_token]');
  assert.deepEqual(await answered(without), { status: 403, calls: [] });
});

test('leaves other events and other commands alone', async () => {
  assert.deepEqual(await answered(event({ event: 'ONIMBOTMESSAGEADD' })), { status: 200, calls: [] });
  assert.deepEqual(await answered(event({ 'data[COMMAND][14][COMMAND]': 'other' })), { status: 200, calls: [] });
});

test('takes the bot’s own token before the person’s, and none where none came', () => {
  const own = event({
    'data[COMMAND][14][AUTH][client_endpoint]': 'https://acme.bitrix24.com/rest/',
    'data[COMMAND][14][AUTH][access_token]': 'of-the-bot',
  });
  assert.equal(readCommands(own)[0].access.token, 'of-the-bot');
  assert.equal(readCommands(event({ 'auth[access_token]': '' }))[0].access, null);
});

test('reads every command of an event', () => {
  const form = event({ 'data[COMMAND][15][COMMAND_ID]': '15', 'data[COMMAND][__proto__][COMMAND_ID]': '16' });
  assert.deepEqual(
    readCommands(form).map(({ id }) => id),
    ['14', '15'],
  );
});
