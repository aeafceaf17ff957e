import { isJsonObject, type Json, type JsonObject } from '../../domain/kernel/json.ts';
import {
  BUTTONS_JSON_LIMIT,
  droppedParameters,
  storeButton,
  type ButtonInput,
  type DroppedParameter,
} from '../../domain/messenger/classic/message-buttons.ts';
import { REFUSALS } from '../../domain/portal/imbot/errors.ts';
import { upperKeys } from './bot-methods.ts';
import { errorOf } from './error-catalogue.ts';
import { refusal, success, type MethodCall, type MethodOutcome, type Refusal } from './outcome.ts';
import type { DroppedPart, KeyboardEntry, StoredMessage } from './world-types.ts';
import { botsOf, type SimulatedWorld } from './world.ts';

/** Messages that a world keeps; the oldest go first. */
const KEPT = 200;

/** Buttons read from a call with what was left out of them, or why they are refused. */
type Buttons =
  { readonly ok: true; readonly value: readonly KeyboardEntry[]; readonly dropped: readonly DroppedPart[] } | Refusal;

/**
 * `imbot.message.add`. Without BOT_ID the application's first bot writes; texts are trimmed; buttons that fail are skipped in
 * silence, and only when none is left the call is refused. Not simulated: ATTACH, FROM_USER_ID with TO_USER_ID, and whether
 * the dialog exists.
 */
export function addMessage({ world, params: given }: MethodCall): MethodOutcome {
  const params = upperKeys(given);
  const bot = botOf(world, params['BOT_ID']);
  if (!bot.ok) return bot;
  const dialogId = text(params['DIALOG_ID']);
  if (dialogId === '') return errorOf('DIALOG_ID_EMPTY');
  const message = text(params['MESSAGE']);
  if (message === '') return errorOf('MESSAGE_EMPTY');
  const keyboard = readButtons(params['KEYBOARD'], 'BUTTONS', 'KEYBOARD');
  if (!keyboard.ok) return keyboard;
  const menu = readButtons(params['MENU'], 'ITEMS', 'MENU');
  if (!menu.ok) return menu;
  const dropped = [...keyboard.dropped, ...menu.dropped];
  return success(
    keep(world, { botId: bot.id, dialogId, text: message, keyboard: keyboard.value, menu: menu.value, dropped }),
  );
}

function keep(world: SimulatedWorld, message: Omit<StoredMessage, 'id'>): number {
  const id = (world.messages.at(-1)?.id ?? 0) + 1;
  world.messages = [...world.messages, { id, ...message }].slice(-KEPT);
  world.revision += 1;
  return id;
}

function text(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function botOf(world: SimulatedWorld, given: Json | undefined): { readonly ok: true; readonly id: number } | Refusal {
  const bots = botsOf(world);
  const { applicationId } = world.settings;
  const wanted = bots.find((bot) =>
    given === undefined ? bot.applicationId === applicationId : String(bot.id) === text(given),
  );
  const { noBot, foreignBot } = REFUSALS;
  if (wanted === undefined) return refusal(noBot.error, noBot.description, noBot.status);
  if (wanted.applicationId !== applicationId) {
    return refusal(foreignBot.error, foreignBot.description, foreignBot.status);
  }
  return { ok: true, id: wanted.id };
}

/** A list of buttons, one with more around it, or either as JSON text. An empty value is the same as none. */
function readButtons(given: Json | undefined, inner: 'BUTTONS' | 'ITEMS', name: 'KEYBOARD' | 'MENU'): Buttons {
  if (given === undefined || given === null || given === '') return { ok: true, value: [], dropped: [] };
  const value = typeof given === 'string' ? parse(given) : given;
  const list = isJsonObject(value) ? value[inner] : value;
  const inputs = Array.isArray(list) ? (list as readonly Json[]).filter(isJsonObject) : [];
  const kept = inputs.map(entryOf).filter((entry) => entry !== null);
  if (!kept.some((entry) => 'text' in entry)) return errorOf(`${name}_ERROR`);
  if (JSON.stringify(inputs).length >= BUTTONS_JSON_LIMIT) return errorOf(`${name}_OVERSIZE`);
  const dropped = inputs.flatMap((input, at) =>
    droppedOf(input).map((part) => ({ place: name, entry: at + 1, ...part })),
  );
  return { ok: true, value: kept, dropped };
}

const isNewline = (input: JsonObject): boolean => input['TYPE'] === 'NEWLINE';

function entryOf(input: JsonObject): KeyboardEntry | null {
  return isNewline(input) ? { type: 'newline' } : storeButton(inputOf(input));
}

function droppedOf(input: JsonObject): readonly DroppedParameter[] {
  if (isNewline(input)) return [];
  const noTexts = NAMES.filter((name) => typeof input[name] === 'object' && input[name] !== null).map(
    (name) => ({ name, reason: 'not-a-text' }) as const,
  );
  return [...noTexts, ...droppedParameters(inputOf(input))];
}

function parse(json: string): Json {
  try {
    return JSON.parse(json) as Json;
  } catch {
    return null;
  }
}

const NAMES = [
  'TEXT',
  'LINK',
  'FUNCTION',
  'ACTION',
  'ACTION_VALUE',
  'APP_ID',
  'APP_PARAMS',
  'COMMAND',
  'COMMAND_PARAMS',
  'CONTEXT',
  'DISPLAY',
  'BG_COLOR',
  'TEXT_COLOR',
  'DISABLED',
] as const;

/** A form gives texts only, JSON also numbers; lists and maps count as nothing. */
function inputOf(button: JsonObject): ButtonInput {
  const texts = NAMES.flatMap((name) => {
    const value = button[name];
    return typeof value === 'string' || typeof value === 'number' ? [[name, String(value)] as const] : [];
  });
  return { ...Object.fromEntries(texts), WIDTH: Number(text(button['WIDTH'])) || 0 };
}
