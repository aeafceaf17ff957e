/** What a button can hold in both messengers. Names as in the call. */
export interface ButtonContent {
  /** `NEWLINE`: no button, but the end of a row. */
  readonly TYPE?: string;
  readonly TEXT?: string;
  readonly LINK?: string;
  readonly FUNCTION?: string;
  readonly ACTION?: string;
  readonly ACTION_VALUE?: string;
  readonly APP_ID?: number | string;
  readonly APP_PARAMS?: string;
  readonly COMMAND?: string;
  readonly COMMAND_PARAMS?: string;
  readonly CONTEXT?: string;
  readonly WIDTH?: number;
}

/** What a bot gives for one button of KEYBOARD or one line of MENU. */
export interface ButtonInput extends ButtonContent {
  readonly DISPLAY?: string;
  readonly BG_COLOR?: string;
  readonly TEXT_COLOR?: string;
  readonly DISABLED?: string;
}

/** What a button may do by itself; kept since about 2026, dropped by older portals. */
export const ACTION_NAMES = ['PUT', 'SEND', 'COPY', 'CALL', 'DIALOG', 'LIVECHAT', 'HELP'] as const;
export type ActionName = (typeof ACTION_NAMES)[number];

export type ButtonAction =
  | { readonly type: 'link'; readonly address: string }
  | { readonly type: 'app'; readonly appId: string; readonly params: string }
  | { readonly type: 'action'; readonly action: ActionName; readonly value: string }
  | { readonly type: 'command'; readonly command: string; readonly params: string }
  /** A button that only shows its text. */
  | { readonly type: 'none' };

export interface StoredButton {
  readonly text: string;
  readonly action: ButtonAction;
  readonly context: 'ALL' | 'DESKTOP' | 'MOBILE';
  readonly display: 'BLOCK' | 'LINE';
  /** px; `null`: as wide as its text, or 225 as a block. */
  readonly width: number | null;
  readonly background: string | null;
  readonly colour: string | null;
  readonly disabled: boolean;
}

/** Characters of JSON that a whole keyboard or menu may have. */
export const BUTTONS_JSON_LIMIT = 60_000;
export const BLOCK_WIDTH = 225;

/**
 * What the portal keeps of a button, or `null` when it drops it (no text). One action by precedence: LINK, then APP_ID with
 * APP_PARAMS, then ACTION with ACTION_VALUE, then COMMAND; a FUNCTION given over REST is dropped (observed).
 */
export function storeButton(input: ButtonInput): StoredButton | null {
  const text = input.TEXT?.trim() ?? '';
  if (text === '') return null;
  return {
    text,
    action: storedAction(input),
    context: input.CONTEXT === 'DESKTOP' || input.CONTEXT === 'MOBILE' ? input.CONTEXT : 'ALL',
    display: input.DISPLAY === 'LINE' ? 'LINE' : 'BLOCK',
    width: input.WIDTH !== undefined && input.WIDTH > 0 ? Math.trunc(input.WIDTH) : null,
    background: colourOf(input.BG_COLOR),
    colour: colourOf(input.TEXT_COLOR),
    disabled: input.DISABLED === 'Y',
  };
}

