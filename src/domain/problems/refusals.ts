import { isJsonObject } from '../kernel/json.ts';
import type { ChatAppErrorCode } from '../portal/imbot/answer.ts';
import { commandLimit, storedCommand } from '../portal/imbot/command.ts';
import { commandMethodOf } from '../portal/imbot/fields.ts';
import { checkFrameAddress } from '../portal/imbot/frame-address.ts';
import { inspectIcon } from '../portal/imbot/icon.ts';
import { ADDRESS_LIMIT, CODE_LIMIT, CONTEXT_LIMIT } from '../portal/imbot/limits.ts';
import { characterCount, lowerCase } from '../portal/php/characters.ts';
import { entriesOf, isArray, isEmpty, itemOf, textOf } from '../portal/php/php.ts';
import type { Prediction } from '../portal/imbot/predict.ts';
import type { RuleId } from './rules.ts';
import { pointerPart } from './placeholders.ts';
import { STAND_IN_PARAMS, STAND_INS } from '../calls/stand-ins.ts';
import { brief, type CallAnalysis } from './call-analysis.ts';
import { missing, reportAt, standInApp, standInBot } from './going-on.ts';

/** A portal names one fault at a time, in its own order; no call has more than this many. */
const ROUNDS = 16;

/**
 * Plays the call, reports what the portal would refuse, puts a stand-in there and plays again, until it goes through. So
 * every refusal comes from the twin itself, and all of them are reported at once.
 */
export function findRefusals(analysis: CallAnalysis): Prediction {
  let prediction = analysis.predict();
  for (let round = 0; round < ROUNDS && !prediction.answer.ok; round += 1) {
    if (!REFUSALS[prediction.answer.error](analysis)) {
      analysis.add('call-refused', '', { code: prediction.answer.error });
      break;
    }
    prediction = analysis.predict();
  }
  return prediction;
}

/** What each answer is about. `false`: nothing was found that could be fixed. */
const REFUSALS: Readonly<Record<ChatAppErrorCode, (analysis: CallAnalysis) => boolean>> = {
  ERROR_METHOD_NOT_FOUND: () => false,
  WRONG_AUTH_TYPE: () => false,
  ACCESS_DENIED: refusedClient,
  CODE_ERROR: (analysis) => missing(analysis, 'CODE', 'code-missing'),
  PARAMS_ERROR: refusedAction,
  IFRAME_HTTPS: (analysis) => {
    const fault = checkFrameAddress(textOf(analysis.value('IFRAME')));
    return reportAt(analysis, 'IFRAME', fault === 'not-https' ? 'page-not-https' : 'page-invalid');
  },
  HASH_ERROR: (analysis) => missing(analysis, 'HASH', 'hash-missing'),
  BOT_ID_ERROR: (analysis) => {
    const bot = analysis.value('BOT_ID');
    if (isEmpty(bot)) analysis.addAt('bot-missing', 'BOT_ID');
    else analysis.addAt('bot-not-found', 'BOT_ID', { bot: brief(bot) });
    return standInBot(analysis);
  },
  APP_ID_ERROR: refusedOwner,
  LANG_ERROR: (analysis) => reportAt(analysis, 'LANG', 'texts-missing'),
  WRONG_REQUEST: refusedLengths,
  CHAT_APP_ID_ERROR: (analysis) => {
    const app = analysis.value('APP_ID');
    if (isEmpty(app)) analysis.addAt('app-id-missing', 'APP_ID');
    else analysis.addAt('app-not-found', 'APP_ID', { app: brief(app) });
    return standInApp(analysis);
  },
  PHP_FATAL: refusedTypes,
};

function refusedClient(analysis: CallAnalysis): boolean {
  const fields = analysis.beside('FIELDS');
  const client = isJsonObject(fields) ? fields['CLIENT_ID'] : undefined;
  if (isEmpty(client) || !isEmpty(analysis.value('CLIENT_ID'))) return false;
  analysis.add('client-id-in-fields', `${analysis.place('FIELDS')}/CLIENT_ID`);
  analysis.replace('CLIENT_ID', client);
  return true;
}

const COMMAND_RULES = {
  PUT: 'command-refused',
  SEND: 'command-refused',
  CALL: 'number-refused',
  SUPPORT: 'support-refused',
} as const satisfies Record<string, RuleId>;

