import { isJsonObject, type Json, type JsonObject } from '../../domain/kernel/json.ts';
import { isBotHandler } from '../../domain/portal/imbot/bot-handler.ts';
import { refusal, success, type MethodCall, type MethodOutcome, type Refusal } from './outcome.ts';
import type { SimulatedBot } from './world-types.ts';
import { addBot, botsOf, type SimulatedWorld } from './world.ts';

/** Bots of one application (documentation of the second bot methods). */
const MAX_BOTS = 100;
const PAGE = 50;
const TYPES = ['bot', 'network', 'openline', 'supervisor', 'personal'];

/** Of a portal that knows the second bot methods; before them the method is simply not there. */
export function newBotMethod(run: (call: MethodCall) => MethodOutcome): (call: MethodCall) => MethodOutcome {
  return (call) =>
    call.world.settings.traits.botRevision === null
      ? refusal('ERROR_METHOD_NOT_FOUND', 'Method not found!', 404)
      : run(call);
}

const text = (value: Json | undefined): string => (typeof value === 'string' ? value.trim() : '');
const members = (value: Json | undefined): JsonObject => (isJsonObject(value) ? value : {});

/**
 * `imbot.v2.Bot.register`. Checked in this order: code, name, event mode, address, a bot that has the code already (ours is answered as it
 * is, another application's refused), the limit, type (as of 26.250). The first generation looks at the limit before the code.
 */
export function registerNewBot({ world, params }: MethodCall): MethodOutcome {
  const fields = members(params['fields']);
  const wrong = fieldError(fields);
  if (wrong !== null) return wrong;
  const code = text(fields['code']);
  const present = botsOf(world).find((bot) => bot.code === code);
  const { applicationId } = world.settings;
  if (present !== undefined && present.applicationId !== applicationId) {
    return refusal('BOT_CODE_ALREADY_TAKEN', 'Bot code is already taken');
  }
  return answerOf(world, present ?? null, fields);
}

function fieldError(fields: JsonObject): Refusal | null {
  if (text(fields['code']) === '') return refusal('BOT_CODE_REQUIRED', 'Bot code is required');
  if (text(members(fields['properties'])['name']) === '') {
    return refusal('BOT_PROPERTIES_REQUIRED', 'Bot properties are required');
  }
  const mode = text(fields['eventMode']) || 'fetch';
  if (mode !== 'fetch' && mode !== 'webhook') return refusal('BOT_INVALID_EVENT_MODE', 'Invalid event mode');
  return mode === 'webhook' ? addressError(text(fields['webhookUrl'])) : null;
}

function addressError(address: string): Refusal | null {
  if (address === '') return refusal('BOT_WEBHOOK_URL_REQUIRED', 'Webhook URL is required');
  return isBotHandler(address) ? null : refusal('BOT_INVALID_CALLBACK', 'Invalid callback URL');
}

function answerOf(world: SimulatedWorld, present: SimulatedBot | null, fields: JsonObject): MethodOutcome {
  const made = present ?? newBot(world, fields);
  if ('error' in made) return made;
  return success({ bot: shown(made), users: [userOf(made)] });
}

function newBot(world: SimulatedWorld, fields: JsonObject): SimulatedBot | Refusal {
  const { applicationId } = world.settings;
  const bots = botsOf(world);
  if (bots.filter((bot) => bot.applicationId === applicationId).length >= MAX_BOTS) {
    return refusal('BOT_LIMIT_EXCEEDED', 'Bot limit exceeded');
  }
  const type = text(fields['type']) || 'bot';
  if (!TYPES.includes(type)) return refusal('BOT_INVALID_TYPE', 'Invalid bot type');
  const { name, lastName } = members(fields['properties']);
  const made = {
    id: Math.max(0, ...bots.map(({ id }) => id)) + 1,
    code: text(fields['code']),
    name: [text(name), text(lastName)].filter(Boolean).join(' '),
    applicationId,
    openLine: type === 'openline',
  };
  addBot(world, made);
  return made;
}

const shown = ({ id, code, applicationId, openLine }: SimulatedBot): JsonObject => ({
  id,
  code,
  type: openLine ? 'openline' : 'bot',
  moduleId: 'rest',
  appId: applicationId,
});

const userOf = ({ id, name }: SimulatedBot): JsonObject => ({ id, name, bot: true, type: 'bot' });

/** `imbot.v2.Bot.list`: bots of the calling application alone, of both generations, by pages. */
export function listNewBots({ world, params }: MethodCall): MethodOutcome {
  const own = botsOf(world).filter((bot) => bot.applicationId === world.settings.applicationId);
  const from = countOf(params['offset'], 0);
  const page = own.slice(from, from + countOf(params['limit'], PAGE));
  return success({
    bots: page.map(shown),
    users: page.map(userOf),
    hasNextPage: from + page.length < own.length,
  });
}

function countOf(value: Json | undefined, other: number): number {
  const count = Number(value ?? other);
  return Number.isInteger(count) && count >= 0 ? count : other;
}

/** `imbot.v2.Event.get`: events of a bot in fetch mode; those before `offset` count as received (documentation). */
export function getBotEvents({ world, params }: MethodCall): MethodOutcome {
  const botId = Number(params['botId'] ?? 0);
  if (botId === 0) return refusal('BOT_ID_REQUIRED', 'Bot ID is required');
  const bot = botsOf(world).find(({ id }) => id === botId);
  if (bot === undefined) return refusal('BOT_NOT_FOUND', 'Bot not found');
  if (bot.applicationId !== world.settings.applicationId) {
    return refusal('BOT_OWNERSHIP_ERROR', 'Bot is registered by another application', 403);
  }
  const from = countOf(params['offset'], 0);
  const waiting = eventsOf(world, botId).filter(({ eventId }) => eventId >= from);
  const events = waiting.slice(0, Math.max(1, countOf(params['limit'], 100)));
  return success({
    events,
    nextOffset: (events.at(-1)?.eventId ?? from - 1) + 1,
    hasMore: events.length < waiting.length,
  });
}

/** What happened to a bot on this portal: it wrote messages over REST, and each came to its chats. */
function eventsOf(world: SimulatedWorld, botId: number) {
  const ofBot = world.messages.filter((message) => message.botId === botId);
  return ofBot.map(({ id, dialogId, text: message }) => ({
    eventId: id,
    type: 'ONIMBOTV2MESSAGEADD',
    date: '2026-11-22T12:00:00+00:00',
    data: { message: { id, text: message }, dialogId },
  }));
}
