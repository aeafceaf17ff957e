import type { Viewer } from '../../kernel/viewer.ts';
import { connectorOf, dialogClasses, isPrivate, type Dialog, type DialogClass } from './dialogs.ts';

const ADMIN = '-admin';

/** Cells of these contexts are hidden until a class of the dialog shows them (observed in the style sheet). */
const HIDDEN_BY_DEFAULT = ['chat', 'bot', 'lines', 'lines-imessage', 'call'] as const;
/** The only contexts with `-admin` the style sheet knows; `all-admin` and unknown words are visible to everybody. */
const ADMIN_RULES: readonly string[] = ['user', 'chat', 'bot', 'lines', 'call'];

/** Contexts the style sheet has a rule for: the others are visible in every chat. */
export type StyledContext = 'user' | (typeof HIDDEN_BY_DEFAULT)[number];

/** Whether the style sheet hides cells of this context with `-admin` from everybody but administrators. `word`: without it. */
export function isHiddenFromOthers(word: string): boolean {
  return ADMIN_RULES.includes(word);
}
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
    if (!isHiddenFromOthers(word)) return null;
    if (!viewer.admin) return 'admin';
  }
  if (word === 'user') return classes.some((name) => GROUP_CLASSES.includes(name)) ? 'user' : null;
  const styled = HIDDEN_BY_DEFAULT.find((known) => known === word);
  if (styled === undefined || isShownByClass(styled, botId, dialog, classes)) return null;
  return styled === 'lines-imessage' ? 'connector' : styled;
}

function isShownByClass(
  word: (typeof HIDDEN_BY_DEFAULT)[number],
  botId: number,
  dialog: Dialog,
  classes: readonly DialogClass[],
): boolean {
  switch (word) {
    case 'chat':
      return classes.some((name) => GROUP_CLASSES.includes(name));
    case 'lines':
      return classes.includes('chat-lines');
    case 'lines-imessage':
      return classes.includes('chat-lines-imessage');
    case 'call':
      return classes.includes('chat-call');
    case 'bot':
      // Only cells that carry the id of the dialog open now.
      return dialog.id === String(botId);
  }
}
