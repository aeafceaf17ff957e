import { isJsonObject } from '../kernel/json.ts';
import type { ChatAppErrorCode } from '../portal/answer.ts';
import { commandLimit, storedCommand } from '../portal/command.ts';
import { commandMethodOf } from '../portal/fields.ts';
import { checkFrameAddress } from '../portal/frame-address.ts';
import { inspectIcon } from '../portal/icon.ts';
import { ADDRESS_LIMIT, CODE_LIMIT, CONTEXT_LIMIT } from '../portal/limits.ts';
import { characterCount, entriesOf, isArray, isEmpty, itemOf, lowerCase, textOf } from '../portal/php.ts';
import type { Prediction } from '../portal/predict.ts';
import type { RuleId } from './rules.ts';
import { pointerPart } from './placeholders.ts';
import { STAND_IN_PARAMS, STAND_INS, withStandInBot } from './stand-ins.ts';
import { brief, type Trial } from './trial.ts';

/** A portal names one fault at a time, in its own order; no call has more than this many. */
const ROUNDS = 16;

/**
 * Plays the call, tells what the portal would refuse, puts a stand-in there and plays again, until it goes through. So
 * every refusal comes from the twin itself, and all of them are told at once.
 */
export function findRefusals(trial: Trial): Prediction {
  let prediction = trial.predict();
  for (let round = 0; round < ROUNDS && !prediction.answer.ok; round += 1) {
    if (!REFUSALS[prediction.answer.error](trial)) {
      trial.add('call-refused', '', { code: prediction.answer.error });
      break;
    }
    prediction = trial.predict();
  }
  return prediction;
}

/** What each answer is about. `false`: nothing was found that could be mended. */
const REFUSALS: Readonly<Record<ChatAppErrorCode, (trial: Trial) => boolean>> = {
  WRONG_AUTH_TYPE: () => false,
  ACCESS_DENIED: refusedClient,
  CODE_ERROR: (trial) => missing(trial, 'CODE', 'code-missing'),
  PARAMS_ERROR: refusedAction,
  IFRAME_HTTPS: (trial) => {
    const fault = checkFrameAddress(textOf(trial.value('IFRAME')));
    return told(trial, 'IFRAME', fault === 'not-https' ? 'page-not-https' : 'page-invalid');
  },
  HASH_ERROR: (trial) => missing(trial, 'HASH', 'hash-missing'),
  BOT_ID_ERROR: (trial) => {
    const bot = trial.value('BOT_ID');
    if (isEmpty(bot)) trial.addAt('bot-missing', 'BOT_ID');
    else trial.addAt('bot-not-found', 'BOT_ID', { bot: brief(bot) });
    return standInBot(trial);
  },
  APP_ID_ERROR: refusedOwner,
  LANG_ERROR: (trial) => told(trial, 'LANG', 'texts-missing'),
  WRONG_REQUEST: refusedLengths,
  CHAT_APP_ID_ERROR: (trial) => {
    const app = trial.value('APP_ID');
    if (isEmpty(app)) trial.addAt('app-id-missing', 'APP_ID');
    else trial.addAt('app-not-found', 'APP_ID', { app: brief(app) });
    return standInApp(trial);
  },
  PHP_FATAL: refusedTypes,
};

function told(trial: Trial, name: string, rule: RuleId): boolean {
  trial.addAt(rule, name);
  trial.replace(name);
  return true;
}

/** A zero is as good as nothing to the portal, which nobody expects. */
function missing(trial: Trial, name: string, rule: RuleId): boolean {
  if (trial.has(name) && textOf(trial.value(name)) === '0') trial.addAt('zero-is-nothing', name, { field: name });
  else trial.addAt(rule, name);
  trial.replace(name);
  return true;
}

function refusedClient(trial: Trial): boolean {
  const fields = trial.beside('FIELDS');
  const client = isJsonObject(fields) ? fields['CLIENT_ID'] : undefined;
  if (isEmpty(client) || !isEmpty(trial.value('CLIENT_ID'))) return false;
  trial.add('client-id-in-fields', `${trial.place('FIELDS')}/CLIENT_ID`);
  trial.replace('CLIENT_ID', client);
  return true;
}

const COMMAND_RULES = {
  PUT: 'command-refused',
  SEND: 'command-refused',
  CALL: 'number-refused',
  SUPPORT: 'support-refused',
} as const satisfies Record<string, RuleId>;

