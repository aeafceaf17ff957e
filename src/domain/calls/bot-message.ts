import type { JsonObject } from '../kernel/json.ts';
import { wellFormed } from '../kernel/well-formed.ts';
import type { Dialog } from '../messenger/classic/dialogs.ts';
import {
  BUTTONS_JSON_LIMIT,
  paramsArrive,
  storeButton,
  type ButtonPlace,
  type ParamsTrap,
} from '../messenger/classic/message-buttons.ts';

/** What an entry of a keyboard or menu is for; `row`: the keyboard's next buttons stand below. */
export const BUTTON_KINDS = ['app', 'link', 'command', 'action', 'row'] as const;
export type ButtonKind = (typeof BUTTON_KINDS)[number];

/** A button of a bot's message, or the end of a row of them, as the person means it. */
export interface DesignedButton {
  readonly id: number;
  readonly kind: ButtonKind;
  readonly text: string;
  readonly place: ButtonPlace;
  /** What it leads to: LINK, COMMAND or ACTION. Empty for the app, whose number is the portal's. */
  readonly target: string;
  /** What goes with it: APP_PARAMS, COMMAND_PARAMS or ACTION_VALUE. */
  readonly params: string;
  /** For the keyboard alone. */
  readonly display: 'BLOCK' | 'LINE';
  readonly disabled: boolean;
}

/** A button of which only kind, place and text are decided; an action puts its text into the field, the one that does no harm. */
export function newButton(id: number, kind: ButtonKind, place: ButtonPlace, text: string): DesignedButton {
  const target = kind === 'action' ? 'PUT' : '';
  return { id, kind, text, place, target, params: '', display: 'LINE', disabled: false };
}

export interface DesignedMessage {
  readonly text: string;
  readonly buttons: readonly DesignedButton[];
}

/** One button as `imbot.message.add` takes it. */
export function buttonParams(button: DesignedButton, appId: number | string) {
  const { kind, text, place, display, disabled } = button;
  if (kind === 'row') return { TYPE: 'NEWLINE' };
  return {
    TEXT: text,
    ...deedParams(button, appId),
    ...(place === 'keyboard' && { DISPLAY: display }),
    ...(disabled && { DISABLED: 'Y' }),
  };
}

function deedParams({ kind, target, params }: DesignedButton, appId: number | string) {
  switch (kind) {
    case 'link':
      return { LINK: target.trim() };
    case 'command':
      return { COMMAND: target.trim(), ...(params !== '' && { COMMAND_PARAMS: params }) };
    case 'action':
      return { ACTION: target, ACTION_VALUE: params };
    default:
      return { APP_ID: appId, ...(params !== '' && { APP_PARAMS: params }) };
  }
}

export interface MessageTarget {
  /** `null`: the application's first bot writes. */
  readonly botId: number | null;
  /** A person's id, or `chatN`. */
  readonly dialogId: string;
  /** A text stands in while the app has no id. */
  readonly appId: number | string;
}

/** Parameters of `imbot.message.add`. KEYBOARD and MENU are there only with buttons in them: empty ones are refused. */
export function messageParams(message: DesignedMessage, target: MessageTarget): JsonObject {
  const inPlace = (place: ButtonPlace) =>
    message.buttons.filter((button) => button.place === place).map((button) => buttonParams(button, target.appId));
  const [keyboard, menu] = [inPlace('keyboard'), inPlace('menu')];
  return {
    ...(target.botId !== null && { BOT_ID: target.botId }),
    DIALOG_ID: target.dialogId.trim(),
    MESSAGE: message.text,
    ...(keyboard.length > 0 && { KEYBOARD: keyboard }),
    ...(menu.length > 0 && { MENU: menu }),
  };
}

/** What is wrong with a button: with what arrives of its parameters, with its text, or with where it leads. */
export type ButtonTrap = ParamsTrap | 'no-text' | 'no-link' | 'no-command';

export interface ButtonFindings {
  /** What BUTTON_PARAMS will hold; `null`: a click opens nothing, or no app. */
  readonly arrival: string | null;
  readonly traps: readonly ButtonTrap[];
}

/** What a person should know of a button before it is sent. */
export function inspectButton(button: DesignedButton): ButtonFindings {
  const { kind, place, params } = button;
  if (kind === 'row') return { arrival: null, traps: [] };
  const stored = storeButton(buttonParams(button, 1));
  const noText: readonly ButtonTrap[] = stored === null ? ['no-text'] : [];
  if (kind === 'app') {
    const { value, trap } = paramsArrive(params, place);
    return { arrival: value, traps: [...noText, ...(trap === null ? [] : [trap])] };
  }
  const isLost = (kind === 'link' || kind === 'command') && stored?.action.type === 'none';
  return { arrival: null, traps: isLost ? [`no-${kind}`] : noText };
}

/** Why the portal would refuse the whole message, in the words of its errors. */
export type BotMessageRefusal =
  'MESSAGE_EMPTY' | 'DIALOG_ID_EMPTY' | 'KEYBOARD_ERROR' | 'KEYBOARD_OVERSIZE' | 'MENU_ERROR' | 'MENU_OVERSIZE';

/** In the order the portal looks: the first one is what it answers. */
export function messageRefusals(message: DesignedMessage, dialogId: string): readonly BotMessageRefusal[] {
  const found: BotMessageRefusal[] = [];
  if (dialogId.trim() === '') found.push('DIALOG_ID_EMPTY');
  if (message.text.trim() === '') found.push('MESSAGE_EMPTY');
  for (const [place, name] of [
    ['keyboard', 'KEYBOARD'],
    ['menu', 'MENU'],
  ] as const) {
    const buttons = message.buttons.filter((button) => button.place === place).map((button) => buttonParams(button, 1));
    if (buttons.length === 0) continue;
    if (buttons.every((button) => storeButton(button) === null)) found.push(`${name}_ERROR`);
    else if (JSON.stringify(buttons).length >= BUTTONS_JSON_LIMIT) found.push(`${name}_OVERSIZE`);
  }
  return found;
}

/** APP_PARAMS written so that they arrive unchanged from keyboard and menu; the page decodes them once more. */
export function encodeParams(params: string): string {
  return encodeURIComponent(wellFormed(params)).replaceAll("'", '%27');
}

/** A bot writes in its own dialog and in chats; two people's dialog, another bot's and one's notes have no room for it. */
export function botCanWrite(dialog: Pick<Dialog, 'id' | 'type'>): boolean {
  return dialog.type === 'own-bot' || dialog.id.startsWith('chat');
}
