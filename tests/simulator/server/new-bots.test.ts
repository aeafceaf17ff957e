import { describe, expect, it } from 'vitest';
import { Harness } from './harness.ts';

const FIELDS = { code: 'new_bot', properties: { name: 'New' } };
const BOTS = Array.from({ length: 100 }, (_, at) => ({
  id: at + 1,
  code: `bot${at}`,
  name: 'Bot',
  applicationId: 'ours',
  openLine: false,
}));

describe('The second bot methods of the simulated portal', () => {
  const harness = new Harness();
  const register = (world: ReturnType<Harness['world']>, fields: object) =>
    world.call('imbot.v2.Bot.register', { fields }).json;

  it('register a bot in fetch mode, which may own a chat app', () => {
    const world = harness.world('new-one');
    const made = register(world, FIELDS);
    expect(made['result']).toMatchObject({ bot: { id: 72, code: 'new_bot' }, users: [{ id: 72, name: 'New' }] });
    const app = {
      BOT_ID: 72,
      CODE: 'a',
      JS_METHOD: 'SEND',
      JS_PARAM: '/ab',
      LANG: [{ LANGUAGE_ID: 'en', TITLE: 'A' }],
    };
    expect(world.call('imbot.app.register', app).json['result']).toBe(1);
  });

  it.each([
    [{}, 'BOT_CODE_REQUIRED'],
    [{ code: 'a' }, 'BOT_PROPERTIES_REQUIRED'],
    [{ ...FIELDS, eventMode: 'push' }, 'BOT_INVALID_EVENT_MODE'],
    [{ ...FIELDS, eventMode: 'webhook' }, 'BOT_WEBHOOK_URL_REQUIRED'],
    [{ ...FIELDS, eventMode: 'webhook', webhookUrl: 'nowhere' }, 'BOT_INVALID_CALLBACK'],
    [{ ...FIELDS, code: 'support_desk' }, 'BOT_CODE_ALREADY_TAKEN'],
    [{ ...FIELDS, type: 'robot' }, 'BOT_INVALID_TYPE'],
  ])('refuse %j with %s', (fields, error) => {
    expect(register(harness.world('new-two'), fields)['error']).toBe(error);
  });

  it('look at the code before the limit, unlike the first generation', () => {
    const world = harness.world('new-three', { applicationId: 'ours', bots: BOTS });
    expect(register(world, { ...FIELDS, code: 'bot3' })['result']).toMatchObject({ bot: { id: 4 } });
    expect(register(world, FIELDS)['error']).toBe('BOT_LIMIT_EXCEEDED');
    const first = { CODE: 'bot3', EVENT_HANDLER: 'https://a.example/', PROPERTIES: { NAME: 'A' } };
    expect(world.call('imbot.register', first).json['error']).toBe('MAX_COUNT_ERROR');
  });

  it('list our own bots alone, by pages', () => {
    const world = harness.world('new-four', { applicationId: 'ours', bots: BOTS });
    expect(world.call('imbot.v2.Bot.list').json['result']).toMatchObject({ hasNextPage: true });
    const rest = world.call('imbot.v2.Bot.list', { offset: 50 }).json['result'];
    expect(rest).toMatchObject({ hasNextPage: false });
    const other = harness.world('new-five');
    expect(other.call('imbot.v2.Bot.list').json['result']).toMatchObject({ bots: [{ id: 62, code: 'echobot' }] });
  });

  it('give events from an offset on, to the owner alone', () => {
    const world = harness.world('new-six');
    for (const MESSAGE of ['one', 'two']) world.call('imbot.message.add', { BOT_ID: 62, DIALOG_ID: '1', MESSAGE });
    const first = world.call('imbot.v2.Event.get', { botId: 62, limit: 1 }).json['result'];
    expect(first).toMatchObject({ events: [{ data: { message: { text: 'one' } } }], hasMore: true });
    const { nextOffset } = first as { nextOffset: number };
    expect(world.call('imbot.v2.Event.get', { botId: 62, offset: nextOffset }).json['result']).toMatchObject({
      events: [{ data: { message: { text: 'two' } } }],
      hasMore: false,
    });
    expect(world.call('imbot.v2.Event.get', { botId: 71 }).json['error']).toBe('BOT_OWNERSHIP_ERROR');
    expect(world.call('imbot.v2.Event.get', { botId: 9 }).json['error']).toBe('BOT_NOT_FOUND');
  });

  it('are not there on an older portal', () => {
    const world = harness.world('new-seven', { traits: { botRevision: null } });
    expect(register(world, FIELDS)['error']).toBe('ERROR_METHOD_NOT_FOUND');
  });
});