function storedAction(input: ButtonInput): ButtonAction {
  if (input.LINK !== undefined && /^(\/|https?:\/\/)/.test(input.LINK)) return { type: 'link', address: input.LINK };
  const appId = String(input.APP_ID ?? '').trim();
  if (/^[1-9]\d*$/.test(appId)) return { type: 'app', appId, params: input.APP_PARAMS ?? '' };
  const action = ACTION_NAMES.find((name) => name === input.ACTION);
  if (action !== undefined) return { type: 'action', action, value: input.ACTION_VALUE ?? '' };
  const command = (input.COMMAND ?? '').replace(/^\//, '');
  return command === '' ? { type: 'none' } : { type: 'command', command, params: input.COMMAND_PARAMS ?? '' };
}

/** Why something of a button is not kept, as a stable code. */
export type DropReason =
  /** The whole button: it has no text. */
  | 'no-text'
  /** Scripts are not taken over REST. */
  | 'function'
  | 'link-not-http'
  | 'not-an-app-id'
  | 'unknown-action'
  /** Another action of the same button counts first. */
  | 'other-action-first'
  | 'not-a-colour'
  /** A list or a map where a text is wanted. */
  | 'not-a-text';

export interface DroppedParameter {
  readonly name: string;
  readonly reason: DropReason;
}

const ACTION_PARAMETERS: Readonly<Record<ButtonAction['type'], readonly (keyof ButtonInput)[]>> = {
  link: ['LINK'],
  app: ['APP_ID', 'APP_PARAMS'],
  action: ['ACTION', 'ACTION_VALUE'],
  command: ['COMMAND', 'COMMAND_PARAMS'],
  none: [],
};

/** What the portal leaves out of a button in silence, each with its reason. */
export function droppedParameters(input: ButtonInput): readonly DroppedParameter[] {
  const stored = storeButton(input);
  if (stored === null) return [{ name: 'TEXT', reason: 'no-text' }];
  const kept = ACTION_PARAMETERS[stored.action.type];
  const actions = Object.values(ACTION_PARAMETERS)
    .flat()
    .filter((name) => input[name] !== undefined && !kept.includes(name))
    .map((name) => ({ name, reason: actionFault(name, input) }));
  const colours = (['BG_COLOR', 'TEXT_COLOR'] as const)
    .filter((name) => input[name] !== undefined && colourOf(input[name]) === null)
    .map((name) => ({ name, reason: 'not-a-colour' as const }));
  const script = input.FUNCTION === undefined ? [] : [{ name: 'FUNCTION', reason: 'function' as const }];
  return [...actions, ...script, ...colours];
}

/** Judged by itself: what would be kept alone was beaten by another one. */
function actionFault(name: keyof ButtonInput, input: ButtonInput): DropReason {
  const [type = 'none'] = (Object.keys(ACTION_PARAMETERS) as ButtonAction['type'][]).filter((key) =>
    ACTION_PARAMETERS[key].includes(name),
  );
  const alone = Object.fromEntries(ACTION_PARAMETERS[type].map((key) => [key, input[key]])) as ButtonInput;
  if (storedAction(alone).type === type) return 'other-action-first';
  const faults: Partial<Record<ButtonAction['type'], DropReason>> = { link: 'link-not-http', app: 'not-an-app-id' };
  return faults[type] ?? 'unknown-action';
}

function colourOf(text: string | undefined): string | null {
  return text !== undefined && /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(text) ? text : null;
}

/** Where a button is: under the message, or in its three-dots menu. */
export type ButtonPlace = 'keyboard' | 'menu';

/** Why nothing, or something else, comes of the parameters. */
export type ParamsTrap =
  /** Empty: an object takes their place, and its name `[object Object]` arrives. */
  | 'empty'
  /** Keyboard: it ends the script's own quotes; a script error, and nothing opens. */
  | 'apostrophe'
  | 'line-break'
  | 'broken-escape'
  /** Keyboard: a backslash and what follows are read as an escape; the JSON of a text with quotes loses its backslashes. */
  | 'backslash'
  /** Menu: `& < > "` arrive as `&amp;` and so on, and the page has to turn them back. */
  | 'escaped';

export interface ParamsArrival {
  /** What BUTTON_PARAMS holds; `null`: nothing opens at all. */
  readonly value: string | null;
  readonly trap: ParamsTrap | null;
}

/** How APP_PARAMS arrives at the page as BUTTON_PARAMS: not the same way from a keyboard and from a menu (observed). */
export function paramsArrive(params: string, place: ButtonPlace): ParamsArrival {
  if (params === '') return { value: '[object Object]', trap: 'empty' };
  if (place === 'menu') {
    const escaped = escapeHtml(params);
    return { value: escaped, trap: escaped === params ? null : 'escaped' };
  }
  return readQuoted(params);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v' };

/** Reads a text as what stands between the single quotes of a (sloppy) script, where the keyboard puts it unescaped. */
function readQuoted(text: string): ParamsArrival {
  let value = '';
  let rest = text;
  while (rest !== '') {
    const plain = /^[^'\\\n\r]+/.exec(rest)?.[0] ?? '';
    value += plain;
    rest = rest.slice(plain.length);
    if (rest.startsWith("'")) return { value: null, trap: 'apostrophe' };
    if (/^[\n\r]/.test(rest)) return { value: null, trap: 'line-break' };
    if (rest === '') break;
    const escape = readEscape(rest);
    if (escape === null) return { value: null, trap: 'broken-escape' };
    value += escape.value;
    rest = rest.slice(escape.length);
  }
  return { value, trap: value === text ? null : 'backslash' };
}

function readEscape(text: string): { readonly value: string; readonly length: number } | null {
  const coded = /^\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|u\{([0-9a-f]{1,6})\}|([0-3]?[0-7]{1,2}))/i.exec(text);
  if (coded !== null) {
    const hex = coded[1] ?? coded[2] ?? coded[3];
    const code = hex === undefined ? Number.parseInt(coded[4] ?? '0', 8) : Number.parseInt(hex, 16);
    return code > 0x10ffff ? null : { value: String.fromCodePoint(code), length: coded[0].length };
  }
  if (/^\\(?:$|[xu])/.test(text)) return null;
  const joined = /^\\(?:\r\n|[\n\r\u2028\u2029])/.exec(text);
  if (joined !== null) return { value: '', length: joined[0].length };
  const letter = String.fromCodePoint(text.codePointAt(1) ?? 0);
  return { value: SIMPLE_ESCAPES[letter] ?? letter, length: 1 + letter.length };
}

export type ButtonClick =
  | { readonly type: 'link'; readonly address: string }
  | { readonly type: 'command'; readonly command: string; readonly params: string }
  | { readonly type: 'action'; readonly action: ActionName; readonly value: string }
  | { readonly type: 'app'; readonly appId: string; readonly params: string }
  | { readonly type: 'nothing'; readonly reason: ButtonSilence };

export type ButtonSilence =
  | 'disabled'
  | 'no-action'
  /** The message still has a temporary id, which is not quoted in the handler: a script error. */
  | 'message-not-sent'
  | 'params-break-script'
  /** Not in the page's list, nor in the one fetched once more: a script error, or requests without end. */
  | 'unknown-app'
  | 'unknown-app-endless'
  /** A menu line with a command and no parameters does nothing in the old messenger. */
  | 'menu-command-without-params';

export interface ButtonScene {
  readonly place: ButtonPlace;
  readonly messageSent: boolean;
  /** Ids the portal serves to this viewer, hidden ones included: the page fetches the list again before it gives up. */
  readonly knownApps: readonly number[];
}

/** What the old messenger does with a click. An app's context is still to be checked (`clickApp`). */
export function clickButton(button: StoredButton, scene: ButtonScene): ButtonClick {
  const nothing = (reason: ButtonSilence): ButtonClick => ({ type: 'nothing', reason });
  const { action } = button;
  if (button.disabled) return nothing('disabled');
  if (action.type === 'none') return nothing('no-action');
  if (action.type === 'link' || action.type === 'action') return action;
  if (scene.place === 'keyboard' && !scene.messageSent) return nothing('message-not-sent');
  if (action.type === 'command') {
    return scene.place === 'menu' && action.params === '' ? nothing('menu-command-without-params') : action;
  }
  const arrival = paramsArrive(action.params, scene.place);
  if (arrival.value === null) return nothing('params-break-script');
  if (!scene.knownApps.includes(Number(action.appId))) {
    return nothing(action.params === '' ? 'unknown-app' : 'unknown-app-endless');
  }
  return { type: 'app', appId: action.appId, params: arrival.value };
}
