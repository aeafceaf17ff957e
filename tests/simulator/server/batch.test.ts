import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/domain/kernel/json.ts';
import { MAX_BATCH } from '../../../src/simulator/server/batch.ts';
import { COMMAND_APP, Harness } from './harness.ts';

type Maps = Record<'result' | 'result_error' | 'result_total' | 'result_next' | 'result_time', Json>;

function batch(cmd: object, more: object = {}): Maps {
  const reply = new Harness().world().call('batch', { cmd, ...more });
  expect(reply.status).toBe(200);
  return reply.json['result'] as unknown as Maps;
}

describe('batch', () => {
  it('answers each command under its key', () => {
    const maps = batch({ me: 'profile', gone: 'imbot.app.unregister?APP_ID=9' });
    expect(maps).toMatchObject({
      result: { me: { ID: '1' } },
      result_error: { gone: { error: 'CHAT_APP_ID_ERROR', error_description: 'App not found' } },
      result_total: [],
      result_next: [],
    });
    expect(Object.keys(maps.result_time as object)).toEqual(['me']);
  });

  it('answers a list of commands with lists', () => {
    expect(batch(['user.admin', 'scope']).result).toEqual([true, ['imbot', 'im', 'placement']]);
  });

  it('reads commands out of a form, encoded twice', () => {
    const world = new Harness().world();
    const query = encodeURIComponent('app.option.set?options[a%20b]=x%26y&auth=ignored');
    world.form('batch', `halt=0&cmd[set]=${query}&cmd[get]=app.option.get`);
    expect(world.lastCall().answer).toMatchObject({ result: { result: { set: true, get: { 'a b': 'x&y' } } } });
  });

  it('puts earlier results into later commands', () => {
    const cmd = {
      me: 'profile',
      whole: 'app.option.set?options[id]=$result[me][ID]',
      part: 'app.option.set?options[text]=User $result[me][NAME]!',
      none: 'app.option.set?options[none]=$result[nobody][ID]',
      all: 'app.option.get',
    };
    expect(batch(cmd).result).toMatchObject({ all: { id: '1', text: 'User Ada!', none: '' } });
  });

  it('stops at the first error when asked to', () => {
    const cmd = { bad: 'no.such.method', good: 'user.admin' };
    expect(batch(cmd, { halt: 1 })).toMatchObject({
      result: [],
      result_error: { bad: { error: 'ERROR_METHOD_NOT_FOUND' } },
    });
    expect(batch(cmd, { halt: '0' })).toMatchObject({ result: { good: true } });
  });

  it('refuses the fifty-first command and a batch within', () => {
    const cmd = Object.fromEntries(Array.from({ length: MAX_BATCH + 1 }, (_, at) => [`k${at}`, 'user.admin']));
    const maps = batch(cmd);
    expect(Object.keys(maps.result as object)).toHaveLength(MAX_BATCH);
    expect(maps.result_error).toMatchObject({ k50: { error: 'ERROR_BATCH_LENGTH_EXCEEDED' } });
    expect(batch({ inner: 'batch?cmd[a]=profile' }).result_error).toMatchObject({
      inner: { error: 'ERROR_BATCH_METHOD_NOT_ALLOWED' },
    });
  });

  it('reports a missing scope without a text', () => {
    const world = new Harness().world('one', { scopes: [] });
    expect(world.call('batch', { cmd: { a: 'imbot.bot.list' } }).json['result']).toMatchObject({
      result_error: { a: { error: 'insufficient_scope', error_description: '' } },
    });
  });

  it('carries out our methods', () => {
    const lang = 'LANG[0][LANGUAGE_ID]=en&LANG[0][TITLE]=Echo';
    const { BOT_ID, CODE, JS_METHOD, JS_PARAM } = COMMAND_APP;
    const register = `imbot.app.register?BOT_ID=${BOT_ID}&CODE=${CODE}&JS_METHOD=${JS_METHOD}&JS_PARAM=${JS_PARAM}&${lang}`;
    const maps = batch({ one: register, gone: 'imbot.app.unregister?APP_ID=$result[one]' });
    expect(maps.result).toEqual({ one: 1, gone: true });
  });
});
