import type { Json } from '../../kernel/json.ts';
import { readAction, type Action } from './action.ts';
import { DifferenceCollector } from './difference.ts';
import { notRegistered, phpFatal, REFUSALS, type Refused } from './errors.ts';
import { isYes, recordContext, recordFlag, recordId, recordText, storedValue } from './fields.ts';
import { inspectIcon } from './icon.ts';
import { CODE_LIMIT, CONTEXT_LIMIT, SCRIPT_LIMIT, STORED_ADDRESS_LIMIT } from './limits.ts';
import { FLAG_FIELDS, flagColumns, STORED_FIELDS } from './parameters.ts';
import { md5 } from '../php/md5.ts';
import { characterCount, lowerCase } from '../php/characters.ts';
import { integerOf, isArray, isEmpty, isSet, looselyEquals, textOf } from '../php/php.ts';
import { outcomeOf, withApps, type PortalOutcome, type PortalState } from './state.ts';
import type { StoredApp, StoredIcon } from './stored-app.ts';
import { storeTexts } from './texts.ts';
import { varExport } from '../php/var-export.ts';
import type { WorldBot } from './world.ts';

type Params = ReadonlyMap<string, Json>;

/** What is known of a call once it has passed the checks that stand before the table. */
interface Checked {
  readonly params: Params;
  readonly clientId: string;
  readonly code: Json;
  readonly action: Action;
  readonly icon: StoredIcon | null;
  readonly botId: number;
  readonly bot: WorldBot;
  readonly lang: Json;
  /** What was bent so far; of no interest when nothing is stored. */
  readonly details: DifferenceCollector;
}

/** imbot.app.register behind its authorisation: checks in the portal's order, then the table. Source: observed. */
export function register(
  state: PortalState,
  params: Params,
  clientId: string,
  differences: DifferenceCollector,
): PortalOutcome {
  const code = params.get('CODE');
  if (code === undefined || isEmpty(code)) return outcomeOf(state, REFUSALS.noCode);
  const details = new DifferenceCollector();
  const action = readAction(params, details);
  if ('error' in action) return outcomeOf(state, action);
  const icon = readIcon(params.get('ICON_FILE'), details);
  if (icon !== null && 'error' in icon) return outcomeOf(state, icon);

  // From here on the icon file lies in the storage, whatever the answer.
  const botId = integerOf(params.get('BOT_ID'));
  const bot = state.world.bots.find(({ id }) => id === botId);
  if (botId <= 0 || bot === undefined) return outcomeOf(state, REFUSALS.noBot, { savedIcon: icon });
  if (!isOwnedBy(bot, clientId)) return outcomeOf(state, REFUSALS.foreignBot, { savedIcon: icon });
  const lang = params.get('LANG');
  if (lang === undefined || isEmpty(lang)) return outcomeOf(state, REFUSALS.noTexts, { savedIcon: icon });
  recordId('BOT_ID', params.get('BOT_ID'), botId, differences);
  return store(state, { params, clientId, code, action, icon, botId, bot, lang, details }, differences);
}

function readIcon(file: Json | undefined, differences: DifferenceCollector): StoredIcon | Refused | null {
  if (file === undefined || isEmpty(file)) return null;
  const verdict = inspectIcon(file);
  if (verdict.accepted) return verdict.icon;
  if (verdict.fault === 'crash') return phpFatal('base64_decode(): Argument #1 ($string)');
  differences.add('ICON_FILE', file, null, 'icon-refused');
  return null;
}

/** A bot whose application is not known is taken to be the caller's. */
function isOwnedBy(bot: WorldBot, clientId: string): boolean {
  return bot.applicationId === null || looselyEquals(clientId, bot.applicationId);
}

function store(state: PortalState, checked: Checked, differences: DifferenceCollector): PortalOutcome {
  const { params, icon, code, action } = checked;
  const botId = checked.bot.userMissing === true ? 0 : checked.botId;
  const present = state.world.apps.find((app) => isSameApp(app, botId, checked));
  const row = newRow(state, checked, botId);
  if (present !== undefined) {
    recordRepetition(present, row, checked, differences);
    // Rows come back from the database as texts, so the old id is one.
    return outcomeOf(state, { ok: true, result: String(present.id) }, { appId: present.id, savedIcon: icon });
  }
  if (isArray(params.get('CONTEXT'))) return crashed(state, icon, 'mb_strtolower(): Argument #1 ($string)');
  if (isArray(code)) return crashed(state, icon, 'mb_strlen(): Argument #1 ($string)');
  if (isTooLong(row)) return outcomeOf(state, notRegistered(varExport(submitted(checked))), { savedIcon: icon });

  differences.take(checked.details);
  recordRow(row, checked, differences);
  const { texts, crash } = storeTexts(checked.lang, differences);
  const apps = [...state.world.apps, { ...row, texts }];
  const next = withApps(state, apps, { clearsCache: true, nextAppId: row.id + 1 });
  const answer = crash ?? ({ ok: true, result: row.id } as const);
  if (action.js !== '' && isSet(params.get('HASH')))
    differences.add('HASH', params.get('HASH'), row.hash, 'hash-generated');
  return outcomeOf(next, answer, { appId: row.id, savedIcon: icon });
}

