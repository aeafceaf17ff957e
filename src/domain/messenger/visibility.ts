import type { ServedApp } from '../portal/stored-app.ts';
import type { Viewer } from '../kernel/viewer.ts';
import { hideCell, readContext, refuseClick, type CellHidden, type ClickRefusal } from './context.ts';
import { classesAfterSwitch, dialogClasses, type Dialog, type DialogClass } from './dialogs.ts';

/** Where a viewer finds the app: as an icon of the row, as a line of the service list, or not at all. */
export type AppPlace = 'icon' | 'service-list' | 'nowhere';

/** Why an app works where it does, as a stable code; its sentence is made by the screen. */
export type WorksReason = 'everywhere' | 'private' | 'chats' | 'own-bot' | 'any-bot' | 'lines' | 'connector' | 'call';

/** Why it is seen and a click does nothing. */
export type DeadReason =
  /** A `user` icon in a chat whose class hides nothing: call, live chat, video conference, announcement. */
  | 'user-icon-in-chat'
  /** `all-admin`, or an unknown word with the suffix: no style rule, so everybody sees it. */
  | 'admin-icon'
  /** An unknown `lines-…` word: no style rule, so it is seen everywhere. */
  | 'connector-icon'
  /** The context was changed by a live update; the cell still stands where the old one put it. */
  | 'stale-icon'
  /** A line of the service list, which is not filtered by context. */
  | 'list-context'
  | 'list-admin'
  /** Neither a page nor a command is stored. */
  | 'no-action';

/** Why it is not seen. */
export type UnseenReason =
  | 'not-stored'
  /** A live update took the icon off this page, which was open then. */
  | 'taken'
  | 'extranet'
  | 'guest'
  | 'hidden'
  | 'no-icon-no-title'
  | 'extranet-no-icon'
  | 'admin'
  | `context-${Exclude<CellHidden, 'admin'>}`;

export type Visibility =
  | { readonly verdict: 'works'; readonly place: 'icon' | 'service-list'; readonly reason: WorksReason }
  | { readonly verdict: 'dead'; readonly place: 'icon' | 'service-list'; readonly reason: DeadReason }
  | { readonly verdict: 'unseen'; readonly place: 'nowhere'; readonly reason: UnseenReason };

export interface Sight {
  readonly dialog: Dialog;
  readonly viewer: Viewer;
  /** Classes of the dialog block, where they differ from the dialog's own (see `classesAfterSwitch`). */
  readonly classes?: readonly DialogClass[];
  /** Context the cell was drawn with, where a live update has changed it since (see `live.ts`). */
  readonly drawnContext?: string | undefined;
  /** The page held the app until a live update took it away. */
  readonly taken?: boolean | undefined;
}

const unseen = (reason: UnseenReason): Visibility => ({ verdict: 'unseen', place: 'nowhere', reason });

/**
 * What one viewer sees of the app in one dialog, and whether a click works. `served` is `null` when the viewer's page does
 * not get the record at all. Two mechanisms decide that do not know of each other: the style sheet what is seen
 * (`hideCell`), the script what a click may do (`refuseClick`).
 */
export function visibility(served: ServedApp | null, sight: Sight): Visibility {
  if (served === null) return unseen(sight.taken === true ? 'taken' : notServedReason(sight.viewer));
  if (served.hidden) return unseen('hidden');
  if (served.icon === null) return listVisibility(served, sight);
  const { dialog, viewer } = sight;
  const drawn = sight.drawnContext ?? served.context;
  const hiddenBy = hideCell(drawn, served.botId, dialog, viewer, sight.classes ?? dialogClasses(dialog));
  if (hiddenBy !== null) return unseen(hiddenBy === 'admin' ? 'admin' : `context-${hiddenBy}`);
  const refusal = refuseClick(served.context, dialog, viewer);
  if (refusal === null) return working(served, 'icon');
  return { verdict: 'dead', place: 'icon', reason: drawn === served.context ? deadIcon(refusal) : 'stale-icon' };
}

/**
 * The same in a call chat that was opened after a group chat: its block keeps the group's class until a private dialog is
 * opened (observed, see `classesAfterSwitch`). `null`: no call chat, or no difference.
 */
export function visibilityAfterGroup(served: ServedApp | null, sight: Sight): Visibility | null {
  if (sight.dialog.type !== 'call') return null;
  const fresh = visibility(served, sight);
  const after = visibility(served, { ...sight, classes: classesAfterSwitch(['chat-chat'], sight.dialog) });
  return after.reason === fresh.reason ? null : after;
}

/** The server hands the record out by these two flags alone; guests are tested first (observed). */
function notServedReason(viewer: Viewer): UnseenReason {
  if (viewer.role === 'guest') return 'guest';
  return viewer.role === 'extranet' ? 'extranet' : 'not-stored';
}

function listVisibility(served: ServedApp, { dialog, viewer }: Sight): Visibility {
  if (served.title === '') return unseen('no-icon-no-title');
  // The list asks for a mark that the server never sends.
  if (viewer.role === 'extranet') return unseen('extranet-no-icon');
  const refusal = refuseClick(served.context, dialog, viewer);
  if (refusal === null) return working(served, 'service-list');
  return { verdict: 'dead', place: 'service-list', reason: refusal === 'admin' ? 'list-admin' : 'list-context' };
}

function working(served: ServedApp, place: 'icon' | 'service-list'): Visibility {
  if (served.iframe === '' && served.js === '') return { verdict: 'dead', place, reason: 'no-action' };
  return { verdict: 'works', place, reason: worksReason(served.context, place) };
}

function worksReason(context: string, place: 'icon' | 'service-list'): WorksReason {
  const { word } = readContext(context);
  switch (word) {
    case 'user':
      return 'private';
    case 'chat':
      return 'chats';
    case 'bot':
      return place === 'icon' ? 'own-bot' : 'any-bot';
    case 'lines':
    case 'call':
      return word;
    default:
      return word.startsWith('lines') ? 'connector' : 'everywhere';
  }
}

function deadIcon(refusal: ClickRefusal): DeadReason {
  if (refusal === 'admin') return 'admin-icon';
  return refusal === 'user' ? 'user-icon-in-chat' : 'connector-icon';
}
