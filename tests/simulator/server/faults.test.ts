import { describe, expect, it } from 'vitest';
import { COMMAND_APP, Harness, type World } from './harness.ts';

function register(world: World): ReturnType<World['form']> {
  const body = JSON.stringify({ ...COMMAND_APP, auth: world.token });
  return world.harness.deliver({
    path: '/rest/imbot.app.register',
    headers: { 'content-type': 'application/json' },
    body,
  });
}

describe('faults of REST', () => {
  it.each([
    ['silence', 'never', 0],
    ['drop', 'dropped', 0],
    ['drop-answer', 'dropped', 1],
  ] as const)('%s: %s, %i apps stored', (kind, delivered, stored) => {
    const world = new Harness().world();
    world.fault({ kind });
    expect(register(world).kind).toBe(delivered);
    expect(world.snapshot().apps).toHaveLength(stored);
    expect(world.lastCall()).toMatchObject({ status: 0, answer: null, fault: kind });
    expect(world.snapshot().faults).toEqual([]);
  });

  it('late: done at once, answered after the seconds', () => {
    const world = new Harness().world();
    world.fault({ kind: 'late', seconds: 3 });
    expect(register(world)).toMatchObject({ kind: 'answer', delay: 3000, response: { status: 200 } });
    expect(world.lastCall()).toMatchObject({ took: 3000, fault: 'late' });
    expect(world.snapshot().apps).toHaveLength(1);
  });

  it.each([
    [{ kind: 'rate-limit' }, 503, 'QUERY_LIMIT_EXCEEDED'],
    [{ kind: 'too-many' }, 429, 'QUERY_LIMIT_EXCEEDED'],
    [{ kind: 'quota' }, 429, 'OPERATION_TIME_LIMIT'],
    [{ kind: 'no-scope' }, 401, 'insufficient_scope'],
    [{ kind: 'error', code: 'BOT_ID_ERROR' }, 400, 'BOT_ID_ERROR'],
    [{ kind: 'error', code: 'ACCESS_DENIED' }, 403, 'ACCESS_DENIED'],
    [{ kind: 'error', code: 'INVALID_CREDENTIALS' }, 403, 'INVALID_CREDENTIALS'],
    [{ kind: 'error', code: 'METHOD_CONFIRM_WAITING' }, 401, 'METHOD_CONFIRM_WAITING'],
    [{ kind: 'error', code: 'NEVER_HEARD_OF', description: 'Odd', status: 418 }, 418, 'NEVER_HEARD_OF'],
  ])('%j', (order, status, error) => {
    const world = new Harness().world();
    world.fault(order);
    expect(world.call('imbot.app.register', COMMAND_APP)).toMatchObject({ status, json: { error } });
    expect(world.snapshot().apps).toEqual([]);
    expect(world.call('imbot.app.register', COMMAND_APP).status).toBe(200);
  });

  it.each([
    ['half-answer', /^\{"result":1[^}]*$/],
    ['empty-answer', /^$/],
  ] as const)('%s: done, status 200', (kind, body) => {
    const world = new Harness().world();
    world.fault({ kind });
    const delivery = register(world);
    expect(delivery).toMatchObject({ kind: 'answer', response: { status: 200 } });
    expect(delivery.kind === 'answer' && delivery.response.body).toMatch(body);
    expect(world.snapshot().apps).toHaveLength(1);
  });

  it('drop-answer on every retry: done once, never answered, until cleared', () => {
    const world = new Harness().world();
    world.fault({ kind: 'drop-answer', once: false });
    expect([register(world).kind, register(world).kind]).toEqual(['dropped', 'dropped']);
    expect(world.snapshot().apps).toHaveLength(1);
    world.control('DELETE', '/faults');
    expect(world.call('imbot.app.register', COMMAND_APP).json['result']).toBe('1');
  });

  it('second-writer: somebody else has registered the app, or removed it, just before', () => {
    const world = new Harness().world();
    world.fault({ kind: 'second-writer' });
    expect(world.call('imbot.app.register', COMMAND_APP).json['result']).toBe('1');
    world.fault({ kind: 'second-writer' });
    expect(world.call('imbot.app.update', { APP_ID: 1, FIELDS: { HIDDEN: 'Y' } }).json['error']).toBe(
      'CHAT_APP_ID_ERROR',
    );
    expect(world.snapshot().apps).toEqual([]);
  });

  it('second-writer: somebody else writes the options at the same time, and undoes ours', () => {
    const world = new Harness().world();
    world.call('app.option.set', { options: { before: '1' } });
    world.fault({ kind: 'second-writer' });
    expect(world.call('app.option.set', { options: { ours: '1' } }).json['result']).toBe(true);
    expect(world.call('app.option.get').json['result']).toEqual({ before: '1', rival: 'Somebody else’s' });
  });

  it('a batch as a whole: its error stands outside, and nothing of it was done', () => {
    const world = new Harness().world();
    world.fault({ kind: 'quota', method: 'batch' });
    const answer = world.call('batch', { cmd: { a: 'imbot.app.register?CODE=x' } });
    expect(answer).toMatchObject({ status: 429, json: { error: 'OPERATION_TIME_LIMIT' } });
    expect(answer.json).not.toHaveProperty('result');
  });

  it('a bucket takes 50 calls at once, and 2 more each second', () => {
    const harness = new Harness();
    const world = harness.world('one', { traits: { bucket: true } });
    const made = (): number =>
      Array.from({ length: 60 }, () => world.call('profile').status).filter((status) => status === 200).length;
    expect(made()).toBe(50);
    harness.time += 10_000;
    expect(made()).toBe(20);
  });

  it('server-error: a page, nothing done', () => {
    const world = new Harness().world();
    world.fault({ kind: 'server-error' });
    expect(world.call('imbot.app.register', COMMAND_APP)).toMatchObject({
      status: 500,
      text: expect.stringContaining('<h1>') as string,
    });
    expect(world.snapshot().apps).toEqual([]);
  });

  it('expired-token: the token is of no use any more, a renewed one is', () => {
    const world = new Harness().world();
    world.fault({ kind: 'expired-token' });
    expect(world.call('profile')).toMatchObject({ status: 401, json: { error: 'expired_token' } });
    expect(world.call('profile').status).toBe(401);
    const { reply } = world.control('POST', '/refresh-auth', { sid: world.opening.sid }).json as {
      reply: { AUTH_ID: string };
    };
    world.token = reply.AUTH_ID;
    expect(world.call('profile').status).toBe(200);
  });

  it('meets only the method it is for, also inside a batch', () => {
    const world = new Harness().world();
    world.fault({ kind: 'error', code: 'LANG_ERROR', method: 'imbot.app.update' });
    expect(world.call('imbot.bot.list').status).toBe(200);
    expect(
      world.call('batch', { cmd: { a: 'user.admin', b: 'imbot.app.update?APP_ID=1' } }).json['result'],
    ).toMatchObject({
      result: { a: true },
      result_error: { b: { error: 'LANG_ERROR' } },
    });
    world.fault({ kind: 'rate-limit', method: 'profile' });
    expect(world.call('batch', { cmd: { a: 'user.admin' } }).status).toBe(200);
    expect(world.call('batch', { cmd: { a: 'profile' } }).status).toBe(503);
  });

  it('stays until cleared when it is not for once', () => {
    const world = new Harness().world();
    world.fault({ kind: 'rate-limit', once: false });
    expect([world.call('profile').status, world.call('scope').status]).toEqual([503, 503]);
    const [fault] = world.snapshot().faults;
    world.control('DELETE', `/faults/${fault!.id}`);
    expect(world.call('profile').status).toBe(200);
  });

  it('is not used up by a call of another world', () => {
    const harness = new Harness();
    const [one, two] = [harness.world('one'), harness.world('two')];
    one.fault({ kind: 'rate-limit' });
    expect(two.call('profile').status).toBe(200);
    expect(one.call('profile').status).toBe(503);
  });
});
