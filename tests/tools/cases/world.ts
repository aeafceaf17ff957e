import type { Json, JsonObject } from '../../../src/domain/kernel/json.ts';
import { isJsonObject } from '../../../src/domain/kernel/json.ts';
import type { PortalLanguage } from '../../../src/domain/kernel/languages.ts';
import type { World, WorldBot } from '../../../src/domain/portal/world.ts';
import type { Meta } from './format.ts';

/**
 * The world in which a case was recorded: the file's `meta`, with a case's own `world` laid over it. How a recorder
 * writes such a world is not known for certain, so anything that sounds like "this bot has no user" is taken as that.
 */
export function worldOf(meta: Meta, own: JsonObject = {}): World {
  const merged = merge(meta as unknown as JsonObject, own);
  const language = object(merged['language']);
  return {
    serverName: text(merged['server_name'], 'portal.example'),
    serverSecret: text(merged['server_uniq_id'], 'secret'),
    bots: Object.entries(object(merged['bots'])).flatMap(([id, bot]) => botOf(Number(id), bot, own)),
    apps: [],
    nextAppId: 1,
    languages: {
      current: languageOf(language['current'] ?? merged['lang']),
      portalDefault: languageOf(language['portal_default'] ?? language['default']),
    },
  };
}

/** Ids of the viewers whose lists were recorded. */
export function usersOf(meta: Meta, own: JsonObject = {}): { normal: number; extranet: number; connector: number } {
  const users = object(merge(meta as unknown as JsonObject, own)['users']);
  const id = (name: string, otherwise: number): number => {
    const user = users[name];
    return typeof user === 'number' ? user : otherwise;
  };
  return { normal: id('normal', 1), extranet: id('extranet', 2), connector: id('connector', 3) };
}

/** Objects are merged key by key, anything else is replaced. */
function merge(base: JsonObject, over: JsonObject): JsonObject {
  const result: Record<string, Json> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const present = result[key];
    result[key] = isJsonObject(present) && isJsonObject(value) ? merge(present, value) : value;
  }
  return result;
}

function botOf(id: number, bot: Json, own: JsonObject): WorldBot[] {
  if (!isJsonObject(bot)) return [];
  const code = text(bot['CODE'] ?? bot['code'], '');
  const applicationId = text(bot['APP_ID'] ?? bot['app_id'], '');
  const userMissing = isUserMissing(bot) || isNamedMissing(id, own);
  return [{ id, code, name: code, applicationId, ...(userMissing && { userMissing }) }];
}

const GONE = /delet|missing|gone|removed|no_?user|without_?user/i;
const THERE = /^(user|user_?exists|has_?user|exists|active)$/i;

function isUserMissing(bot: JsonObject): boolean {
  return Object.entries(bot).some(
    ([key, value]) => (GONE.test(key) && isTrue(value)) || (THERE.test(key) && isFalse(value)),
  );
}

/** For example `deleted_users: [62]` or `missing_bot_user: 62`. */
function isNamedMissing(id: number, own: JsonObject): boolean {
  return Object.entries(own).some(([key, value]) => {
    const ids = Array.isArray(value) ? value : isJsonObject(value) ? Object.keys(value) : [value];
    return GONE.test(key) && ids.some((item: Json) => item === id || item === String(id));
  });
}

function isTrue(value: Json): boolean {
  return value === true || value === 1 || value === 'Y' || value === 'true';
}

function isFalse(value: Json): boolean {
  return value === false || value === null || value === 0 || value === 'N' || value === 'false';
}

function object(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

function text(value: Json | undefined, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

function languageOf(value: Json | undefined): PortalLanguage {
  return text(value, 'en') as PortalLanguage;
}
