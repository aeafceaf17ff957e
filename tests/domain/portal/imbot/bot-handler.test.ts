import { expect, test } from 'vitest';
import { isBotHandler } from '../../../../src/domain/portal/imbot/bot-handler.ts';

test.each([
  ['https://bot.example.com/handler', true],
  ['HTTP://a.example', true],
  ['https://a.example:8443?x', true],
  ['https://user:word@a.example/bot', true],
  ['https://localhost/bot', false],
  ['https://localhost:80.5/bot', false],
  ['https://a.example@localhost/bot', false],
  ['https://localhost/a.b', false],
  ['ftp://a.example/bot', false],
  ['a.example/bot', false],
  ['https://.example', false],
  ['', false],
])('%s: %s', (address, fits) => {
  expect(isBotHandler(address)).toBe(fits);
});
