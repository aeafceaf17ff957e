import { describe, expect, it } from 'vitest';
import { COMMAND_APP, Harness } from './harness.ts';

describe('the envelope', () => {
  it('answers every origin, and a preflight', () => {
    const harness = new Harness();
    const preflight = harness.request({ method: 'OPTIONS', path: '/rest/imbot.bot.list' });
    expect(preflight.status).toBe(200);
    expect(preflight.headers).toMatchObject({ 'access-control-allow-origin': '*' });
    expect(preflight.headers['access-control-allow-headers']).toContain('content-type');
    expect(harness.world().call('profile').headers['access-control-allow-origin']).toBe('*');
  });

  it('has the time of a success in all its fields', () => {
    expect(new Harness().world().call('user.admin').json).toEqual({
      result: true,
      time: {
        start: 1795348800,
        finish: 1795348800,
        duration: 0,
        processing: 0,
        date_start: '2026-11-22T12:00:00+00:00',
        date_finish: '2026-11-22T12:00:00+00:00',
        operating_reset_at: 1795349400,
        operating: 0,
      },
    });
  });

  it('reports an error without a time', () => {
    const reply = new Harness().world().call('imbot.app.unregister', { APP_ID: 5 });
    expect(reply.status).toBe(400);
    expect(reply.json).toEqual({ error: 'CHAT_APP_ID_ERROR', error_description: 'App not found' });
  });

  it.each(['/rest/profile', '/rest/profile.json', '/rest/PROFILE.json', '/rest/profile/'])(
    'finds a method at %s',
    (path) => {
      const harness = new Harness();
      const { token } = harness.world();
      expect(harness.request({ path, query: `auth=${token}&bx24_request_id=7` }).status).toBe(200);
    },
  );

  it('takes a form for what it is, whatever type it claims', () => {
    const world = new Harness().world();
    const delivery = world.form('app.option.set', 'options[a][b]=1&options[c]=false&start=50&state=x&token=y');
    expect(delivery.kind).toBe('answer');
    expect(world.lastCall()).toMatchObject({ encoding: 'form', params: { options: { a: { b: '1' }, c: 'false' } } });
  });

  it('does not read JSON that is nested deeper than PHP reads it', () => {
    const harness = new Harness();
    const query = `auth=${harness.world().token}`;
    const headers = { 'content-type': 'application/json' };
    const nested = (levels: number): string => `{"options":{"deep":${'['.repeat(levels)}${']'.repeat(levels)}}}`;
    const set = (body: string) => harness.request({ path: '/rest/app.option.set', query, headers, body }).json;
    expect(set(nested(510))).toMatchObject({ result: true });
    expect(set(nested(511))).toMatchObject({ error: 'ERROR_ARGUMENT' });
    expect(set(nested(9000))).toMatchObject({ error: 'ERROR_ARGUMENT' });
  });

  it('takes JSON where it says so, and leaves out what the SDK adds to the address', () => {
    const world = new Harness().world();
    world.call('app.option.set', { options: { flag: false, list: [] }, start: 3 });
    expect(world.lastCall()).toMatchObject({ encoding: 'json', params: { options: { flag: false, list: [] } } });
  });
});

describe('who may call', () => {
  it('refuses an unknown method first, then an unknown token', () => {
    const harness = new Harness();
    harness.world();
    expect(harness.request({ path: '/rest/no.such.method' })).toMatchObject({
      status: 404,
      json: { error: 'ERROR_METHOD_NOT_FOUND', error_description: 'Method not found!' },
    });
    for (const token of ['', 'one.0', 'two.1', 'nonsense']) {
      const reply = harness.request({ path: '/rest/profile', query: `auth=${token}` });
      expect(reply).toMatchObject({ status: 401, json: { error: 'NO_AUTH_FOUND' } });
    }
  });

  it('refuses a token after its hour', () => {
    const harness = new Harness();
    const world = harness.world();
    harness.time += 3_599_999;
    expect(world.call('profile').status).toBe(200);
    harness.time += 1;
    expect(world.call('profile')).toMatchObject({ status: 401, json: { error: 'expired_token' } });
  });

  it('refuses what the application was not granted', () => {
    const world = new Harness().world('one', { scopes: ['im'] });
    expect(world.call('imbot.bot.list')).toMatchObject({ status: 401, json: { error: 'insufficient_scope' } });
    expect(world.call('method.get', { name: 'imbot.bot.list' }).json['result']).toEqual({
      isExisting: true,
      isAvailable: false,
    });
    expect(world.call('scope').json['result']).toEqual(['im']);
  });
});

