import { describe, expect, it } from 'vitest';
import { COMMAND_APP, Harness } from './harness.ts';

describe('worlds', () => {
  it('share nothing', () => {
    const harness = new Harness();
    const [one, two] = [harness.world('one'), harness.world('two')];
    one.call('imbot.app.register', COMMAND_APP);
    one.call('app.option.set', { options: { a: 1 } });
    one.control('POST', '/viewer', { admin: false });
    expect(two.snapshot()).toMatchObject({ apps: [], log: [], settings: { viewer: { admin: true } } });
    expect(two.call('app.option.get').json['result']).toEqual([]);
    expect(one.snapshot().memberId).not.toBe(two.snapshot().memberId);
  });

  it('start afresh when reset, and forget their tokens', () => {
    const world = new Harness().world();
    world.call('imbot.app.register', COMMAND_APP);
    const before = world.snapshot().revision;
    world.control('POST', '/reset', {});
    expect(world.snapshot()).toMatchObject({ apps: [], log: [] });
    expect(world.snapshot().revision).toBeGreaterThan(before);
    expect(world.call('profile').json['error']).toBe('NO_AUTH_FOUND');
  });

  it('take apps and bots as a seed', () => {
    const harness = new Harness();
    const first = harness.world();
    first.call('imbot.app.register', COMMAND_APP);
    const { apps, bots } = first.snapshot();
    const second = harness.world('two', { apps, bots: bots.slice(0, 1) });
    expect(second.call('imbot.app.update', { APP_ID: 1 }).json['result']).toBe(true);
    expect(second.call('imbot.app.register', { ...COMMAND_APP, CODE: 'other' }).json['result']).toBe(2);
  });

  it('keep what people are served when only settings change', () => {
    const world = new Harness().world();
    world.call('imbot.app.register', COMMAND_APP);
    world.call('imbot.app.update', { APP_ID: 1, FIELDS: { LANG: [{ LANGUAGE_ID: 'en', TITLE: 'New' }] } });
    world.control('POST', '/settings', { opening: 'get' });
    expect(world.control('GET', '/served').json).toMatchObject([{ title: 'Echo' }]);
  });

  it('lose an app behind the back of the application', () => {
    const world = new Harness().world();
    world.call('imbot.app.register', COMMAND_APP);
    expect(world.control('DELETE', '/apps/1').status).toBe(200);
    expect(world.control('DELETE', '/apps/1').status).toBe(404);
    expect(world.call('imbot.app.unregister', { APP_ID: 1 }).json['error']).toBe('CHAT_APP_ID_ERROR');
  });

  it.each([
    ['GET', '/control/one/nothing', '', 404],
    ['GET', '/control/a.b/', '', 400],
    ['POST', '/control/one/faults', '{"kind":"no such"}', 404],
    ['POST', '/control/one/faults', '[]', 400],
    ['POST', '/control/one/faults', '{', 400],
    ['POST', '/elsewhere', '', 405],
  ])('answer %s %s with %s by %i', (method, path, body, status) => {
    const harness = new Harness();
    harness.world();
    expect(harness.request({ method, path, body, headers: { 'content-type': 'application/json' } }).status).toBe(
      status,
    );
  });

  it('take no order from a page of another origin', () => {
    const harness = new Harness();
    harness.world();
    const headers = { 'content-type': 'text/plain' };
    expect(harness.request({ path: '/control/one/faults', body: '{"kind":"drop"}', headers }).status).toBe(400);
  });
});
