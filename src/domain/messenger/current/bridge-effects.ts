import { isJsonObject, type Json, type JsonObject } from '../../kernel/json.ts';
import type { Place } from '../../portal/placement/places.ts';
import { textOf, type BridgeCall } from './bx24-protocol.ts';

/** Only a slider can be closed from inside; elsewhere the command does nothing (of the text field's window that is assumed). */
const SLIDERS: readonly Place[] = ['IM_CONTEXT_MENU'];

/** What an accepted command does around a widget. */
export type BridgeEffect =
  | { readonly type: 'reply'; readonly value: Json }
  /** The portal answers out of what it knows: start-up data, fresh tokens, options. */
  | { readonly type: 'ask-portal' }
  /** A person chooses; there is no reply when they do not. */
  | { readonly type: 'ask-person' }
  /** px, or `100%`; the reply is the size that came of it. */
  | { readonly type: 'resize'; readonly width: number | string; readonly height: number }
  | { readonly type: 'messenger'; readonly action: 'call' | 'phone' | 'open' | 'history'; readonly value: string }
  /** A slider over the page; the reply comes when it closes. */
  | { readonly type: 'open-slider' }
  | { readonly type: 'close' }
  | { readonly type: 'finish-install' }
  | { readonly type: 'nothing' };

/** What comes of a command that was accepted. No widget has commands or events of its own. */
export function bridgeEffect({ command, params }: BridgeCall, place: Place): BridgeEffect {
  const given = isJsonObject(params) ? params : {};
  switch (command) {
    case 'getInterface':
      return { type: 'reply', value: { command: [], event: [] } };
    case 'setUserOption':
    case 'setInstall':
      return { type: 'reply', value: params };
    case 'selectUser':
    case 'selectAccess':
    case 'selectCRM':
      return { type: 'ask-person' };
    case 'resizeWindow':
      return resizing(given);
    case 'imCallTo':
      return { type: 'messenger', action: 'call', value: textOf(given['userId']) };
    case 'imPhoneTo':
      return { type: 'messenger', action: 'phone', value: textOf(given['phone']) };
    case 'imOpenMessenger':
      return { type: 'messenger', action: 'open', value: textOf(given['dialogId']) };
    case 'imOpenHistory':
      return { type: 'messenger', action: 'history', value: textOf(given['dialogId']) };
    case 'openApplication':
    case 'openPath':
    case 'showAppForm':
      return { type: 'open-slider' };
    case 'closeApplication':
      return SLIDERS.includes(place) ? { type: 'close' } : { type: 'nothing' };
    case 'setInstallFinish':
      return { type: 'finish-install' };
    case 'getInitData':
    case 'refreshAuth':
    case 'setAppOption':
      return { type: 'ask-portal' };
    default:
      return { type: 'nothing' };
  }
}

function resizing({ width, height }: JsonObject): BridgeEffect {
  const isWidth = typeof width === 'number' || typeof width === 'string';
  return isWidth && typeof height === 'number' ? { type: 'resize', width, height } : { type: 'nothing' };
}