describe('the methods', () => {
  it('lists all bots, and nothing as a list', () => {
    const harness = new Harness();
    expect(harness.world().call('imbot.bot.list').json['result']).toEqual({
      62: { ID: '62', NAME: 'EchoBot', CODE: 'echobot', OPENLINE: 'N' },
      71: { ID: '71', NAME: 'Support Desk', CODE: 'support_desk', OPENLINE: 'Y' },
    });
    expect(harness.world('two', { bots: [] }).call('imbot.bot.list').json['result']).toEqual([]);
  });

  it('registers, changes and removes a chat app as the twin does', () => {
    const world = new Harness().world();
    expect(world.call('imbot.app.register', COMMAND_APP).json['result']).toBe(1);
    expect(world.call('imbot.app.register', COMMAND_APP).json['result']).toBe('1');
    expect(world.call('imbot.app.update', { APP_ID: 1, FIELDS: { HIDDEN: 'Y' } }).json['result']).toBe(true);
    expect(world.snapshot().apps).toMatchObject([
      { id: 1, code: 'echo', hidden: true, applicationId: 'local.66f1c0de.12345678' },
    ]);
    expect(world.control('GET', '/served').json).toMatchObject([{ id: 1, title: 'Echo', botCode: 'echobot' }]);
    expect(world.call('imbot.app.unregister', { APP_ID: 1 }).json['result']).toBe(true);
    expect(world.snapshot().apps).toEqual([]);
  });

  it('refuses the bot of another application', () => {
    const world = new Harness().world();
    expect(world.call('imbot.app.register', { ...COMMAND_APP, BOT_ID: 71 }).json).toMatchObject({
      error: 'APP_ID_ERROR',
    });
  });

  it('answers an internal error with a page', () => {
    const reply = new Harness().world().call('imbot.app.register', { ...COMMAND_APP, JS_PARAM: ['/a'] });
    expect(reply.status).toBe(500);
    expect(reply.headers['content-type']).toContain('text/html');
  });

  it('describes the application and the person', () => {
    const world = new Harness().world('one', { installing: true, language: 'de', viewer: { admin: false } });
    expect(world.call('app.info').json['result']).toMatchObject({
      CODE: 'local.66f1c0de.12345678',
      STATUS: 'L',
      INSTALLED: false,
      LANGUAGE_ID: 'de',
    });
    expect(world.call('user.admin').json['result']).toBe(false);
    expect(world.call('profile').json['result']).toMatchObject({ ID: '1', ADMIN: false });
  });

  it('keeps options: merged, read by anybody, written by administrators', () => {
    const world = new Harness().world();
    expect(world.call('app.option.get').json['result']).toEqual([]);
    expect(world.call('app.option.set', { options: { a: 1 } }).json['result']).toBe(true);
    expect(world.call('app.option.set', { options: { b: 'x' } }).json['result']).toBe(true);
    expect(world.call('app.option.get').json['result']).toEqual({ a: 1, b: 'x' });
    expect(world.call('app.option.get', { option: 'a' }).json['result']).toBe(1);
    expect(world.call('app.option.get', { option: 'z' }).json['result']).toBeNull();
    expect(world.call('app.option.set', {})).toMatchObject({
      status: 400,
      json: { error: 'ERROR_ARGUMENT', argument: 'options' },
    });
    world.control('POST', '/viewer', { admin: false });
    expect(world.call('app.option.set', { options: { a: 2 } })).toMatchObject({
      status: 403,
      json: { error: 'ACCESS_DENIED' },
    });
    expect(world.call('user.option.set', { options: { a: 2 } }).json['result']).toBe(true);
    expect(world.call('user.option.get').json['result']).toEqual({ a: 2 });
  });
});

describe('imbot.register', () => {
  const bot = { CODE: 'helper', TYPE: 'B', EVENT_HANDLER: 'https://a.example/bot', PROPERTIES: { NAME: 'Helper' } };

  it('makes a bot of ours, whose apps the portal then takes', () => {
    const world = new Harness().world();
    expect(world.call('imbot.register', bot).json['result']).toBe(72);
    expect(world.snapshot().bots.at(-1)).toEqual({
      id: 72,
      code: 'helper',
      name: 'Helper',
      applicationId: 'local.66f1c0de.12345678',
      openLine: false,
    });
    expect(world.call('imbot.app.register', { ...COMMAND_APP, BOT_ID: 72 }).json['result']).toBe(1);
  });

  it('gives the bot of a code back, whoever it belongs to', () => {
    const world = new Harness().world();
    expect(world.call('imbot.register', { ...bot, CODE: 'support_desk' }).json['result']).toBe(71);
    expect(world.snapshot().bots).toHaveLength(2);
  });

  it.each([
    ['CODE_ERROR', { CODE: '' }],
    ['NAME_ERROR', { PROPERTIES: {} }],
    ['EVENT_MESSAGE_ADD_ERROR', { EVENT_HANDLER: 'https://localhost/bot' }],
    ['EVENT_MESSAGE_ADD_ERROR', { EVENT_HANDLER: 'ftp://a.example/bot' }],
    ['EVENT_WELCOME_MESSAGE_ERROR', { EVENT_HANDLER: '', EVENT_MESSAGE_ADD: 'https://a.example' }],
  ])('answers %s', (error, change) => {
    const world = new Harness().world();
    expect(world.call('imbot.register', { ...bot, ...change })).toMatchObject({ status: 400, json: { error } });
  });

  it('counts to five before it looks at the code', () => {
    const world = new Harness().world();
    for (const number of [1, 2, 3, 4]) world.call('imbot.register', { ...bot, CODE: `helper${number}` });
    expect(world.call('imbot.register', { ...bot, CODE: 'helper1' }).json['error']).toBe('MAX_COUNT_ERROR');
  });
});
