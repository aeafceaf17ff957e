import type { Json, JsonObject } from '../../../src/domain/kernel/json.ts';
import { isJsonObject } from '../../../src/domain/kernel/json.ts';
import type { PortalLanguage } from '../../../src/domain/kernel/languages.ts';
import type { World, WorldBot } from '../../../src/domain/portal/imbot/world.ts';
import type { Meta } from './format.ts';

/**
 * The world in which a case was recorded: the file's `meta`, with a case's own `world` laid over it. How a recorder
 * writes such a world is not known for certain, so anything that sounds like "this bot has no user" is taken as that.
 */
export function worldOf(meta: Meta, own: JsonObject = {}): World {
  const merged = merge(meta as unknown as JsonObject, own);
  return {
    serverName: text(merged['server_name'], 'portal.example'),
    serverSecret: text(merged['server_uniq_id'], 'secret'),
    bots: Object.entries(object(merged['bots'])).flatMap(([id, bot]) => botOf(Number(id), bot, own)),
    apps: [],
    nextAppId: 1,
    languages: languagesOf(meta, own),
  };
}

/** `language: { current, portal_default }` or, beside it, keys that sound alike. */
function languagesOf(meta: Meta, own: JsonObject): World['languages'] {
  const given = { ...own, ...object(own['language']) };
  const named = (pattern: RegExp): Json | undefined =>
    Object.entries(given).find(([key, value]) => pattern.test(key) && typeof value === 'string')?.[1];
  return {
    current: text(named(/current|^lang(uage)?$/i), meta.language?.current ?? 'en') as PortalLanguage,
    portalDefault: text(named(/default/i), meta.language?.portal_default ?? 'en') as PortalLanguage,
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
const THERE = /^(user|active)$|exist|has_?user/i;

function isUserMissing(bot: JsonObject): boolean {
  return Object.entries(bot).some(
    ([key, value]) => (GONE.test(key) && isTrue(value)) || (THERE.test(key) && isFalse(value)),
  );
}

/** For example `deleted_users: [62]`, `users: { 62: null }` or, of the only bot there is talk of, `bot_user_deleted: true`. */
function isNamedMissing(id: number, own: JsonObject): boolean {
  const users = object(own['users']);
  const user = users[String(id)];
  if (user !== undefined && (isFalse(user) || (isJsonObject(user) && isUserMissing(user)))) return true;
  return [...Object.entries(own), ...Object.entries(users)].some(([key, value]) => {
    if (THERE.test(key)) return Array.isArray(value) ? !value.includes(id) : isFalse(value);
    if (!GONE.test(key)) return false;
    const ids = Array.isArray(value) ? value : isJsonObject(value) ? Object.keys(value) : [value];
    return isTrue(value) || ids.some((item: Json) => item === id || item === String(id));
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
