import type { StepKind } from '../../domain/calls/step.ts';
import type { Connection, PortalBot, StepAnswers } from '../../ports/host.ts';
import { list, map, members, object, oneOf, orElse, text, truth, type Read } from '../read.ts';

/** A number, or its digits: rows come back from the portal's database as text (observed). */
const id: Read<number> = (value) => {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
};

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

/** imbot.app.register: a new id is a number, the id of an app that was already there a text (observed, MySQL). */
const registered: Read<{ appId: number; existed: boolean }> = (value) => {
  const appId = id(value);
  return appId === undefined ? undefined : { appId, existed: typeof value === 'string' };
};

const done = oneOf(true as const);

/** One reader for each kind of step. */
export const ofSteps: { readonly [Kind in StepKind]: Read<StepAnswers[Kind]> } = {
  register: registered,
  update: done,
  remove: done,
  probe: done,
  'create-bot': newId,
};

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
