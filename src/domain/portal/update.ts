import type { Json } from '../kernel/json.ts';
import { hasChanges, readChanges, type Changes } from './changes.ts';
import { Notes } from './difference.ts';
import { phpFatal } from './errors.ts';
import {
  isStoredField,
  noteCommand,
  noteContext,
  noteFlag,
  noteId,
  noteSize,
  noteText,
  storedValue,
} from './fields.ts';
import {
  CONTEXT_LIMIT,
  HASH_LIMIT,
  MAX_SIZE,
  MIN_HEIGHT,
  MIN_WIDTH,
  SCRIPT_LIMIT,
  STORED_ADDRESS_LIMIT,
} from './limits.ts';
import { characterCount, entriesOf, isArray, itemOf, lowerCase, textOf, upperCaseKey, type Given } from './php.ts';
import { outcomeOf, replaceApp, withApps, type LiveCommand, type Outcome, type PortalState } from './state.ts';
import type { StoredApp } from './stored-app.ts';
import { targetApp } from './target.ts';
import { storeTexts } from './texts.ts';

type Params = ReadonlyMap<string, Json>;

const DONE = { ok: true, result: true } as const;

/** imbot.app.update behind its authorisation: checks in the portal's order, then texts, then the row. Source: observed. */
export function update(state: PortalState, params: Params, clientId: string, notes: Notes): Outcome {
  const app = targetApp(state, params.get('APP_ID'), clientId);
  if ('error' in app) return outcomeOf(state, app);
  const fields = params.get('FIELDS');
  const skipped = new Notes();
  const changes = readChanges(fields, skipped);
  if ('error' in changes) return outcomeOf(state, changes, { appId: app.id });
  noteId('APP_ID', params.get('APP_ID'), app.id, notes);
  noteKeys(params, fields, skipped);
  const outcome = hasChanges(changes)
    ? applyChanges(state, app, changes, fields, notes)
    : outcomeOf(state, DONE, { appId: app.id });
  noteSkipped(outcome.state, app, skipped, notes);
  return outcome;
}

function applyChanges(state: PortalState, app: StoredApp, changes: Changes, fields: Given, notes: Notes): Outcome {
  const about = { appId: app.id, savedIcon: changes.icon ?? null };
  if (changes.icon)
    notes.add('ICON_FILE', itemOf(fields, 'ICON_FILE'), storedValue(app, 'ICON_FILE'), 'icon-not-updated');
  const replaced = replaceTexts(state, app, changes.lang, notes);
  if (replaced.crash !== null) return outcomeOf(replaced.state, replaced.crash, about);
  const crash = findCrash(changes);
  if (crash !== null) return outcomeOf(replaced.state, phpFatal(crash), about);
  const next = updateRow(replaced.state, replaced.app, changes, fields, notes);
  noteStaleTexts(next, app, changes, fields, notes);
  return outcomeOf(next, DONE, { ...about, liveCommands: [liveCommand(app.id, changes)] });
}

/** Skipped parameters keep what was stored. */
function noteSkipped({ world }: PortalState, before: StoredApp, skipped: Notes, notes: Notes): void {
  const row = world.apps.find(({ id }) => id === before.id) ?? before;
  for (const { field, asked, reason } of skipped.all()) {
    const key = upperCaseKey(field);
    notes.add(field, asked, isStoredField(key) ? storedValue(row, key) : null, reason);
  }
}

