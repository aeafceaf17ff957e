import { describe, expect, it } from 'vitest';
import { Harness, type World } from './harness.ts';

/** A widget above the text field that the portal takes. */
const STRIP = {
  PLACEMENT: 'IM_TEXTAREA',
  HANDLER: 'https://example.com/strip',
  TITLE: 'Replies',
  OPTIONS: { iconName: 'fa-comment', context: 'USER;CHAT', width: 320, height: 250 },
};

const boundWorld = (): World => {
  const world = new Harness().world();
  expect(world.call('placement.bind', STRIP).json['result']).toBe(true);
  return world;
};

describe('widgets of the new chat', () => {
  it('are bound, listed, served and removed by the twin', () => {
    const world = boundWorld();
    expect(world.call('placement.get').json['result']).toMatchObject([
      { placement: 'IM_TEXTAREA', handler: STRIP.HANDLER, title: 'Replies', options: { width: 320, role: 'USER' } },
    ]);
    expect(world.control('GET', '/served-widgets').json).toMatchObject([
      { title: 'Replies', options: { context: ['user', 'chat'], iconName: 'fa-comment' } },
    ]);
    expect(world.call('placement.unbind', { PLACEMENT: 'IM_TEXTAREA' }).json['result']).toEqual({ count: 2 });
    expect(world.snapshot().widgets).toEqual([]);
  });

  it('arrive as a form, too', () => {
    const world = new Harness().world();
    const fields = 'PLACEMENT=IM_CONTEXT_MENU&HANDLER=https%3A%2F%2Fexample.com%2Fm&OPTIONS[context]=CHAT&TITLE=Note';
    expect(world.form('placement.bind', fields)).toMatchObject({ response: { status: 200 } });
    expect(world.snapshot().widgets).toMatchObject([{ place: 'IM_CONTEXT_MENU', options: { context: 'CHAT' } }]);
  });

  it('list the places of the messenger', () => {
    expect(new Harness().world().call('placement.list').json['result']).toContain('IM_SIDEBAR');
  });

  it('answer faults of OPTIONS inside an ordinary result, and others plainly', () => {
    const world = boundWorld();
    const wrong = world.call('placement.bind', { ...STRIP, OPTIONS: { iconName: 'fa-x', context: 'BOT' } });
    expect(wrong).toMatchObject({ status: 200, json: { result: { error: 'INVALID_ERROR_CONTEXT' } } });
    const missing = world.call('placement.bind', { ...STRIP, OPTIONS: {} });
    expect(missing.json).toMatchObject({ error: 'ERROR_ARGUMENT', argument: 'iconName' });
    expect(world.call('placement.bind', STRIP).json['error']).toBe('ERROR_CORE');
  });

  it('need the scope, an administrator, a finished installation and access', () => {
    const world = boundWorld();
    world.control('POST', '/settings', { installing: true });
    expect(world.control('GET', '/served-widgets').json).toEqual([]);
    world.control('POST', '/settings', { installing: false, access: [17] });
    expect(world.control('GET', '/served-widgets').json).toEqual([]);
    world.control('POST', '/settings', { access: null, coloursOff: true });
    expect(world.control('GET', '/served-widgets').json).toMatchObject([{ options: { color: '#556574' } }]);
    world.control('POST', '/viewer', { admin: false });
    expect(world.call('placement.get')).toMatchObject({ status: 403, json: { error: 'ACCESS_DENIED' } });
    world.control('POST', '/settings', { scopes: ['imbot'] });
    expect(world.call('placement.list').json['error']).toBe('insufficient_scope');
  });

  it('meet the lock while a binding is under way', () => {
    const world = new Harness().world();
    world.fault({ kind: 'late', method: 'placement.bind', seconds: 5 });
    world.call('placement.bind', STRIP);
    const second = { ...STRIP, PLACEMENT: 'IM_SIDEBAR' };
    expect(world.call('placement.bind', second).json).toMatchObject({ error: 'ERROR_CORE' });
    world.harness.time += 5001;
    expect(world.call('placement.bind', second).json['result']).toBe(true);
  });

  it('are a seed, and vanish behind the back of the application', () => {
    const { widgets } = boundWorld().snapshot();
    const world = new Harness().world('two', { widgets });
    expect(world.call('placement.bind', STRIP).json['error']).toBe('ERROR_CORE');
    expect(world.control('DELETE', '/widgets/1').status).toBe(200);
    expect(world.control('DELETE', '/widgets/1').status).toBe(404);
    expect(world.call('placement.bind', STRIP).json['result']).toBe(true);
    expect(world.snapshot().widgets).toMatchObject([{ id: 2 }]);
    world.control('POST', '/settings', { widgets: [] });
    expect(world.snapshot().widgets).toEqual([]);
  });
});
