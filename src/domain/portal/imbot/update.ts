import type { Json } from '../../kernel/json.ts';
import { hasChanges, readChanges, type Changes } from './changes.ts';
import { DifferenceCollector } from './difference.ts';
import { phpFatal } from './errors.ts';
import { recordCommand, recordContext, recordFlag, recordId, recordSize, recordText, storedValue } from './fields.ts';
import {
  CONTEXT_LIMIT,
  HASH_LIMIT,
  MAX_SIZE,
  MIN_HEIGHT,
  MIN_WIDTH,
  SCRIPT_LIMIT,
  STORED_ADDRESS_LIMIT,
} from './limits.ts';
import { FLAG_COLUMNS, FLAG_FIELDS, flagColumns, isStoredField } from './parameters.ts';
import { characterCount, lowerCase } from '../php/characters.ts';
import { entriesOf, isArray, itemOf, textOf, upperCaseKey, type Given } from '../php/php.ts';
import { outcomeOf, replaceApp, withApps, type LiveCommand, type PortalOutcome, type PortalState } from './state.ts';
import type { StoredApp } from './stored-app.ts';
import { targetApp } from './target.ts';
import { storeTexts } from './texts.ts';

type Params = ReadonlyMap<string, Json>;

const DONE = { ok: true, result: true } as const;

/** imbot.app.update behind its authorisation: checks in the portal's order, then texts, then the row. Source: observed. */
export function update(
  state: PortalState,
  params: Params,
  clientId: string,
  differences: DifferenceCollector,
): PortalOutcome {
  const app = targetApp(state, params.get('APP_ID'), clientId);
  if ('error' in app) return outcomeOf(state, app);
  const fields = params.get('FIELDS');
  const skipped = new DifferenceCollector();
  const changes = readChanges(fields, skipped);
  if ('error' in changes) return outcomeOf(state, changes, { appId: app.id });
  recordId('APP_ID', params.get('APP_ID'), app.id, differences);
  recordKeys(params, fields, skipped);
  const outcome = hasChanges(changes)
    ? applyChanges(state, app, changes, fields, differences)
    : outcomeOf(state, DONE, { appId: app.id });
  recordSkipped(outcome.state, app, skipped, differences);
  return outcome;
}

function applyChanges(
  state: PortalState,
  app: StoredApp,
  changes: Changes,
  fields: Given,
  differences: DifferenceCollector,
): PortalOutcome {
  const about = { appId: app.id, savedIcon: changes.icon ?? null };
  if (changes.icon)
    differences.add('ICON_FILE', itemOf(fields, 'ICON_FILE'), storedValue(app, 'ICON_FILE'), 'icon-not-updated');
  const replaced = replaceTexts(state, app, changes.lang, differences);
  if (replaced.crash !== null) return outcomeOf(replaced.state, replaced.crash, about);
  const crash = findCrash(changes);
  if (crash !== null) return outcomeOf(replaced.state, phpFatal(crash), about);
  const next = updateRow(replaced.state, replaced.app, changes, fields, differences);
  recordStaleTexts(next, app, changes, fields, differences);
  return outcomeOf(next, DONE, { ...about, liveCommands: [liveCommand(app.id, changes)] });
}

/** Skipped parameters keep what was stored. */
function recordSkipped(
  { world }: PortalState,
  before: StoredApp,
  skipped: DifferenceCollector,
  differences: DifferenceCollector,
): void {
  const row = world.apps.find(({ id }) => id === before.id) ?? before;
  for (const { field, asked, reason } of skipped.all()) {
    const key = upperCaseKey(field);
    differences.add(field, asked, isStoredField(key) ? storedValue(row, key) : null, reason);
  }
}

/** All rows of texts go, then the new ones come; the list's cache stays as it is. */
function replaceTexts(state: PortalState, app: StoredApp, lang: Json | undefined, differences: DifferenceCollector) {
  if (lang === undefined) return { state, app, crash: null };
  const { texts, crash } = storeTexts(lang, differences);
  const before = app.texts.map(({ languageId }) => languageId);
  const after = texts.map(({ languageId }) => languageId);
  if (before.some((languageId) => !after.includes(languageId)))
    differences.add('LANG', before, after, 'languages-lost');
  const replaced = { ...app, texts };
  return {
    state: withApps(state, replaceApp(state.world.apps, replaced), { clearsCache: false }),
    app: replaced,
    crash,
  };
}

function findCrash({ context, hash }: Changes): string | null {
  if (isArray(context)) return 'mb_strtolower(): Argument #1 ($string)';
  return isArray(hash) ? 'mb_strlen(): Argument #1 ($string)' : null;
}

/** The row's part of an update. Trying to write is enough to clear the list's cache. */
function updateRow(
  state: PortalState,
  app: StoredApp,
  changes: Changes,
  fields: Given,
  differences: DifferenceCollector,
): PortalState {
  const { context, hash, command, iframe, width, height, flags } = changes;
  const row: StoredApp = {
    ...app,
    ...(context !== undefined && { context: lowerCase(textOf(context)) }),
    ...(hash !== undefined && { hash: textOf(hash) }),
    ...(command && { js: command.js }),
    ...(iframe !== undefined && { iframe }),
    ...(width !== undefined && { iframeWidth: Math.min(width, MAX_SIZE) }),
    ...(height !== undefined && { iframeHeight: Math.min(height, MAX_SIZE) }),
    ...flagColumns((field) => flags[field] ?? app[FLAG_COLUMNS[field]]),
  };
  if (!writesRow(changes)) return state;
  const tooLong = tooLongFields(row, changes);
  if (tooLong.length > 0) {
    recordDropped(app, tooLong, changes, fields, differences);
    return withApps(state, state.world.apps, { clearsCache: true });
  }
  recordRow(app, row, changes, fields, differences);
  return withApps(state, replaceApp(state.world.apps, row), { clearsCache: true });
}