/** All rows of texts go, then the new ones come; the list's cache stays as it is. */
function replaceTexts(state: PortalState, app: StoredApp, lang: Json | undefined, notes: Notes) {
  if (lang === undefined) return { state, app, crash: null };
  const { texts, crash } = storeTexts(lang, notes);
  const before = app.texts.map(({ languageId }) => languageId);
  const after = texts.map(({ languageId }) => languageId);
  if (before.some((languageId) => !after.includes(languageId))) notes.add('LANG', before, after, 'languages-lost');
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
function updateRow(state: PortalState, app: StoredApp, changes: Changes, fields: Given, notes: Notes): PortalState {
  const { context, hash, command, iframe, width, height, flags } = changes;
  const row: StoredApp = {
    ...app,
    ...(context !== undefined && { context: lowerCase(textOf(context)) }),
    ...(hash !== undefined && { hash: textOf(hash) }),
    ...(command && { js: command.js }),
    ...(iframe !== undefined && { iframe }),
    ...(width !== undefined && { iframeWidth: Math.min(width, MAX_SIZE) }),
    ...(height !== undefined && { iframeHeight: Math.min(height, MAX_SIZE) }),
    iframePopup: flags.IFRAME_POPUP ?? app.iframePopup,
    hidden: flags.HIDDEN ?? app.hidden,
    extranetSupport: flags.EXTRANET_SUPPORT ?? app.extranetSupport,
    liveChatSupport: flags.LIVECHAT_SUPPORT ?? app.liveChatSupport,
  };
  if (!writesRow(changes)) return state;
  const tooLong = tooLongFields(row, changes);
  if (tooLong.length > 0) {
    noteDropped(app, tooLong, changes, fields, notes);
    return withApps(state, state.world.apps, { clearsCache: true });
  }
  noteRow(app, row, changes, fields, notes);
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

function noteDropped(app: StoredApp, tooLong: readonly string[], changes: Changes, fields: Given, notes: Notes): void {
  for (const field of acceptedFields(changes)) {
    if (!isStoredField(field)) continue;
    const reason = tooLong.includes(field) ? 'too-long-for-update' : 'dropped-with-another';
    notes.add(field, itemOf(fields, field), storedValue(app, field), reason);
  }
}

function noteRow(app: StoredApp, row: StoredApp, changes: Changes, fields: Given, notes: Notes): void {
  const { context, hash, command, iframe, width, height } = changes;
  if (context !== undefined) noteContext(context, row.context, notes);
  if (hash !== undefined) noteText('HASH', hash, row.hash, notes);
  if (command) noteCommand(itemOf(fields, 'JS_METHOD'), itemOf(fields, 'JS_PARAM'), command.kept, notes);
  if (iframe !== undefined) notes.add('IFRAME', itemOf(fields, 'IFRAME'), iframe, 'sign-added');
  if (width !== undefined) noteSize('IFRAME_WIDTH', itemOf(fields, 'IFRAME_WIDTH'), width, MIN_WIDTH, notes);
  if (height !== undefined) noteSize('IFRAME_HEIGHT', itemOf(fields, 'IFRAME_HEIGHT'), height, MIN_HEIGHT, notes);
  for (const field of ['IFRAME_POPUP', 'HIDDEN', 'EXTRANET_SUPPORT', 'LIVECHAT_SUPPORT'] as const) {
    if (changes.flags[field] !== undefined) noteFlag(field, itemOf(fields, field), notes);
  }
  if (command && app.iframe !== '') notes.add('IFRAME', null, app.iframe, 'other-kind-stays');
  if (iframe !== undefined && app.js !== '') {
    notes.add('JS_PARAM', null, storedValue(app, 'JS_PARAM'), 'other-kind-stays');
  }
}

function noteStaleTexts(next: PortalState, app: StoredApp, changes: Changes, fields: Given, notes: Notes): void {
  if (changes.lang === undefined || next.listed === next.world.apps) return;
  notes.add('LANG', itemOf(fields, 'LANG'), storedValue(app, 'LANG'), 'titles-not-seen-yet');
}

/** Keys the portal overlooks, told only to who might have meant something by them. */
function noteKeys(params: Params, fields: Given, notes: Notes): void {
  for (const [key, value] of params) {
    if (isUpdatable(key)) notes.add(key, value, null, 'outside-fields');
  }
  if (fields !== undefined && (!isArray(fields) || Array.isArray(fields))) {
    notes.add('FIELDS', fields, null, 'fields-unreadable');
    return;
  }
  for (const [key, value] of entriesOf(fields)) {
    if (isUpdatable(key)) continue;
    notes.add(key, value, null, isUpdatable(upperCaseKey(key)) ? 'key-not-upper-case' : 'not-updatable');
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
