import { describe, expect, it } from 'vitest';
import type { ChatShellView, WidgetOpening } from '../../../src/simulator/server/world-types.ts';
import { Harness, type World } from './harness.ts';

const HANDLER = 'https://apps.example.com/widget';

/** A world with a widget above the text field for private dialogs, and one in every other place for all. */
function boundWorld(): World {
  const world = new Harness().world();
  const bind = (PLACEMENT: string, OPTIONS: object): void => {
    const { json } = world.call('placement.bind', { PLACEMENT, HANDLER, TITLE: PLACEMENT, OPTIONS });
    expect(json['result']).toBe(true);
  };
  bind('IM_TEXTAREA', { iconName: 'fa-truck', context: 'USER', width: 320, height: 250 });
  bind('IM_SIDEBAR', { iconName: 'no-such-glyph' });
  bind('IM_CONTEXT_MENU', {});
  bind('IM_NAVIGATION', { iconName: 'fa-truck' });
  bind('IMMOBILE_CONTEXT_MENU', { context: 'LINES' });
  return world;
}

const shell = (world: World, chat: string) => world.control('POST', '/chat', { chat }).json as unknown as ChatShellView;
const open = (world: World, id: number, chat = 'user') =>
  world.control('POST', '/open-widget', { id, chat }).json as unknown as WidgetOpening;

describe('the new chat of the portal’s page', () => {
  it('shows what fits the chat, as the messenger does', () => {
    const world = boundWorld();
    const user = shell(world, 'user');
    expect(user.strip).toMatchObject({ form: 'pills', drawn: [{ title: 'IM_TEXTAREA', glyph: '\uf0d1', width: 320 }] });
    expect(user.sidebar).toMatchObject([{ title: 'IM_SIDEBAR', glyph: '' }]);
    expect(user.navigation).toHaveLength(1);
    expect(user.phone).toHaveLength(1);
    expect(shell(world, 'lines').strip).toMatchObject({ form: 'empty', drawn: [] });
    expect(shell(world, 'channel')).toMatchObject({ strip: null, sidebar: null });
    expect(shell(world, 'no-such-kind').chat).toBe('chat');
  });

  it('opens a page with the form of its place, and tokens that work', () => {
    const world = boundWorld();
    const opening = open(world, 1);
    expect(opening).toMatchObject({ mode: 'post', placement: 'IM_TEXTAREA' });
    expect(opening.denied).toContain('resizeWindow');
    const fields = new Map(opening.fields);
    expect(JSON.parse(fields.get('PLACEMENT_OPTIONS') ?? '')).toEqual({ dialogId: '27', URI: '/online/' });
    const init = world.control('POST', '/init-data', { sid: opening.sid }).json['reply'];
    expect(init).toMatchObject({
      AUTH_ID: fields.get('AUTH_ID'),
      PLACEMENT: 'IM_TEXTAREA',
      PLACEMENT_OPTIONS: { dialogId: '27', URI: '/online/' },
    });
    const refreshed = world.control('POST', '/refresh-auth', { sid: opening.sid }).json['reply'];
    expect(refreshed).not.toMatchObject({ AUTH_ID: fields.get('AUTH_ID') });
  });

  it('opens nothing that this person’s page does not have', () => {
    const world = boundWorld();
    expect(world.control('POST', '/open-widget', { id: 99, chat: 'user' }).status).toBe(404);
    world.control('POST', '/viewer', { userId: 34, role: 'extranet', admin: false });
    expect(world.control('POST', '/open-widget', { id: 1, chat: 'user' }).status).toBe(404);
    expect(world.control('POST', '/init-data', { sid: 'none' }).json['reply']).toBeNull();
  });

  it('writes into the text field what a page asks for, and leaves other messages alone', () => {
    const world = boundWorld();
    const field = { text: 'Hello ', selectionStart: 6, selectionEnd: 6 };
    const ask = (data: unknown, origin = HANDLER) =>
      world.control('POST', '/text-field', { origin, appOrigin: HANDLER, field, data }).json['reply'];
    const message = { method: 'im:setImTextareaContent', requestId: 'r', callback: 'c', params: { text: 'world' } };
    expect(ask(message)).toEqual({
      field: { text: 'Hello world', selectionStart: 11, selectionEnd: 11 },
      reply: 'c:{"requestId":"r","success":true}',
    });
    expect(ask({ method: 'getInitData' })).toBeNull();
    expect(ask(message, 'https://elsewhere.example')).toBeNull();
  });
});
