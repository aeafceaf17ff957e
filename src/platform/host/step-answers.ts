import type { StepKind } from '../../domain/calls/step.ts';
import { isJsonObject, type Json, type JsonObject } from '../../domain/kernel/json.ts';
import { errorInBody } from '../../domain/portal/placement/answer.ts';
import type { BoundWidget, StepAnswers } from '../../ports/host.ts';
import { id, json, list, map, members, object, oneOf, orElse, text, type Read } from '../read.ts';
import type { RawAnswer } from './transport.ts';

/** imbot.app.register: a new id is a number, the id of an app that was already there a text (observed, MySQL). */
const registered: Read<{ appId: number; existed: boolean }> = (value) => {
  const appId = id(value);
  return appId === undefined ? undefined : { appId, existed: typeof value === 'string' };
};

const done = oneOf(true as const);

/** placement.unbind: how many rows went, doubled on some portals (observed): only whether there were any says something. */
const unbound: Read<{ existed: boolean }> = (value) => {
  const count = id(members(value)?.['count']);
  return count === undefined ? undefined : { existed: count > 0 };
};

/** PHP writes a set without entries as a list. */
const set = orElse(map(json), {});

/** A row of placement.get. Its title is that of whoever asks; the set has all languages. */
const boundWidget: Read<BoundWidget> = (value) => {
  const row = members(value);
  const [placement, handler] = [text(row?.['placement']), text(row?.['handler'])];
  if (row === undefined || placement === undefined || handler === undefined) return undefined;
  const languages = set(row['langAll']);
  const acknowledged: JsonObject = {
    ...(Object.keys(languages).length > 0 ? { LANG_ALL: textsOf(languages) } : titleOf(row)),
    OPTIONS: set(row['options']),
  };
  return { placement, handler, acknowledged };
};

function titleOf(row: Readonly<Record<string, unknown>>): JsonObject {
  const title = text(row['title']) ?? '';
  return title === '' ? {} : { TITLE: title };
}

/** Only what is filled in, as we would send it. */
function textsOf(languages: Readonly<Record<string, Json>>): JsonObject {
  const filled = (row: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '' && value !== null));
  return Object.fromEntries(
    Object.entries(languages).map(([language, row]) => [language, isJsonObject(row) ? filled(row) : row]),
  );
}

/** imbot.v2.Bot.register; the first generation answers the id alone. */
const madeBot = object({ bot: object({ id }) });

/** One reader for each kind of step. */
export const ofSteps: { readonly [Kind in StepKind]: Read<StepAnswers[Kind]> } = {
  register: registered,
  update: done,
  remove: done,
  probe: done,
  'create-bot': (value) => id(value) ?? madeBot(value)?.bot.id,
  bind: done,
  unbind: unbound,
  'list-widgets': list(boundWidget),
};

/** Faults of OPTIONS stand inside an ordinary result (observed): to be read as the refusals that they are. */
export function withoutDisguise(answer: RawAnswer): RawAnswer {
  if (answer.type !== 'result') return answer;
  const data = json(answer.data);
  const error = data === undefined ? null : errorInBody({ result: data });
  if (error === null) return answer;
  return { type: 'error', code: error.error, description: error.description, status: 200, body: answer.data };
}
