import { isDeepStrictEqual } from 'node:util';
import type { Json, JsonObject } from '../../../src/domain/kernel/json.ts';
import { isJsonObject } from '../../../src/domain/kernel/json.ts';
import type { Answer } from '../../../src/domain/portal/imbot/answer.ts';
import type { LiveCommand } from '../../../src/domain/portal/imbot/state.ts';
import type { ServedApp, StoredApp } from '../../../src/domain/portal/imbot/stored-app.ts';
import type { RecordedOutcome } from './format.ts';

/** One thing in which a played case differs from the recorded one. */
export interface Mismatch {
  readonly what: string;
  readonly expected: unknown;
  readonly got: unknown;
}

const isDigest = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);

/** Compares and tells; numbers and texts are different things. */
function differing(what: string, expected: unknown, got: unknown): Mismatch[] {
  return isDeepStrictEqual(expected, got) ? [] : [{ what, expected, got }];
}

/**
 * The value with its type; of a refusal code, text without a dump, and the number of the status. The text of a crash names a function
 * inside PHP and does not count.
 */
export function compareAnswer(expected: RecordedOutcome, got: Answer): Mismatch[] {
  return differing('answer', plainAnswer(expected), plainAnswer(got));
}

function plainAnswer(answer: RecordedOutcome | Answer): unknown {
  if (answer.ok) return { result: answer.result };
  const description = 'description' in answer ? answer.description : (answer.error_description ?? '');
  const status = Number.parseInt(String(answer.status), 10);
  const text = answer.error === 'PHP_FATAL' ? '' : withoutDump(description);
  return { error: answer.error, text, status };
}

function withoutDump(text: string): string {
  const dump = text.indexOf('array (\n');
  return dump === -1 ? text : text.slice(0, dump);
}

/** All but CLASS, METHOD_LANG_GET, ICON_FILE_ID; of ICON presence, type and size; a command app's HASH by its form. */
export function compareStored(expected: JsonObject | null, got: StoredApp | null): Mismatch[] {
  if (expected === null || got === null) return differing('stored', expected, got && rowOf(got));
  const row = rowOf(got);
  const hash = got.js !== '' && isDigest(got.hash) && isDigest(expected['HASH']);
  return Object.entries(row).flatMap(([key, value]) => {
    if (key === 'HASH' && hash) return [];
    return differing(`stored.${key}`, key === 'ICON' ? iconOf(expected[key]) : expected[key], value);
  });
}

const yesOrNo = (flag: boolean): 'Y' | 'N' => (flag ? 'Y' : 'N');

function rowOf(app: StoredApp): Record<string, Json> {
  return {
    ID: app.id,
    MODULE_ID: 'rest',
    BOT_ID: app.botId,
    APP_ID: app.applicationId,
    CODE: app.code,
    HASH: app.hash,
    REGISTERED: 'Y',
    CONTEXT: app.context,
    IFRAME: app.iframe,
    IFRAME_WIDTH: app.iframeWidth,
    IFRAME_HEIGHT: app.iframeHeight,
    IFRAME_POPUP: yesOrNo(app.iframePopup),
    JS: app.js,
    HIDDEN: yesOrNo(app.hidden),
    EXTRANET_SUPPORT: yesOrNo(app.extranetSupport),
    LIVECHAT_SUPPORT: yesOrNo(app.liveChatSupport),
    LANG: app.texts.map(({ languageId, title, description, copyright }) => ({
      LANGUAGE_ID: languageId,
      TITLE: title,
      DESCRIPTION: description,
      COPYRIGHT: copyright,
    })),
    ICON: app.icon && { type: app.icon.type, width: app.icon.width, height: app.icon.height },
  };
}

function iconOf(icon: Json | undefined): Json {
  if (!isJsonObject(icon)) return null;
  const { type, width, height } = icon;
  return { type: type ?? null, width: width ?? null, height: height ?? null };
}

/** Every live command with all its parameters; their order means nothing. */
export function compareCommands(expected: readonly Json[], got: readonly LiveCommand[]): Mismatch[] {
  return differing('push', expected, got);
}

/** What each kind of viewer was served, played. `null` where the app is not listed. */
export interface PlayedVisible {
  readonly normal: ServedApp | null;
  readonly extranet: ServedApp | null;
  readonly connector: ServedApp | null;
  /** Title in a language: out of a fresh list, and out of the list as it was cached before the call. */
  readonly title: (language: string) => string | null;
  readonly cachedTitle: (language: string) => string | null;
}

/** `normal: true` means listed; `null` that nothing is stored. */
export function compareVisible(expected: JsonObject | null, got: PlayedVisible): Mismatch[] {
  if (expected === null) return differing('visible', null, got.normal);
  return [
    ...compareServed(expected['normal'], got.normal),
    ...differing('visible.extranet', expected['extranet'], got.extranet !== null),
    ...differing('visible.connector', expected['connector'], got.connector !== null),
    ...compareTitles('visible.title', expected['title_by_language'], got.title),
    ...compareCached(expected['with_warm_cache'], got.cachedTitle),
  ];
}

function compareCached(expected: Json | undefined, title: PlayedVisible['title']): Mismatch[] {
  return isJsonObject(expected) ? compareTitles('visible.with_warm_cache', expected['title_by_language'], title) : [];
}

function compareTitles(what: string, expected: Json | undefined, title: PlayedVisible['title']): Mismatch[] {
  if (!isJsonObject(expected)) return [];
  return Object.entries(expected).flatMap(([language, text]) =>
    differing(`${what}.${language}`, text, title(language)),
  );
}

function compareServed(expected: Json | undefined, got: ServedApp | null): Mismatch[] {
  if (!isJsonObject(expected)) return differing('visible.normal', expected, got !== null);
  if (got === null) return differing('visible.normal', expected, null);
  const entry = entryOf(got);
  return Object.entries(expected).flatMap(([key, value]) => {
    const what = `visible.normal.${key}`;
    // The address of an icon is made up, and so are digests that hold the server's secret.
    if (key === 'url') return differing(what, value !== '', got.icon !== null);
    if (key.endsWith('Hash') && got.js !== '') return isDigest(entry[key]) ? [] : differing(what, value, entry[key]);
    return differing(what, value, entry[key]);
  });
}

function entryOf({ id, botId, iframeWidth, iframeHeight, icon: _icon, ...rest }: ServedApp): Record<string, unknown> {
  return {
    ...rest,
    id: String(id),
    botId: String(botId),
    iframeWidth: String(iframeWidth),
    iframeHeight: String(iframeHeight),
  };
}
