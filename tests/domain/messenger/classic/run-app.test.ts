import { describe, expect, it } from 'vitest';
import { EMPTY_COMPOSER, putMessage, sendMessage } from '../../../../src/domain/messenger/classic/composer.ts';
import { clickApp, runCommand } from '../../../../src/domain/messenger/classic/run-app.ts';
import { ADMIN, EMPLOYEE, dialog, servedApp } from './fixtures.ts';

const CODE = 'd1ab17949a572b0979d8db0d5b349cd2';

describe('a stored command', () => {
  it.each([
    ["BXIM.sendMessage('/help');", { does: 'send', value: '/help' }],
    ["BXIM.putMessage('/help foo');", { does: 'put', value: '/help foo' }],
    ["BXIM.phoneTo('+7 495 ');", { does: 'call', value: '+7 495 ' }],
    [`BXIM.openMessenger('networkLines${CODE}');`, { does: 'support', value: CODE }],
    [`BXIM.openMessenger('networkLines${CODE.toUpperCase()}');`, { does: 'support', value: CODE.toUpperCase() }],
  ])('%s', (js, effect) => {
    expect(runCommand(js)).toEqual(effect);
  });

  it.each(["BXIM.putMessage('/help\nfoo');", "BXIM.openMessenger('chat5');", 'alert(1)', "BXIM.toString('x');", ''])(
    '%j is a script error',
    (js) => {
      expect(runCommand(js)).toEqual({ does: 'script-error', value: js });
    },
  );
});

describe('a click', () => {
  const command = servedApp({ iframe: '', js: "BXIM.sendMessage('/help');" });

  it('opens the page, which wins over a command', () => {
    expect(clickApp(servedApp({ js: command.js }), dialog('person'), EMPLOYEE)).toEqual({ type: 'frame' });
  });

  it('runs the command', () => {
    expect(clickApp(command, dialog('person'), EMPLOYEE)).toEqual({
      type: 'command',
      command: { does: 'send', value: '/help' },
    });
  });

  it('does nothing where the context refuses or nothing is stored', () => {
    const refused = clickApp({ ...command, context: 'user' }, dialog('call'), EMPLOYEE);
    expect(refused).toEqual({ type: 'nothing', reason: 'user' });
    expect(clickApp({ ...command, context: 'all-admin' }, dialog('call'), EMPLOYEE)).toMatchObject({ reason: 'admin' });
    expect(clickApp({ ...command, context: 'all-admin' }, dialog('call'), ADMIN).type).toBe('command');
    expect(clickApp({ ...command, js: '' }, dialog('call'), EMPLOYEE)).toEqual({
      type: 'nothing',
      reason: 'no-action',
    });
  });
});

describe('putMessage', () => {
  it.each([
    ['', 0, 0, '/help ', 6],
    ['Hello', 5, 5, 'Hello/help ', 11],
    ['Hello', 0, 0, '/help Hello', 6],
    ['Hello there', 6, 11, 'Hello /help ', 12],
    ['Hello there', 11, 6, 'Hello /help ', 12],
    ['Hi', 99, 99, 'Hi/help ', 8],
  ])('into "%s" at %i…%i', (text, selectionStart, selectionEnd, expected, caret) => {
    expect(putMessage({ text, selectionStart, selectionEnd }, '/help')).toEqual({
      text: expected,
      selectionStart: caret,
      selectionEnd: caret,
    });
  });

  it('twice puts both', () => {
    expect(putMessage(putMessage(EMPTY_COMPOSER, '/a b'), '/c d').text).toBe('/a b /c d ');
  });
});

describe('sendMessage', () => {
  it('trims', () => {
    expect(sendMessage('  /help \n')).toEqual({ outcome: 'sent', text: '/help', cut: false });
    expect(sendMessage('   ')).toEqual({ outcome: 'nothing' });
  });

  it('cuts what is longer than 20006 characters to 20000', () => {
    expect(sendMessage('x'.repeat(20006))).toEqual({ outcome: 'sent', text: 'x'.repeat(20006), cut: false });
    expect(sendMessage('x'.repeat(20007))).toEqual({ outcome: 'sent', text: `${'x'.repeat(20000)} (...)`, cut: true });
  });

  it.each([
    ['/clear', '/clear'],
    ['/rename New name', '/rename'],
    ['/color green', '/color'],
    ['/correctText on', '/correctText'],
    ['/webrtcDebug 1', '/webrtcDebug'],
  ])('%s never reaches the server', (text, command) => {
    expect(sendMessage(text)).toEqual({ outcome: 'local', command });
  });

  it.each(['/clearing', '/help /clear', '/correctText', '/getChatIds'])('%s is an ordinary message', (text) => {
    expect(sendMessage(text).outcome).toBe('sent');
  });

  it('waits for a connection', () => {
    expect(sendMessage('/help', false)).toEqual({ outcome: 'offline' });
  });
});
