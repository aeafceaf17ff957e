import { createHash, timingSafeEqual } from 'node:crypto';
import { reply } from './reply.js';

/**
 * @typedef {object} Command
 * @property {string} id of the command
 * @property {string} messageId of the message that it stands in
 * @property {string} name without the slash
 * @property {string} params what was typed behind it
 * @property {string} person who typed it
 * @property {string} dialogId
 * @property {Access} access
 */

/**
 * How an answer reaches the portal: with the token that the event brought, if it brought one.
 *
 * @typedef {{ endpoint: string, token: string } | null} Access
 */

const digest = (text) => createHash('sha256').update(text).digest();

/** Takes the same time whatever the token is. */
function isToken(given, expected) {
  return timingSafeEqual(digest(given), digest(expected));
}

const COMMAND_ID = /^data\[COMMAND\]\[([0-9]+)\]\[COMMAND_ID\]$/;

/**
 * The commands of an event. Its keys are those of PHP: `data[COMMAND][14][COMMAND_ID]`.
 *
 * @param {URLSearchParams} form
 * @returns {Command[]}
 */
export function readCommands(form) {
  const get = (name) => form.get(name) ?? '';
  const keys = [...form.keys()].map((key) => COMMAND_ID.exec(key)?.[1]).filter((key) => key !== undefined);
  return keys.map((key) => {
    const of = (name) => get(`data[COMMAND][${key}]${name}`);
    return {
      id: of('[COMMAND_ID]'),
      messageId: of('[MESSAGE_ID]'),
      name: of('[COMMAND]'),
      params: of('[COMMAND_PARAMS]'),
      person: get('data[USER][NAME]'),
      dialogId: get('data[PARAMS][DIALOG_ID]'),
      // The bot's own token, else that of the person who typed the command.
      access: readAccess((name) => of(`[AUTH][${name}]`)) ?? readAccess((name) => get(`auth[${name}]`)),
    };
  });
}

function readAccess(get) {
  const [endpoint, token] = [get('client_endpoint'), get('access_token')];
  return endpoint === '' || token === '' ? null : { endpoint, token };
}

/**
 * Answers an event of the portal.
 *
 * @param {URLSearchParams} form
 * @param {object} settings
 * @param {string} settings.token application_token of the portal's events
 * @param {string} settings.command without the slash
 * @param {(access: Access, method: string, params: object) => Promise<unknown>} settings.call
 * @returns {Promise<200 | 403>} 403: the event is not the portal's
 */
export async function answer(form, { token, command, call }) {
  if (!isToken(form.get('auth[application_token]') ?? '', token)) return 403;
  if (form.get('event') !== 'ONIMCOMMANDADD') return 200;
  for (const given of readCommands(form).filter(({ name }) => name === command)) {
    await call(given.access, 'imbot.command.answer', {
      COMMAND_ID: given.id,
      MESSAGE_ID: given.messageId,
      MESSAGE: reply(given),
    });
  }
  return 200;
}
