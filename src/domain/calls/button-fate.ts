import { clickButton, storeButton } from '../messenger/classic/message-buttons.ts';
import { clickCurrentButton, keepButton } from '../messenger/current/buttons.ts';
import { buttonParams, type DesignedButton } from './bot-message.ts';

/** Where a message of a bot is read: the old messenger, and in the new chat an open line's chat or any other. */
export const READING_PLACES = ['classic', 'lines', 'current'] as const;
export type ReadingPlace = (typeof READING_PLACES)[number];

/** It does what it is for. */
export type ButtonDeed =
  | 'app'
  | 'link'
  | 'command'
  /** The button turns until the bot replaces the keyboard. */
  | 'command-waits'
  | 'put'
  | 'send'
  | 'copy'
  | 'call'
  | 'dialog'
  | 'row';

/** A click does nothing, or there is nothing to click. */
export type ButtonFailing =
  | 'dropped'
  | 'text-only'
  | 'disabled'
  | 'params-break-script'
  | 'menu-command-without-params'
  /** Drawn and inactive: the client only writes a warning into its log. */
  | 'app-inactive';

/** Nothing can be promised. */
export type ButtonDoubt =
  /** Documentation says that these still work there; the client's own code does not. */
  | 'app-in-lines'
  /** Kept by the portal, and nobody knows what it does. */
  | 'unknown-action'
  /** The new chat's menu of a message is not known to have the bot's lines. */
  | 'menu-not-seen';

/** What becomes of a button where it is read. */
export type ButtonFate =
  | { readonly sure: 'works'; readonly code: ButtonDeed }
  | { readonly sure: 'fails'; readonly code: ButtonFailing }
  | { readonly sure: 'unsure'; readonly code: ButtonDoubt };

const works = (code: ButtonDeed): ButtonFate => ({ sure: 'works', code });
const fails = (code: ButtonFailing): ButtonFate => ({ sure: 'fails', code });
const unsure = (code: ButtonDoubt): ButtonFate => ({ sure: 'unsure', code });

/** Stands for the app's number: that people are served the app is not asked here. */
const SOME_APP = 1;

const ACTION_DEEDS: Readonly<Record<string, ButtonDeed>> = {
  PUT: 'put',
  SEND: 'send',
  COPY: 'copy',
  CALL: 'call',
  DIALOG: 'dialog',
};

/** What becomes of a button in one of the places; its message is sent, and people there are served the app. */
export function buttonFate(button: DesignedButton, place: ReadingPlace): ButtonFate {
  if (button.kind === 'row') return works('row');
  return place === 'classic' ? inOldMessenger(button) : inNewChat(button, place);
}

function inOldMessenger(button: DesignedButton): ButtonFate {
  const stored = storeButton(buttonParams(button, SOME_APP));
  if (stored === null) return fails('dropped');
  const click = clickButton(stored, { place: button.place, messageSent: true, knownApps: [SOME_APP] });
  if (click.type === 'action') return actionFate(click.action);
  if (click.type !== 'nothing') return works(click.type);
  switch (click.reason) {
    case 'disabled':
    case 'params-break-script':
    case 'menu-command-without-params':
      return fails(click.reason);
    default:
      return fails('text-only');
  }
}

function inNewChat(button: DesignedButton, place: ReadingPlace): ButtonFate {
  const kept = keepButton(buttonParams(button, SOME_APP), true);
  if (kept === null) return fails('dropped');
  if (button.place === 'menu') return unsure('menu-not-seen');
  const click = clickCurrentButton(kept);
  if (click.type === 'command') return works('command-waits');
  if (click.type !== 'nothing') return works(click.type);
  if (click.reason === 'chat-app') return place === 'lines' ? unsure('app-in-lines') : fails('app-inactive');
  if (click.reason === 'unknown-action') return unsure('unknown-action');
  return fails(click.reason === 'disabled' ? 'disabled' : 'text-only');
}

function actionFate(word: string): ButtonFate {
  const deed = ACTION_DEEDS[word];
  return deed === undefined ? unsure('unknown-action') : works(deed);
}
