import type { Viewer } from '../kernel/viewer.ts';
import { connectorOf, dialogClasses, isPrivate, type Dialog, type DialogClass } from './dialogs.ts';

const ADMIN = '-admin';

/** Cells of these contexts are hidden until a class of the dialog shows them (observed in the style sheet). */
const HIDDEN_BY_DEFAULT: readonly string[] = ['chat', 'bot', 'lines', 'lines-imessage', 'call'];
/** The only contexts with `-admin` the style sheet knows; `all-admin` and unknown words are visible to everybody. */
const ADMIN_RULES: readonly string[] = ['user', 'chat', 'bot', 'lines', 'call'];
/** Under these a `chat` cell shows and a `user` cell goes. */
const GROUP_CLASSES: readonly DialogClass[] = ['chat-chat', 'chat-open', 'chat-lines'];

export interface Context {
  /** Without the suffix. */
  readonly word: string;
  readonly adminOnly: boolean;
}

/** A stored CONTEXT: the word, and whether the app is for administrators only. */
export function readContext(stored: string): Context {
  const adminOnly = stored.endsWith(ADMIN);
  return { word: adminOnly ? stored.slice(0, -ADMIN.length) : stored, adminOnly };
}

export type ClickRefusal = 'admin' | 'chat' | 'bot' | 'call' | 'user' | 'lines' | 'connector';

/**
 * The script's check when an app is clicked, in its own order; `null` lets the click through. It knows no bot ids (any bot
 * will do for `bot`), takes every chat for `chat`, and lets unknown words pass (observed).
 */
export function refuseClick(context: string, dialog: Dialog, viewer: Viewer): ClickRefusal | null {
  const { word, adminOnly } = readContext(context);
  if (adminOnly && !viewer.admin) return 'admin';
  if (word === 'chat') return isPrivate(dialog) ? 'chat' : null;
  if (word === 'bot') return isPrivate(dialog) && dialog.partnerBotId !== null ? null : 'bot';
  if (word === 'call') return dialog.entityType === 'call' ? null : 'call';
  if (word === 'user') return isPrivate(dialog) ? null : 'user';
  if (word.startsWith('lines')) {
    if (dialog.entityType !== 'lines') return 'lines';
    const wanted = word.startsWith('lines-') ? word.slice('lines-'.length) : null;
    return wanted === null || wanted === connectorOf(dialog) ? null : 'connector';
  }
  return null;
}

export type CellHidden = 'admin' | 'chat' | 'bot' | 'call' | 'user' | 'lines' | 'connector';

/**
 * The style sheet's rule for a cell of the icon row; `null` shows it. It looks at the class names of dialog and cell and at
 * nothing else, which is why it disagrees with the click check in places (observed). `classes` are those of the dialog
 * block, which after a switch to a call chat can be more than the dialog's own.
 */
export function hideCell(
  context: string,
  botId: number,
  dialog: Dialog,
  viewer: Viewer,
  classes: readonly DialogClass[] = dialogClasses(dialog),
): CellHidden | null {
  const { word, adminOnly } = readContext(context);
  if (adminOnly) {
    if (!ADMIN_RULES.includes(word)) return null;
    if (!viewer.admin) return 'admin';
  }
  if (word === 'user') return classes.some((name) => GROUP_CLASSES.includes(name)) ? 'user' : null;
  if (!HIDDEN_BY_DEFAULT.includes(word)) return null;
  return isShownByClass(word, botId, dialog, classes) ? null : hiddenWord(word);
}

function isShownByClass(word: string, botId: number, dialog: Dialog, classes: readonly DialogClass[]): boolean {
  switch (word) {
    case 'chat':
      return classes.some((name) => GROUP_CLASSES.includes(name));
    case 'lines':
      return classes.includes('chat-lines');
    case 'lines-imessage':
      return classes.includes('chat-lines-imessage');
    case 'call':
      return classes.includes('chat-call');
    default:
      // `bot`: only cells that carry the id of the dialog open now.
      return dialog.id === String(botId);
  }
}

function hiddenWord(word: string): CellHidden {
  switch (word) {
    case 'chat':
    case 'bot':
    case 'call':
    case 'lines':
      return word;
    default:
      return 'connector';
  }
}