function crashed(state: PortalState, savedIcon: StoredIcon | null, place: string): PortalOutcome {
  return outcomeOf(state, phpFatal(place), { savedIcon });
}

/** Same bot, or without a bot's user same application, and a code that counts as equal. */
function isSameApp(app: StoredApp, botId: number, { code, clientId }: Checked): boolean {
  const sameOwner = botId > 0 ? app.botId === botId : looselyEquals(clientId, app.applicationId);
  return sameOwner && looselyEquals(code, app.code);
}

/** The row that would be stored, without its texts. */
function newRow(state: PortalState, checked: Checked, botId: number): StoredApp {
  const { params, clientId, code, action, icon } = checked;
  const context = params.get('CONTEXT');
  return {
    id: state.world.nextAppId,
    botId,
    applicationId: clientId,
    code: textOf(code),
    hash: action.hash || md5(`${checked.botId}${textOf(code)}${state.world.serverSecret}`),
    context: isSet(context) ? lowerCase(textOf(context)) : 'all',
    iframe: action.iframe,
    iframeWidth: action.width,
    iframeHeight: action.height,
    js: action.js,
    ...flagColumns((field) => isYes(params.get(field))),
    iframePopup: action.popup,
    texts: [],
    icon,
  };
}

function isTooLong({ code, context, iframe, js }: StoredApp): boolean {
  return (
    characterCount(code) > CODE_LIMIT ||
    characterCount(context) > CONTEXT_LIMIT ||
    characterCount(iframe) > STORED_ADDRESS_LIMIT ||
    js.length > SCRIPT_LIMIT
  );
}

function recordRow(row: StoredApp, { params, code, botId }: Checked, differences: DifferenceCollector): void {
  if (row.botId !== botId) differences.add('BOT_ID', botId, row.botId, 'bot-user-missing');
  recordText('CODE', code, row.code, differences);
  recordContext(params.get('CONTEXT'), row.context, differences);
  // The action has recorded its own window already.
  for (const field of FLAG_FIELDS) if (field !== 'IFRAME_POPUP') recordFlag(field, params.get(field), differences);
}

/** Nothing of the call is stored: everything given that would have been stored differently is reported. */
function recordRepetition(
  present: StoredApp,
  row: StoredApp,
  checked: Checked,
  differences: DifferenceCollector,
): void {
  const { texts } = storeTexts(checked.lang, new DifferenceCollector());
  const wanted = { ...row, texts, hash: checked.action.hash || present.hash };
  for (const field of STORED_FIELDS) {
    const asked = checked.params.get(field);
    if (!isSet(asked)) continue;
    const stored = storedValue(present, field);
    const differs = JSON.stringify(stored) !== JSON.stringify(storedValue(wanted, field));
    if (field === 'CODE' || differs) differences.add(field, asked, stored, 'already-registered');
  }
}

/** The submitted values in the order in which the portal prints them into its refusal. */
function submitted({ params, clientId, code, action, icon, botId, lang }: Checked): Json {
  const yesOrNo = (key: string): Json => (isYes(params.get(key)) ? 'Y' : 'N');
  const context = params.get('CONTEXT');
  return {
    APP_ID: clientId,
    BOT_ID: botId,
    CODE: code,
    ICON_ID: icon === null ? 0 : 1,
    HASH: action.hash,
    CONTEXT: isSet(context) ? context : 'ALL',
    HIDDEN: yesOrNo('HIDDEN'),
    JS: action.js,
    IFRAME: action.address,
    IFRAME_HEIGHT: action.js === '' ? action.askedHeight : 0,
    IFRAME_WIDTH: action.js === '' ? action.askedWidth : 0,
    IFRAME_POPUP: action.popup ? 'Y' : 'N',
    EXTRANET_SUPPORT: yesOrNo('EXTRANET_SUPPORT'),
    LIVECHAT_SUPPORT: yesOrNo('LIVECHAT_SUPPORT'),
    MODULE_ID: 'rest',
    LANG: lang,
  };
}
