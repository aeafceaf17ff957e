import type { Json, JsonObject } from '../../domain/kernel/json.ts';
import { isJsonObject } from '../../domain/kernel/json.ts';
import { isBotHandler } from '../../domain/portal/imbot/bot-handler.ts';
import { errorOf } from './error-catalogue.ts';
import { refusal, success, type MethodCall, type MethodOutcome } from './outcome.ts';
import { phpMap } from './php-form.ts';
import { addBot, botsOf } from './world.ts';

/** At most so many bots of one application (documentation of the first version of the bot methods). */
const MAX_BOTS = 5;

/** All bots of the portal, other applications' too, without saying whose they are (observed). */
export function listBots({ world }: MethodCall): MethodOutcome {
  return success(
    phpMap(
      botsOf(world).map((bot): [string, Json] => [
        String(bot.id),
        { ID: String(bot.id), NAME: bot.name, CODE: bot.code, OPENLINE: bot.openLine ? 'Y' : 'N' },
      ]),
    ),
  );
}

/** Letter case of the names does not matter to the bot methods. */
export function upperKeys(params: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key.toUpperCase(), value]));
}

function text(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

const EVENTS = ['EVENT_MESSAGE_ADD', 'EVENT_WELCOME_MESSAGE', 'EVENT_BOT_DELETE'] as const;

function handlerError(params: JsonObject): MethodOutcome | null {
  const shared = text(params['EVENT_HANDLER']);
  for (const event of EVENTS) {
    const address = shared || text(params[event]);
    if (!isBotHandler(address)) return refusal(`${event}_ERROR`, 'Wrong handler URL');
  }
  return null;
}

/**
 * `imbot.register`: the code is unique over the whole portal, so one that is taken gives that bot's id back, whoever it belongs
 * to; the limit is checked before that (observed).
 */
export function registerBot({ world, params: given }: MethodCall): MethodOutcome {
  const params = upperKeys(given);
  const code = text(params['CODE']);
  if (code === '') return refusal('CODE_ERROR', "Bot code isn't specified");
  const wrongHandler = handlerError(params);
  if (wrongHandler) return wrongHandler;
  const properties = params['PROPERTIES'];
  const { NAME, LAST_NAME } = isJsonObject(properties) ? properties : { NAME: '', LAST_NAME: '' };
  const name = [text(NAME), text(LAST_NAME)].filter(Boolean).join(' ');
  if (name === '') return refusal('NAME_ERROR', "Bot name isn't specified");
  const bots = botsOf(world);
  const { applicationId } = world.settings;
  if (bots.filter((bot) => bot.applicationId === applicationId).length >= MAX_BOTS) return errorOf('MAX_COUNT_ERROR');
  const present = bots.find((bot) => bot.code === code);
  if (present) return success(present.id);
  const id = Math.max(0, ...bots.map((bot) => bot.id)) + 1;
  addBot(world, { id, code, name, applicationId, openLine: text(params['OPENLINE']) === 'Y' });
  return success(id);
}
