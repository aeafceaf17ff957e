import { describe, expect, it } from 'vitest';
import {
  FRAME_ACTIONS,
  FRAME_SANDBOX,
  frameOrigin,
  initMessage,
  readFrameMessage,
  type FrameChannel,
} from '../../../../src/domain/messenger/classic/frame-protocol.ts';

const channel: FrameChannel = { origin: 'https://marta.example', uniqueLoadId: '42', earlierLoadIds: ['7'] };
const message = (data: unknown, origin = 'https://marta.example') => ({ origin, data });
const text = (data: unknown): string => JSON.stringify(data);

describe('a message is refused', () => {
  it.each([
    ['no-frame', message(text({ action: 'close', uniqueLoadId: '42' })), { ...channel, origin: null }],
    ['other-origin', message(text({ action: 'close', uniqueLoadId: '42' }), 'https://evil.example'), channel],
    ['other-origin', message('{', 'null'), channel],
    ['not-text', message({ action: 'close', uniqueLoadId: '42' }), channel],
    ['not-json', message('close'), channel],
    ['not-an-object', message('null'), channel],
    ['not-an-object', message('"close"'), channel],
    ['no-action', message(text({ uniqueLoadId: '42' })), channel],
    ['no-action', message(text({ action: '', uniqueLoadId: '42' })), channel],
    ['no-action', message('[]'), channel],
    ['no-load-id', message(text({ action: 'close' })), channel],
    ['earlier-load-id', message(text({ action: 'close', uniqueLoadId: '7' })), channel],
    ['wrong-load-id', message(text({ action: 'close', uniqueLoadId: '43' })), channel],
    ['wrong-load-id', message(text({ action: 'close', uniqueLoadId: 42 })), channel],
    ['wrong-load-id', message(text({ action: 'close', uniqueLoadId: '42' })), { ...channel, uniqueLoadId: null }],
    ['unknown-action', message(text({ action: 'resize', uniqueLoadId: '42' })), channel],
    ['unknown-action', message(text({ action: 'toString', uniqueLoadId: '42' })), channel],
  ] as const)('%s', (refusal, received, state) => {
    expect(readFrameMessage(received, state)).toEqual({ accepted: false, refusal });
  });
});

describe('a message is accepted', () => {
  const accept = (data: object) => readFrameMessage(message(text({ uniqueLoadId: '42', ...data })), channel);

  it.each([
    [
      { action: 'send', message: 'Привет! /any text?' },
      { action: 'send', value: 'Привет! /any text?' },
    ],
    [
      { action: 'put', message: 'hi' },
      { action: 'put', value: 'hi' },
    ],
    [
      { action: 'call', number: '+74951234567' },
      { action: 'call', value: '+74951234567' },
    ],
    [
      { action: 'call', number: 112 },
      { action: 'call', value: '112' },
    ],
    [
      { action: 'support', code: 'f'.repeat(32) },
      { action: 'support', value: 'f'.repeat(32) },
    ],
    [
      { action: 'openDialog', dialogId: 'chat5' },
      { action: 'openDialog', value: 'chat5' },
    ],
    [
      { action: 'restriction', code: 'limit' },
      { action: 'restriction', value: 'limit' },
    ],
    [
      { action: 'helpdesk', code: '123' },
      { action: 'helpdesk', value: '123' },
    ],
    [{ action: 'close' }, { action: 'close' }],
    [{ action: 'send' }, { action: 'send', value: '' }],
    [
      { action: 'send', message: { text: 'hi' } },
      { action: 'send', value: '' },
    ],
  ])('%j', (data, effect) => {
    expect(accept(data)).toEqual({ accepted: true, effect });
  });

  it('for each action there is', () => {
    for (const action of FRAME_ACTIONS) expect(accept({ action }).accepted).toBe(true);
  });
});

describe('the origin', () => {
  it.each([
    ['https://marta.example/echo.php?', 'https://marta.example'],
    ['https://marta.example', 'https://marta.example'],
    ['https://marta.example:443/x', 'https://marta.example'],
    ['https://marta.example:/x', 'https://marta.example'],
    ['https://marta.example:8443/x', 'https://marta.example:8443'],
    ['https://user:pass@marta.example/x', 'https://marta.example'],
    ['https://Marta.Example/x', 'https://marta.example'],
    ['https://пример.рф/x?', 'https://xn--e1afmkfd.xn--p1ai'],
    ['https://marta.example\\x/?', 'https://marta.example'],
    ['https://%6darta.example/', 'https://marta.example'],
    ['https://marta.example.:8443/', 'https://marta.example.:8443'],
    ['https://marta.example:08443/', 'https://marta.example:8443'],
    // Port 80 is left out for https, too, so such a page never hears of init.
    ['https://marta.example:80/', 'https://marta.example'],
    ['http://marta.example:443/', 'http://marta.example'],
    ['http://127.1/', 'http://127.0.0.1'],
    ['https://marta.example:99999/', null],
    ['http://localhost:8080/#a', 'http://localhost:8080'],
    ['http://[::1]:8080/', 'http://[::1]:8080'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['https://', null],
    ['marta.example', null],
  ])('of %s is %s', (address, origin) => {
    expect(frameOrigin(address)).toBe(origin);
  });
});

describe('init', () => {
  it('is JSON text with the id of the load', () => {
    expect(JSON.parse(initMessage('https://test.bitrix24.com', '123'))).toEqual({
      action: 'init',
      domain: 'https://test.bitrix24.com',
      uniqueLoadId: '123',
    });
  });

  it('the sandbox lets no dialogs, downloads or top navigation through', () => {
    expect(FRAME_SANDBOX).not.toMatch(/modals|downloads|top-navigation/);
  });
});