function writesRow({ lang: _lang, icon: _icon, ...changes }: Changes): boolean {
  return hasChanges(changes);
}

type LongField = 'HASH' | 'IFRAME' | 'CONTEXT' | 'JS_PARAM';

/** A single one of these stops the whole row, without an error. */
function tooLongFields(row: StoredApp, changes: Changes): readonly LongField[] {
  const fields: LongField[] = [];
  if (changes.hash !== undefined && characterCount(row.hash) > HASH_LIMIT) fields.push('HASH');
  if (changes.iframe !== undefined && characterCount(row.iframe) > STORED_ADDRESS_LIMIT) fields.push('IFRAME');
  if (changes.context !== undefined && characterCount(row.context) > CONTEXT_LIMIT) fields.push('CONTEXT');
  if (changes.command && row.js.length > SCRIPT_LIMIT) fields.push('JS_PARAM');
  return fields;
}

/** The parameters that an update takes into the row. */
function acceptedFields({ context, hash, command, iframe, width, height, flags }: Changes): readonly string[] {
  return [
    ...(context === undefined ? [] : ['CONTEXT']),
    ...(hash === undefined ? [] : ['HASH']),
    ...(command ? ['JS_METHOD', 'JS_PARAM'] : []),
    ...(iframe === undefined ? [] : ['IFRAME']),
    ...(width === undefined ? [] : ['IFRAME_WIDTH']),
    ...(height === undefined ? [] : ['IFRAME_HEIGHT']),
    ...Object.keys(flags),
  ];
}

function recordDropped(
  app: StoredApp,
  tooLong: readonly string[],
  changes: Changes,
  fields: Given,
  differences: DifferenceCollector,
): void {
  for (const field of acceptedFields(changes)) {
    if (!isStoredField(field)) continue;
    const reason = tooLong.includes(field) ? 'too-long-for-update' : 'dropped-with-another';
    differences.add(field, itemOf(fields, field), storedValue(app, field), reason);
  }
}

function recordRow(
  app: StoredApp,
  row: StoredApp,
  changes: Changes,
  fields: Given,
  differences: DifferenceCollector,
): void {
  const { context, hash, command, iframe, width, height } = changes;
  if (context !== undefined) recordContext(context, row.context, differences);
  if (hash !== undefined) recordText('HASH', hash, row.hash, differences);
  if (command) recordCommand(itemOf(fields, 'JS_METHOD'), itemOf(fields, 'JS_PARAM'), command.kept, differences);
  if (iframe !== undefined) differences.add('IFRAME', itemOf(fields, 'IFRAME'), iframe, 'sign-added');
  if (width !== undefined) recordSize('IFRAME_WIDTH', itemOf(fields, 'IFRAME_WIDTH'), width, MIN_WIDTH, differences);
  if (height !== undefined)
    recordSize('IFRAME_HEIGHT', itemOf(fields, 'IFRAME_HEIGHT'), height, MIN_HEIGHT, differences);
  for (const field of FLAG_FIELDS) {
    if (changes.flags[field] !== undefined) recordFlag(field, itemOf(fields, field), differences);
  }
  if (command && app.iframe !== '') differences.add('IFRAME', null, app.iframe, 'other-kind-stays');
  if (iframe !== undefined && app.js !== '') {
    differences.add('JS_PARAM', null, storedValue(app, 'JS_PARAM'), 'other-kind-stays');
  }
}

function recordStaleTexts(
  next: PortalState,
  app: StoredApp,
  changes: Changes,
  fields: Given,
  differences: DifferenceCollector,
): void {
  if (changes.lang === undefined || next.listed === next.world.apps) return;
  differences.add('LANG', itemOf(fields, 'LANG'), storedValue(app, 'LANG'), 'titles-not-seen-yet');
}

/** Keys the portal overlooks, reported only to who might have meant something by them. */
function recordKeys(params: Params, fields: Given, differences: DifferenceCollector): void {
  for (const [key, value] of params) {
    if (isUpdatable(key)) differences.add(key, value, null, 'outside-fields');
  }
  if (fields !== undefined && (!isArray(fields) || Array.isArray(fields))) {
    differences.add('FIELDS', fields, null, 'fields-unreadable');
    return;
  }
  for (const [key, value] of entriesOf(fields)) {
    if (isUpdatable(key)) continue;
    differences.add(key, value, null, isUpdatable(upperCaseKey(key)) ? 'key-not-upper-case' : 'not-updatable');
  }
}

function isUpdatable(key: string): boolean {
  return key !== 'BOT_ID' && key !== 'CODE' && isStoredField(key);
}

/** Any accepted key sends one: an update when something of the display was given, else the order to drop the icon. */
function liveCommand(iconId: number, changes: Changes): LiveCommand {
  const { context, hash, command, iframe, width, height, flags } = changes;
  const display = {
    ...(context !== undefined && { context: lowerCase(textOf(context)) }),
    ...(command && { js: command.js }),
    ...(iframe !== undefined && { iframe }),
    ...(width !== undefined && { iframeWidth: width }),
    ...(height !== undefined && { iframeHeight: height }),
    ...(flags.IFRAME_POPUP !== undefined && { iframePopup: flags.IFRAME_POPUP ? ('Y' as const) : ('N' as const) }),
  };
  if (Object.keys(display).length === 0) return { command: 'appDeleteIcon', params: { iconId } };
  const domainHash = typeof hash === 'object' ? undefined : hash;
  return {
    command: 'appUpdateIcon',
    params: { iconId, userId: 0, ...(domainHash !== undefined && { domainHash }), ...display },
  };
}
