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

/** A button of a bot's message that opens the chat app, as the person means it. */
export interface DesignedButton {
  readonly id: number;
  readonly text: string;
  readonly place: ButtonPlace;
  /** APP_PARAMS. */
  readonly params: string;
  /** For the keyboard alone. */
  readonly display: 'BLOCK' | 'LINE';
  readonly disabled: boolean;
}

export interface DesignedMessage {
  readonly text: string;
  readonly buttons: readonly DesignedButton[];
}

/** One button as `imbot.message.add` takes it. */
export function buttonParams(button: DesignedButton, appId: number | string) {
  const { text, place, params, display, disabled } = button;
  return {
    TEXT: text,
    APP_ID: appId,
    ...(params !== '' && { APP_PARAMS: params }),
    ...(place === 'keyboard' && { DISPLAY: display }),
    ...(disabled && { DISABLED: 'Y' }),
  };
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

/** What is wrong with a button's APP_PARAMS, or with its text: the portal then drops it. */
export type ButtonTrap = ParamsTrap | 'no-text';

export interface ButtonFindings {
  /** What BUTTON_PARAMS will hold; `null`: a click opens nothing. */
  readonly arrival: string | null;
  readonly traps: readonly ButtonTrap[];
}

export function inspectButton(button: DesignedButton): ButtonFindings {
  const { value, trap } = paramsArrive(button.params, button.place);
  const isDropped = storeButton(buttonParams(button, 1)) === null;
  return { arrival: value, traps: [...(isDropped ? ['no-text' as const] : []), ...(trap === null ? [] : [trap])] };
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
