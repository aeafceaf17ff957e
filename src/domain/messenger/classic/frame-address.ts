import type { ServedApp } from '../../portal/imbot/stored-app.ts';
import type { Viewer } from '../../kernel/viewer.ts';
import { isPrivate, type Dialog } from './dialogs.ts';
import type { MessengerTheme } from './metrics.ts';

/** Opened from the icon or the service list, or from a button of a message. */
export type FrameOpening =
  { readonly from: 'textarea' } | { readonly from: 'button'; readonly messageId: number; readonly params: string };

export interface FrameRequest {
  readonly app: ServedApp;
  readonly dialog: Dialog;
  readonly viewer: Viewer;
  readonly opening: FrameOpening;
  /** `https://acme.bitrix24.com`: with scheme, without a slash. */
  readonly portalOrigin: string;
  readonly chrome: boolean;
  readonly theme: MessengerTheme;
}

export interface FrameParameter {
  readonly name: string;
  readonly value: string;
}

const yes = (flag: boolean): string => (flag ? 'Y' : 'N');

/**
 * The 16 parameters in the order the browser appends them, and the 2 more of a message's button (observed). What the
 * documentation says of DIALOG_CONTEXT differs: here `user` stands for bots, too, and a plain group chat gives an empty
 * value; DARK_MODE is not documented.
 */
export function frameParameters(request: FrameRequest): readonly FrameParameter[] {
  const { app, dialog, viewer, opening } = request;
  const pairs: [string, string][] = [
    ['BOT_ID', String(app.botId)],
    ['BOT_CODE', app.botCode],
    ['APP_ID', String(app.id)],
    ['APP_CODE', app.code],
    ['DOMAIN', request.portalOrigin],
    ['DOMAIN_HASH', app.domainHash],
    ['USER_ID', String(viewer.userId)],
    ['USER_HASH', app.userHash],
    ['DIALOG_ID', dialog.id],
    ['DIALOG_CONTEXT', isPrivate(dialog) ? 'user' : dialog.entityType.toLowerCase()],
    ['DIALOG_ENTITY_ID', dialog.entityId],
    ['DIALOG_ENTITY_DATA_1', dialog.entityData1],
    ['LANG', viewer.language],
    ['IS_CHROME', yes(request.chrome)],
    ['CONTEXT', opening.from],
    ['DARK_MODE', yes(request.theme === 'dark')],
  ];
  if (opening.from === 'button') {
    // Empty parameters were turned into an object on the way, and an object into its name (observed).
    pairs.push(['MESSAGE_ID', String(opening.messageId)], ['BUTTON_PARAMS', opening.params || '[object Object]']);
  }
  return pairs.map(([name, value]) => ({ name, value }));
}

/**
 * What goes wrong with this address.
 * - `fragment`: a `#` stands before the parameters, so the server of the page gets none of them.
 * - `no-sign`: the stored address does not end with `?` or `&`; the first parameter sticks to its last word.
 * - `half-character`: half of a surrogate pair in a value; encoding throws and nothing opens.
 */
export type AddressTrap = 'fragment' | 'no-sign' | 'half-character';

export interface FrameAddress {
  /** As the browser requests it, with the `&` that stays at its end; `null` when encoding throws. */
  readonly address: string | null;
  readonly parameters: readonly FrameParameter[];
  readonly traps: readonly AddressTrap[];
}

/** Address of the frame: the stored one with every parameter appended as `name=value&`. */
export function frameAddress(request: FrameRequest): FrameAddress {
  return appendParameters(request.app.iframe, frameParameters(request));
}

/** The same for another page than the stored one (a test address). `stored` ends with the sign the portal adds (`storedAddress`). */
export function appendParameters(stored: string, parameters: readonly FrameParameter[]): FrameAddress {
  const traps: AddressTrap[] = [];
  if (stored.includes('#')) traps.push('fragment');
  if (!/[?&]$/.test(stored)) traps.push('no-sign');
  const encoded = encodeAll(parameters);
  if (encoded === null) traps.push('half-character');
  return { address: encoded === null ? null : stored + encoded, parameters, traps };
}

function encodeAll(parameters: readonly FrameParameter[]): string | null {
  try {
    return parameters.map(({ name, value }) => `${name}=${encodeURIComponent(value)}&`).join('');
  } catch {
    return null;
  }
}
