import { isJsonObject, type Json, type JsonObject } from '../../domain/kernel/json.ts';
import type { Options } from '../../ports/record-memory.ts';
import { mergeWords, wordsOf, type Word, type WordKind } from './words.ts';

/** Each app has an option of its own, so that whoever writes of one app leaves the others alone. */
const PREFIX = 'chat-app-designer.app.';
const VERSION = 1;

/** Bytes that all options together may take: the portal keeps all of an application's options as one value, and checks no size. */
export const RECORD_BYTES = 48_000;
/** Bytes of one app's option, where there are few. */
const APP_BYTES = 8_000;

const KINDS: readonly WordKind[] = ['registered', 'updated', 'adopted', 'unsure', 'removed'];

/** The words that options hold. What cannot be read, as of a newer version, is left out here and left alone there. */
export function readWords(options: Options): readonly Word[] {
  const read = Object.entries(options).flatMap(([name, text]) => wordsIn(name, text) ?? []);
  return mergeWords(read, []);
}

function wordsIn(name: string, text: string): readonly Word[] | null {
  const appId = appIdOf(name);
  const held = appId === null ? null : parsed(text);
  if (appId === null || !isJsonObject(held) || held['v'] !== VERSION || !Array.isArray(held['words'])) return null;
  return (held['words'] as readonly Json[]).flatMap((word) => wordOf(appId, word) ?? []);
}

function appIdOf(name: string): number | null {
  const digits = name.startsWith(PREFIX) ? name.slice(PREFIX.length) : '';
  return /^[1-9]\d{0,14}$/.test(digits) ? Number(digits) : null;
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}

function wordOf(appId: number, value: Json): Word | null {
  if (!isJsonObject(value)) return null;
  const { i: id, n: order, t: at, b: botId, c: code, k: acknowledged } = value;
  const kind = KINDS.find((known) => known === value['w']);
  const isWhole = typeof id === 'string' && isCount(order) && isCount(at) && isCount(botId) && typeof code === 'string';
  if (!isWhole || kind === undefined || !isJsonObject(acknowledged)) return null;
  return { id, order, after: texts(value['a']), kind, appId, botId, code, at, by: writerOf(value['u']), acknowledged };
}

const isCount = (value: Json | undefined): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

const texts = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((item: Json) => typeof item === 'string') : [];

function writerOf(value: Json | undefined): Word['by'] {
  const [id = null, name = ''] = Array.isArray(value) ? (value as readonly Json[]) : [];
  return { id: isCount(id) ? id : null, name: typeof name === 'string' ? name : '' };
}

/**
 * The options that have to be written so that the portal holds these words: only those that are other than now, or too long by now.
 * An option that cannot be read is never written over.
 */
export function optionsOf(words: readonly Word[], held: Options): Options {
  const ids = [...new Set(words.map(({ appId }) => appId))];
  const budget = Math.min(APP_BYTES, Math.floor(RECORD_BYTES / Math.max(1, ids.length)));
  const written = ids.map((appId): [string, string] => [`${PREFIX}${appId}`, fitted(wordsOf(words, appId), budget)]);
  return Object.fromEntries(written.filter(([name, text]) => held[name] !== text && isOurs(name, held[name])));
}

const isOurs = (name: string, text: string | undefined): boolean =>
  text === undefined || text === '' || wordsIn(name, text) !== null;

/** Older words give way first; where the newest alone is too long, its contents count as unknown. */
function fitted(words: readonly Word[], budget: number): string {
  const text = textOf(words);
  if (bytesOf(text) <= budget) return text;
  if (words.length > 1) return fitted(words.slice(1), budget);
  return textOf(words.map((word) => ({ ...word, acknowledged: {} })));
}

function textOf(words: readonly Word[]): string {
  return JSON.stringify({ v: VERSION, words: words.map(shortOf) });
}

/** Short names: all of it is one value of the portal's. */
function shortOf({ id, order, after, kind, botId, code, at, by, acknowledged }: Word): JsonObject {
  return { i: id, n: order, a: after, w: kind, b: botId, c: code, t: at, u: [by.id, by.name], k: acknowledged };
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