function refusedAction(analysis: CallAnalysis): boolean {
  const method = commandMethodOf(analysis.value('JS_METHOD'));
  const param = analysis.value('JS_PARAM');
  if (method === null) {
    if (analysis.has('JS_METHOD') && !isEmpty(analysis.value('JS_METHOD'))) {
      analysis.addAt('method-unknown', 'JS_METHOD', { method: brief(analysis.value('JS_METHOD')) });
    }
    const meansFrame =
      analysis.meansFrame || analysis.has('IFRAME') || analysis.has('HASH') || analysis.has('IFRAME_WIDTH');
    if (meansFrame) return missing(analysis, 'IFRAME', 'page-missing');
    analysis.add('action-missing', '');
    // HASH is not asked for in an action nobody has chosen yet.
    if (!analysis.has('HASH')) analysis.replace('HASH');
    analysis.replace('IFRAME');
    return true;
  }
  if (isEmpty(param)) missing(analysis, 'JS_PARAM', 'command-missing');
  else {
    analysis.addAt(COMMAND_RULES[method], 'JS_PARAM', { asked: brief(param) });
    const page = analysis.text('IFRAME');
    if (page !== null && checkFrameAddress(page) === null) analysis.addAt('command-hides-page', 'JS_METHOD');
  }
  analysis.replace('JS_PARAM', STAND_IN_PARAMS[method]);
  return true;
}

function refusedOwner(analysis: CallAnalysis): boolean {
  if (analysis.method !== 'imbot.app.register') {
    analysis.addAt('app-foreign', 'APP_ID', { app: brief(analysis.value('APP_ID')) });
    return standInApp(analysis);
  }
  const client = analysis.text('CLIENT_ID');
  if (client?.startsWith('custom') === true) analysis.addAt('client-id-prefixed', 'CLIENT_ID');
  else analysis.addAt('bot-foreign', 'BOT_ID', { bot: brief(analysis.value('BOT_ID')) });
  return standInBot(analysis);
}

/** Registering answers all over-long values with one and the same error, without saying which. */
function refusedLengths(analysis: CallAnalysis): boolean {
  const method = commandMethodOf(analysis.value('JS_METHOD'));
  const param = textOf(analysis.value('JS_PARAM'));
  const command = method === null || param === '' ? null : storedCommand(method, param);
  const lengths: readonly (readonly [name: string, rule: RuleId, count: number, limit: number])[] = [
    ['CODE', 'code-too-long', characterCount(textOf(analysis.value('CODE'))), CODE_LIMIT],
    ['CONTEXT', 'context-too-long', characterCount(lowerCase(textOf(analysis.value('CONTEXT')))), CONTEXT_LIMIT],
    method !== null && command !== null
      ? ['JS_PARAM', 'command-too-long', command.kept.length, commandLimit(method)]
      : ['IFRAME', 'page-too-long', characterCount(textOf(analysis.value('IFRAME'))), ADDRESS_LIMIT],
  ];
  const over = lengths.filter(([, , count, limit]) => count > limit);
  for (const [name, rule, count, limit] of over) {
    analysis.addAt(rule, name, { count, limit });
    analysis.replace(name, name === 'JS_PARAM' && method !== null ? STAND_IN_PARAMS[method] : STAND_INS[name]);
  }
  return over.length > 0;
}

/** Parameters at which a list ends the call. */
const CRASHING = ['CODE', 'JS_PARAM', 'IFRAME', 'HASH', 'CONTEXT', 'APP_ID'] as const;
const ROW_FIELDS = ['LANGUAGE_ID', 'TITLE', 'DESCRIPTION', 'COPYRIGHT'] as const;

function refusedTypes(analysis: CallAnalysis): boolean {
  const names: string[] = CRASHING.filter((name) => isArray(analysis.value(name)));
  const icon = analysis.value('ICON_FILE');
  const verdict = isArray(icon) ? inspectIcon(icon) : null;
  if (verdict?.accepted === false && verdict.fault === 'crash') names.push('ICON_FILE');
  for (const name of names) {
    analysis.addAt('wrong-type', name, { field: name });
    if (name === 'APP_ID') standInApp(analysis);
    else analysis.replace(name);
  }
  return refusedRowTypes(analysis) || names.length > 0;
}

function refusedRowTypes(analysis: CallAnalysis): boolean {
  let found = false;
  for (const [key, row] of entriesOf(analysis.value('LANG'))) {
    for (const field of ROW_FIELDS.filter((name) => isArray(itemOf(row, name)))) {
      analysis.add('wrong-type', `${analysis.place('LANG')}/${pointerPart(key)}/${field}`, { field });
      found = true;
    }
  }
  if (found) analysis.replace('LANG');
  return found;
}