function refusedAction(trial: Trial): boolean {
  const method = commandMethodOf(trial.value('JS_METHOD'));
  const param = trial.value('JS_PARAM');
  if (method === null) {
    if (trial.has('JS_METHOD') && !isEmpty(trial.value('JS_METHOD'))) {
      trial.addAt('method-unknown', 'JS_METHOD', { method: brief(trial.value('JS_METHOD')) });
    }
    const meansFrame = trial.meansFrame || trial.has('IFRAME') || trial.has('HASH') || trial.has('IFRAME_WIDTH');
    if (meansFrame) return missing(trial, 'IFRAME', 'page-missing');
    trial.add('action-missing', '');
    // HASH is not asked for in an action nobody has chosen yet.
    if (!trial.has('HASH')) trial.replace('HASH');
    trial.replace('IFRAME');
    return true;
  }
  if (isEmpty(param)) missing(trial, 'JS_PARAM', 'command-missing');
  else {
    trial.addAt(COMMAND_RULES[method], 'JS_PARAM', { asked: brief(param) });
    const page = trial.text('IFRAME');
    if (page !== null && checkFrameAddress(page) === null) trial.addAt('command-hides-page', 'JS_METHOD');
  }
  trial.replace('JS_PARAM', STAND_IN_PARAMS[method]);
  return true;
}

/** A bot that is the caller's, in the place of one that is missing or another's. */
function standInBot(trial: Trial): boolean {
  const { world, id } = withStandInBot(trial.world);
  trial.world = world;
  trial.replace('BOT_ID', id);
  return true;
}

function refusedOwner(trial: Trial): boolean {
  if (trial.method !== 'imbot.app.register') {
    trial.addAt('app-foreign', 'APP_ID', { app: brief(trial.value('APP_ID')) });
    return standInApp(trial);
  }
  const client = trial.text('CLIENT_ID');
  if (client?.startsWith('custom') === true) trial.addAt('client-id-prefixed', 'CLIENT_ID');
  else trial.addAt('bot-foreign', 'BOT_ID', { bot: brief(trial.value('BOT_ID')) });
  return standInBot(trial);
}

/** Registering answers all over-long values with one and the same error, without saying which. */
function refusedLengths(trial: Trial): boolean {
  const method = commandMethodOf(trial.value('JS_METHOD'));
  const param = textOf(trial.value('JS_PARAM'));
  const command = method === null || param === '' ? null : storedCommand(method, param);
  const lengths: readonly (readonly [name: string, rule: RuleId, count: number, limit: number])[] = [
    ['CODE', 'code-too-long', characterCount(textOf(trial.value('CODE'))), CODE_LIMIT],
    ['CONTEXT', 'context-too-long', characterCount(lowerCase(textOf(trial.value('CONTEXT')))), CONTEXT_LIMIT],
    method !== null && command !== null
      ? ['JS_PARAM', 'command-too-long', command.kept.length, commandLimit(method)]
      : ['IFRAME', 'page-too-long', characterCount(textOf(trial.value('IFRAME'))), ADDRESS_LIMIT],
  ];
  const over = lengths.filter(([, , count, limit]) => count > limit);
  for (const [name, rule, count, limit] of over) {
    trial.addAt(rule, name, { count, limit });
    trial.replace(name, name === 'JS_PARAM' && method !== null ? STAND_IN_PARAMS[method] : STAND_INS[name]);
  }
  return over.length > 0;
}

/** Parameters at which a list ends the call. */
const CRASHING = ['CODE', 'JS_PARAM', 'IFRAME', 'HASH', 'CONTEXT', 'APP_ID'] as const;
const ROW_FIELDS = ['LANGUAGE_ID', 'TITLE', 'DESCRIPTION', 'COPYRIGHT'] as const;

function refusedTypes(trial: Trial): boolean {
  const names: string[] = CRASHING.filter((name) => isArray(trial.value(name)));
  const icon = trial.value('ICON_FILE');
  const verdict = isArray(icon) ? inspectIcon(icon) : null;
  if (verdict?.accepted === false && verdict.fault === 'crash') names.push('ICON_FILE');
  for (const name of names) {
    trial.addAt('wrong-type', name, { field: name });
    if (name === 'APP_ID') standInApp(trial);
    else trial.replace(name);
  }
  return refusedRowTypes(trial) || names.length > 0;
}

function refusedRowTypes(trial: Trial): boolean {
  let found = false;
  for (const [key, row] of entriesOf(trial.value('LANG'))) {
    for (const field of ROW_FIELDS.filter((name) => isArray(itemOf(row, name)))) {
      trial.add('wrong-type', `${trial.place('LANG')}/${pointerPart(key)}/${field}`, { field });
      found = true;
    }
  }
  if (found) trial.replace('LANG');
  return found;
}

/** An app that is the caller's, in the place of one that is missing or another's. */
function standInApp(trial: Trial): boolean {
  const id = trial.world.nextAppId;
  trial.world = trial.withStandInApp(id);
  trial.replace('APP_ID', id);
  return true;
}
