import { describe, expect, it } from 'vitest';
import { Harness, type World } from './harness.ts';

function initData(world: World, sid = world.opening.sid): unknown {
  return world.control('POST', '/init-data', { sid }).json['reply'];
}

describe('opening a frame', () => {
  it('names it after the portal and the session, and puts four parameters into the address', () => {
    const { opening } = new Harness().world('one', { language: 'de' });
    expect(opening.sid).toMatch(/^[0-9a-f]{32}$/);
    expect(opening.name).toBe(`portal.example:5174|0|${opening.sid}`);
    expect(opening.address).toBe(
      `https://designer.example/app/?DOMAIN=portal.example%3A5174&PROTOCOL=0&LANG=de&APP_SID=${opening.sid}`,
    );
  });

  it('adds to a query that is there', () => {
    const { opening } = new Harness().world('one', { frame: 'https://designer.example/?a=1' });
    expect(opening.address).toMatch(/\?a=1&DOMAIN=/);
  });

  it('posts the fields of a server application, and PLACEMENT_OPTIONS only when there are some', () => {
    const harness = new Harness();
    const plain = harness.world();
    expect(plain.opening.fields.map(([name]) => name)).toEqual([
      'AUTH_ID',
      'AUTH_EXPIRES',
      'REFRESH_ID',
      'member_id',
      'status',
      'PLACEMENT',
      'SERVER_ENDPOINT',
      'APPLICATION_SCOPE',
    ]);
    expect(plain.field('AUTH_EXPIRES')).toBe('3600');
    expect(harness.world('list', { placementOptions: [] }).field('PLACEMENT_OPTIONS')).toBeUndefined();
    const map = harness.world('map', { placement: 'IM_TEXTAREA', placementOptions: { dialogId: 'chat1' } });
    expect(map.field('PLACEMENT')).toBe('IM_TEXTAREA');
    expect(map.field('PLACEMENT_OPTIONS')).toBe('{"dialogId":"chat1"}');
  });

  it('shows no frame to people who may not finish the installation', () => {
    const harness = new Harness();
    expect(harness.world('one', { installing: true, viewer: { admin: false } }).opening.refused).toBe(true);
    expect(harness.world('two', { installing: true }).opening.refused).toBe(false);
  });
});

describe('getInitData', () => {
  it('is answered with the quirks of a portal', () => {
    const world = new Harness().world('one', { placementOptions: [] });
    expect(initData(world)).toEqual({
      LANG: 'en',
      DOMAIN: 'portal.example:5174',
      PROTOCOL: 0,
      PATH: '/rest',
      AUTH_ID: world.token,
      REFRESH_ID: world.field('REFRESH_ID'),
      AUTH_EXPIRES: '3600',
      MEMBER_ID: world.field('member_id'),
      FIRST_RUN: true,
      IS_ADMIN: true,
      INSTALL: false,
      USER_OPTIONS: [],
      APP_OPTIONS: [],
      PLACEMENT: 'DEFAULT',
      PLACEMENT_OPTIONS: [],
    });
  });

  it('reports the first run once for a frame, and to nobody after setInstall', () => {
    const world = new Harness().world();
    expect(initData(world)).toMatchObject({ FIRST_RUN: true });
    expect(initData(world)).toMatchObject({ FIRST_RUN: false });
    world.open();
    expect(initData(world)).toMatchObject({ FIRST_RUN: true });
    world.control('POST', '/first-run', { install: true });
    world.open();
    expect(initData(world)).toMatchObject({ FIRST_RUN: false });
  });

  it('hands out the token and the options of the opening, however old', () => {
    const harness = new Harness();
    const world = harness.world('one', { appOptions: { a: 'old' } });
    harness.time += 7_200_000;
    world.control('POST', '/option', { scope: 'app', name: 'a', value: 'new' });
    expect(initData(world)).toMatchObject({ AUTH_ID: world.token, AUTH_EXPIRES: '3600', APP_OPTIONS: { a: 'old' } });
  });

  it('is not answered for another session or under a fault', () => {
    const world = new Harness().world();
    expect(initData(world, '0'.repeat(32))).toBeNull();
    world.fault({ kind: 'no-init' });
    expect(initData(world)).toBeNull();
    expect(initData(world)).not.toBeNull();
  });

  it('is not answered for a stale frame name', () => {
    const world = new Harness().world();
    world.fault({ kind: 'stale-frame' });
    const { name, sid } = world.open();
    expect(name.split('|')[2]).not.toBe(sid);
  });
});

describe('the rest of the bridge', () => {
  it('refreshes a token, unless it cannot', () => {
    const world = new Harness().world();
    const { sid } = world.opening;
    expect(world.control('POST', '/refresh-auth', { sid }).json['reply']).toMatchObject({
      AUTH_ID: expect.not.stringContaining(world.token) as string,
      AUTH_EXPIRES: '3600',
    });
    world.fault({ kind: 'no-refresh' });
    expect(world.control('POST', '/refresh-auth', { sid }).json['reply']).toBeNull();
  });

  it('writes application options for administrators only', () => {
    const world = new Harness().world();
    const order = { scope: 'app', name: 'a', value: 'b' };
    expect(world.control('POST', '/option', order).json['reply']).toEqual({ a: 'b' });
    world.control('POST', '/viewer', { admin: false });
    expect(world.control('POST', '/option', order).json['reply']).toBeNull();
  });

  it('ends the installation for those who may', () => {
    const world = new Harness().world('one', { installing: true, viewer: { admin: false } });
    expect(world.control('POST', '/finish-install', {}).json).toEqual({ finished: false });
    world.control('POST', '/viewer', { admin: true });
    expect(world.control('POST', '/finish-install', {}).json).toEqual({ finished: true });
    expect(world.call('app.info').json['result']).toMatchObject({ INSTALLED: true });
  });
});
