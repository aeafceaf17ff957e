import { describe, expect, test } from 'vitest';
import { textsIn } from '../../../src/features/icon/incoming.ts';
import { isCallText } from '../../../src/features/icon/call-text.ts';
import { pictureTextIn } from '../../../src/features/icon/picture-text.ts';

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const SVG = '<svg viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';

function data(parts: Readonly<Record<string, string>>): DataTransfer {
  const transfer = new DataTransfer();
  for (const [type, text] of Object.entries(parts)) transfer.setData(type, text);
  return transfer;
}

const plain = (text: string): string | null => pictureTextIn(textsIn(data({ 'text/plain': text })));

describe('a text with a picture in it is taken', () => {
  test.each([
    SVG,
    `<div class="logo">${SVG}</div>`,
    `&lt;svg viewBox="0 0 9 9"&gt;`,
    '<symbol id="a" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></symbol>',
    '<path d="M0 0h9v9z"/>',
    'M4 4h16v16H4z',
    'd="M3 12h18M12 3v18"',
    `data:image/png;base64,${PNG}`,
    `background: url("data:image/png;base64,${PNG}")`,
    `image/png;base64,${PNG}`,
    `"${PNG}"`,
    PNG,
  ])('%s', (text) => {
    expect(plain(text)).toBe(text);
  });

  test('and so is the address of one, to be told that it is no picture', () => {
    const address = 'https://example.com/a/logo.svg?v=2';
    expect(plain(address)).toBe(address);
  });
});

describe('every other text is left alone', () => {
  test.each([
    'Meet me at five',
    'https://example.com/page',
    '<p>Hello</p>',
    'My data: image of the day',
    'Mon 4 May, 10-12h',
    '{"title":"x"}',
    'M',
    '',
  ])('%s', (text) => {
    expect(plain(text)).toBeNull();
  });
});

describe('what was copied or dragged on a page', () => {
  test('is a picture when it is one', () => {
    const html = `<meta charset='utf-8'><img src="https://example.com/logo.png" alt="Logo">`;
    expect(pictureTextIn(textsIn(data({ 'text/html': html, 'text/plain': 'https://example.com/x' })))).toBe(html);
    const inline = `<html><body><!--StartFragment-->${SVG}<!--EndFragment--></body></html>`;
    expect(pictureTextIn(textsIn(data({ 'text/html': inline })))).toBe(inline);
  });

  test('is text when a picture only stands in it', () => {
    const html = `<h1>Title</h1><p>${'words '.repeat(100)}<img src="https://example.com/logo.png"></p>`;
    expect(pictureTextIn(textsIn(data({ 'text/html': html, 'text/plain': 'words '.repeat(100) })))).toBeNull();
    expect(pictureTextIn(textsIn(data({ 'text/html': '<p>Hello</p>', 'text/plain': 'Hello' })))).toBeNull();
  });
});

describe('a text that is code for a portal', () => {
  test.each([
    "BX24.callMethod('imbot.command.register', {});",
    "CRest::call('placement.bind', []);",
    'curl https://a.bitrix24.com/rest/1/abcdefgh/imbot.register',
    '{"BOT_ID": 62, "CODE": "echo"}',
    '{"format": "chat-app-design"}',
    'Look: https://designer.example/#view=ru&design=1.q1YqUbJS',
  ])('goes to the import: %s', (text) => {
    expect(isCallText(text)).toBe(true);
  });

  test.each(['Meet me at five', SVG, PNG, 'The code of the bot', 'https://example.com/logo.svg'])(
    'and no other does: %s',
    (text) => {
      expect(isCallText(text)).toBe(false);
    },
  );
});
