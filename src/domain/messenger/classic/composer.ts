/** The text field: what is written, and the selection in it. */
export interface Composer {
  readonly text: string;
  readonly selectionStart: number;
  readonly selectionEnd: number;
}

export const EMPTY_COMPOSER: Composer = { text: '', selectionStart: 0, selectionEnd: 0 };

/** putMessage: replaces the selection, leaves the rest, appends one space, and leaves the caret behind it. Nothing is sent. */
export function putMessage(composer: Composer, text: string): Composer {
  const from = clamp(Math.min(composer.selectionStart, composer.selectionEnd), composer.text.length);
  const to = clamp(Math.max(composer.selectionStart, composer.selectionEnd), composer.text.length);
  const put = `${text} `;
  const caret = from + put.length;
  return {
    text: composer.text.slice(0, from) + put + composer.text.slice(to),
    selectionStart: caret,
    selectionEnd: caret,
  };
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}

const MESSAGE_LIMITS = { longest: 20006, kept: 20000, ending: ' (...)' } as const;

/** Texts the messenger keeps for itself; they never reach the server (observed). */
const LOCAL_COMMANDS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['/clear', /^\/clear$/],
  ['/webrtcDebug', /^\/webrtcDebug/],
  ['/windowReload', /^\/windowReload$/],
  ['/correctText', /^\/correctText (on|off)$/],
  ['/getDialogId', /^\/getDialogId$/],
  ['/getChatId', /^\/getChatId$/],
  ['/background', /^\/background/],
  ['/color', /^\/color/],
  ['/rename', /^\/rename/],
  ['/showOnlyChat', /^\/showOnlyChat$/],
];

export type Sending =
  | { readonly outcome: 'sent'; readonly text: string; readonly cut: boolean }
  /** Empty after trimming: nothing happens. */
  | { readonly outcome: 'nothing' }
  | { readonly outcome: 'local'; readonly command: string }
  /** The connection state is not online. */
  | { readonly outcome: 'offline' };

/** sendMessage: what becomes of a text that is sent to the dialog open now. What stood in the field comes back afterwards. */
export function sendMessage(text: string, online = true): Sending {
  if (!online) return { outcome: 'offline' };
  const trimmed = text.trim();
  if (trimmed === '') return { outcome: 'nothing' };
  const local = LOCAL_COMMANDS.find(([, pattern]) => pattern.test(trimmed));
  if (local !== undefined) return { outcome: 'local', command: local[0] };
  const cut = trimmed.length > MESSAGE_LIMITS.longest;
  return { outcome: 'sent', text: cut ? trimmed.slice(0, MESSAGE_LIMITS.kept) + MESSAGE_LIMITS.ending : trimmed, cut };
}
