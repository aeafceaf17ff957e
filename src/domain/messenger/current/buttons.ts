import { ACTION_NAMES, type ActionName, type ButtonContent } from '../classic/message-buttons.ts';

/** What a button of a message can do, by the key that says so. */
export const BUTTON_KEYS = ['LINK', 'FUNCTION', 'ACTION', 'APP_ID', 'COMMAND'] as const;
export type ButtonKey = (typeof BUTTON_KEYS)[number];

/** Of several keys the portal keeps the first of these. FUNCTION is dropped from calls over REST. Source: observed. */
export const PORTAL_ORDER: readonly ButtonKey[] = ['LINK', 'APP_ID', 'ACTION', 'COMMAND'];

/** Of several kept keys (by whichever way they came) a client takes the first of these. Source: observed. */
export const CLIENT_ORDER: Readonly<Record<'classic' | 'current', readonly ButtonKey[]>> = {
  classic: ['LINK', 'FUNCTION', 'ACTION', 'APP_ID', 'COMMAND'],
  current: ['LINK', 'ACTION', 'APP_ID', 'COMMAND'],
};

/** The only colours the new chat draws; hexadecimal ones are kept and not drawn. */
export const COLOUR_TOKENS = ['primary', 'secondary', 'alert', 'base'] as const;
export type ColourToken = (typeof COLOUR_TOKENS)[number];

/** What a bot gives for one button. Names as in the call. */
export interface CurrentButtonInput extends ButtonContent {
  readonly BG_COLOR_TOKEN?: string;
  readonly BLOCK?: string;
  readonly DISABLED?: string;
}

export type CurrentButtonAction =
  | { readonly key: 'LINK'; readonly address: string }
  | { readonly key: 'APP_ID'; readonly appId: number; readonly params: string }
  | { readonly key: 'ACTION'; readonly word: ActionName; readonly value: string }
  | { readonly key: 'COMMAND'; readonly command: string; readonly params: string };

export type CurrentButton =
  | { readonly type: 'new-line' }
  | {
      readonly type: 'button';
      readonly text: string;
      /** `null`: it only shows its text. */
      readonly action: CurrentButtonAction | null;
      /** CONTEXT=MOBILE is not drawn on the web; anything else is. */
      readonly mobileOnly: boolean;
      /** px; `null`: as wide as its text. */
      readonly width: number | null;
      readonly token: ColourToken;
      /** After a click on it the whole keyboard waits; of commands alone. */
      readonly blocks: boolean;
      readonly disabled: boolean;
    };

/**
 * What the new chat has of a button after the portal kept it; `null`: dropped, because it has no text. A command is kept only when the
 * keyboard names its bot. The token of a button without one is assumed to be `base`.
 */
export function keepButton(input: CurrentButtonInput, hasBot: boolean): CurrentButton | null {
  if (input.TYPE === 'NEWLINE') return { type: 'new-line' };
  const text = input.TEXT?.trim() ?? '';
  if (text === '') return null;
  const action = keptAction(input, hasBot);
  return {
    type: 'button',
    text,
    action,
    mobileOnly: input.CONTEXT === 'MOBILE',
    width: input.WIDTH !== undefined && input.WIDTH > 0 ? Math.trunc(input.WIDTH) : null,
    token: COLOUR_TOKENS.find((token) => token === input.BG_COLOR_TOKEN) ?? 'base',
    blocks: input.BLOCK === 'Y' && action?.key === 'COMMAND',
    disabled: input.DISABLED === 'Y',
  };
}

const READERS: Readonly<Record<ButtonKey, (input: CurrentButtonInput, hasBot: boolean) => CurrentButtonAction | null>> =
  {
    LINK: ({ LINK: address = '' }) => (/^(?:\/|https?:\/\/)/.test(address) ? { key: 'LINK', address } : null),
    FUNCTION: () => null,
    APP_ID: ({ APP_ID: id = '', APP_PARAMS: params = '' }) => {
      const appId = /^\s*[1-9]\d*\s*$/.test(String(id)) ? Number(id) : null;
      return appId === null ? null : { key: 'APP_ID', appId, params };
    },
    ACTION: ({ ACTION: given, ACTION_VALUE: value = '' }) => {
      const word = ACTION_NAMES.find((known) => known === given);
      return word === undefined ? null : { key: 'ACTION', word, value };
    },
    COMMAND: ({ COMMAND: given = '', COMMAND_PARAMS: params = '' }, hasBot) => {
      const command = given.replace(/^\//, '');
      return command === '' || !hasBot ? null : { key: 'COMMAND', command, params };
    },
  };

function keptAction(input: CurrentButtonInput, hasBot: boolean): CurrentButtonAction | null {
  for (const key of PORTAL_ORDER) {
    const action = READERS[key](input, hasBot);
    if (action !== null) return action;
  }
  return null;
}

/** What a click in the new chat on the web does. */
export type CurrentClick =
  | { readonly type: 'link'; readonly address: string }
  /** Goes out at once, from the person. */
  | { readonly type: 'send'; readonly text: string }
  | { readonly type: 'put'; readonly text: string }
  | { readonly type: 'copy'; readonly text: string }
  | { readonly type: 'call'; readonly number: string }
  | { readonly type: 'dialog'; readonly dialogId: string }
  /** The button turns until the bot replaces the keyboard. */
  | { readonly type: 'command'; readonly command: string; readonly params: string }
  | { readonly type: 'nothing'; readonly reason: CurrentSilence };

export type CurrentSilence =
  | 'disabled'
  | 'no-action'
  | 'new-line'
  /** Drawn, and inactive: the client only writes a warning into its log. */
  | 'chat-app'
  /** Kept, and nobody knows what it does. */
  | 'unknown-action'
  /** Not drawn on the web. */
  | 'mobile-only';

/**
 * A click on a button that was kept. Documentation says that APP_ID buttons still work in the chats of open lines; the client's own
 * code does not, so they are inactive here in every chat.
 */
export function clickCurrentButton(button: CurrentButton): CurrentClick {
  const nothing = (reason: CurrentSilence): CurrentClick => ({ type: 'nothing', reason });
  if (button.type === 'new-line') return nothing('new-line');
  if (button.mobileOnly) return nothing('mobile-only');
  if (button.disabled) return nothing('disabled');
  const { action } = button;
  switch (action?.key) {
    case undefined:
      return nothing('no-action');
    case 'LINK':
      return { type: 'link', address: action.address };
    case 'APP_ID':
      return nothing('chat-app');
    case 'COMMAND':
      return { type: 'command', command: action.command, params: action.params };
    case 'ACTION':
      return runAction(action.word, action.value);
  }
}

function runAction(word: ActionName, value: string): CurrentClick {
  switch (word) {
    case 'SEND':
      return { type: 'send', text: value };
    case 'PUT':
      return { type: 'put', text: value };
    case 'COPY':
      return { type: 'copy', text: value };
    case 'CALL':
      return { type: 'call', number: value };
    case 'DIALOG':
      return { type: 'dialog', dialogId: value };
    case 'LIVECHAT':
    case 'HELP':
      return { type: 'nothing', reason: 'unknown-action' };
  }
}

/** The key a client acts upon when a message carries several; `null`: none of them. */
export function actingKey(client: keyof typeof CLIENT_ORDER, given: readonly ButtonKey[]): ButtonKey | null {
  return CLIENT_ORDER[client].find((key) => given.includes(key)) ?? null;
}
