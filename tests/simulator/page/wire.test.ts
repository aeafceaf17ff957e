import { describe, expect, it } from 'vitest';
import { formatReply, parseCommand } from '../../../src/simulator/page/wire.ts';

describe('a message of an application', () => {
  it.each<[string, unknown, object | null]>([
    [
      'with everything',
      'setTitle:{"title":"a"}:cb:sid',
      { name: 'setTitle', params: { title: 'a' }, callbackId: 'cb', sid: 'sid' },
    ],
    [
      'with colons in its JSON',
      'setTitle:{"title":"a:b","u":"http://x"}:cb:sid',
      { params: { title: 'a:b', u: 'http://x' } },
    ],
    ['with empty parts', 'getInitData::cb:sid', { name: 'getInitData', params: null, callbackId: 'cb' }],
    ['with missing parts', 'getInitData:cb:sid', { name: 'getInitData', params: null, callbackId: 'cb', sid: 'sid' }],
    ['without a callback', 'setInstallFinish:{}::sid', { params: {}, callbackId: '', sid: 'sid' }],
    ['with broken JSON', 'setTitle:{:cb:sid', { params: null, callbackId: 'cb' }],
    [
      'as an object',
      { method: 'a:b', params: { c: 1 }, callback: 'cb', appSid: 'sid' },
      { name: 'a:b', params: { c: 1 }, callbackId: 'cb', sid: 'sid' },
    ],
    ['as an object without anything', {}, { name: '', params: null, callbackId: '', sid: '' }],
    ['that is none', 'hello', null],
    ['that is a number', 5, null],
    ['that is null', null, null],
  ])('%s', (_what, data, expected) => {
    const command = parseCommand(data);
    if (expected === null) expect(command).toBeNull();
    else expect(command).toMatchObject(expected);
  });
});

describe('a reply', () => {
  it('is a text with the callback in front', () => {
    expect(formatReply('cb', { a: 1 })).toBe('cb:{"a":1}');
    expect(formatReply('cb', [])).toBe('cb:[]');
    expect(formatReply('cb')).toBe('cb:');
  });
});
