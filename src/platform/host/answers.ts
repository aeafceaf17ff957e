import type { Connection, PortalBot } from '../../ports/host.ts';
import { id, list, map, members, object, orElse, text, truth, type Read } from '../read.ts';

const anyText = orElse(text, '');

const botFields = object({ ID: id, NAME: anyText, CODE: anyText });

const bot: Read<PortalBot> = (value) => {
  const fields = botFields(value);
  const openLine = members(value)?.['OPENLINE'];
  return (
    fields && { id: fields.ID, name: fields.NAME, code: fields.CODE, openLine: openLine === 'Y' || openLine === true }
  );
};

const botList = list(bot);
const botMap = map(bot);

/** imbot.bot.list: a map by id; PHP makes an empty map a list, and a map with the keys 0, 1, 2 as well (observed). */
export const bots: Read<readonly PortalBot[]> = (value) => {
  const byId = botMap(value);
  return byId ? Object.values(byId) : botList(value);
};

/** imbot.register: the bot's id, new or not; imbot.message.add: the message's. */
export const newId = id;

/** app.info. CODE is the application's own code: its client id, for a local application. */
export const application = object({ CODE: anyText, INSTALLED: orElse<boolean | null>(truth, null) });

/** user.admin */
export const admin = truth;

/** profile */
export const profile = object({ ID: id, NAME: anyText, LAST_NAME: anyText });

/** scope */
export const scopes = list(text);

/** BX24.getAuth(): false where nobody is signed in. */
export const auth = orElse(object({ member_id: anyText }), { member_id: '' });

/** BX24.placement.info(). Options arrive as `''`, `[]` or a map whose plain values are texts (observed). */
export function placement(value: unknown): Connection['placement'] {
  const info = members(value);
  return { code: anyText(info?.['placement']) || 'DEFAULT', options: plainTexts(members(info?.['options']) ?? {}) };
}

function plainTexts(options: Readonly<Record<string, unknown>>): Record<string, string> {
  const plain = Object.entries(options).filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value));
  return Object.fromEntries(plain.map(([key, value]) => [key, String(value)]));
}
