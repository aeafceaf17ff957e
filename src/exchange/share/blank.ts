import { isJsonObject, isSameJson, type Json, type JsonObject } from '../../domain/kernel/json.ts';

const widget = { enabled: false, address: '', texts: null, role: 'unset', extranet: 'unset' };
const command = { method: 'send', parameter: '' };
const frame = { width: null, height: null, popup: 'unset', hash: '' };
const audience = { context: '', adminOnly: false, hidden: 'unset', extranet: 'unset', liveChat: 'unset' };
const row = { title: '', description: '' };

/** What a design of format version 2 has where a link of version 1 says nothing. As the dictionary, it never changes. */
export const BLANK_1: JsonObject = {
  format: 'chat-app-design',
  version: 2,
  name: '',
  texts: [],
  icon: null,
  page: { address: '' },
  chatApp: { enabled: true, kind: 'frame', bot: { id: null }, code: '', command, frame, audience },
  widgets: {},
};

/** Parts that need not be there at all, and what they have where they are. */
const PARTS: Readonly<Record<string, JsonObject>> = {
  icon: { png: '', source: null, activeSource: null, adjustments: null },
  IM_TEXTAREA: { ...widget, contexts: [], iconName: '', colour: '', width: null, height: null },
  IM_SIDEBAR: { ...widget, contexts: [], iconName: '', colour: '' },
  IM_CONTEXT_MENU: { ...widget, contexts: [] },
  IM_NAVIGATION: { ...widget, iconName: '' },
  IMMOBILE_CONTEXT_MENU: { ...widget, contexts: [] },
};

/** A row of texts at a place of its list. Those of widgets are told by where the list stands. */
const rowAt = (at: number, isShared: boolean): JsonObject => {
  return { id: at + 1, language: '', ...row, ...(isShared ? { copyright: '' } : { groupName: '' }) };
};

const blankOf = (key: string, blank: Json | undefined): Json | undefined =>
  isJsonObject(blank) ? blank : (PARTS[key] ?? blank);

/** What of a value is not as in the blank one. */
export function shortened(value: JsonObject, blank: JsonObject = BLANK_1): JsonObject {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, held]): readonly (readonly [string, Json])[] => {
      if (isSameJson(held, blank[key])) return [];
      const inner = blankOf(key, blank[key]);
      if (key === 'texts' && isRows(held))
        return [[key, held.map((one, at) => shortened(one, rowAt(at, isTop(blank))))]];
      return [[key, isJsonObject(held) && isJsonObject(inner) ? shortened(held, inner) : held]];
    }),
  );
}

/** The whole again. What cannot be in a design stays, to be refused by its own reader. */
export function lengthened(value: JsonObject, blank: JsonObject = BLANK_1): JsonObject {
  const filled = Object.entries(value).map(([key, held]): readonly [string, Json] => {
    const inner = blankOf(key, blank[key]);
    if (key === 'texts' && isRows(held)) return [key, held.map((one, at) => lengthened(one, rowAt(at, isTop(blank))))];
    return [key, isJsonObject(held) && isJsonObject(inner) ? lengthened(held, inner) : held];
  });
  return { ...blank, ...Object.fromEntries(filled) };
}

const isTop = (blank: JsonObject): boolean => blank === BLANK_1;

const isRows = (value: Json): value is readonly JsonObject[] => Array.isArray(value) && value.every(isJsonObject);
