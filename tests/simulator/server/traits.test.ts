import { describe, expect, it } from 'vitest';
import { Harness } from './harness.ts';

describe('What a simulated portal is like', () => {
  const harness = new Harness();

  it('answers what a connection check asks, as usual', () => {
    const world = harness.world();
    expect(world.call('app.info').json['result']).toMatchObject({
      INSTALLED: true,
      STATUS: 'L',
      PAYMENT_EXPIRED: 'N',
      DAYS: null,
    });
    expect(world.call('imbot.v2.Revision.get').json['result']).toEqual({ rest: 36, web: 130, mobile: 23, desktop: 6 });
    expect(world.call('server.time').json['result']).toBe('2026-11-22T12:00:00+00:00');
  });

  it.each([
    [{ restricted: true }, 'user_access_error'],
    [{ noRest: true }, 'ACCESS_DENIED'],
  ])('refuses every call with %j', (traits, error) => {
    const world = harness.world('two', { traits });
    expect(world.call('app.info').json['error']).toBe(error);
    expect(world.call('imbot.bot.list').json['error']).toBe(error);
  });

  it('knows no second bot methods when it is older, or without the scope', () => {
    const older = harness.world('three', { traits: { botRevision: null } });
    expect(older.call('imbot.v2.Revision.get').json['error']).toBe('ERROR_METHOD_NOT_FOUND');
    const without = harness.world('four', { scopes: ['im'] });
    expect(without.call('imbot.v2.Revision.get').json['error']).toBe('insufficient_scope');
  });

  it('counts who may install as an administrator on its page, and not in REST', () => {
    const world = harness.world('five', { installing: true, viewer: { admin: false }, traits: { mayInstall: true } });
    expect(world.opening).toMatchObject({ admin: true, refused: false });
    expect(world.call('user.admin').json['result']).toBe(false);
    expect(world.control('POST', '/finish-install', {}).json).toEqual({ finished: true });
  });

  it('may fail to finish the installation', () => {
    const world = harness.world('six', { installing: true, traits: { installFails: true } });
    expect(world.control('POST', '/finish-install', {}).json).toEqual({ finished: false });
    expect(world.call('app.info').json['result']).toMatchObject({ INSTALLED: false });
  });

  it('keeps traits that are not changed, and takes none of a wrong type', () => {
    const world = harness.world('seven', { traits: { clockAhead: 600 } });
    world.control('POST', '/settings', { traits: { paymentExpired: true, clockAhead: 'soon', unheard: 1 } });
    expect(world.snapshot().settings.traits).toMatchObject({ clockAhead: 600, paymentExpired: true });
    expect(world.snapshot().settings.traits).not.toHaveProperty('unheard');
    expect(world.call('server.time').json['result']).toBe('2026-11-22T12:10:00+00:00');
  });
});
