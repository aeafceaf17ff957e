import type { ServedApp } from '../../portal/imbot/stored-app.ts';
import type { Viewer } from '../../kernel/viewer.ts';
import { hiddenBecause, notServed, type InactiveReason, type Visibility, type WorksReason } from './verdict.ts';
import { hideCell, readContext, refuseClick, type ClickRefusal } from './context.ts';
import { classesAfterSwitch, dialogClasses, type Dialog, type DialogClass } from './dialogs.ts';

export interface VisibilityInput {
  readonly dialog: Dialog;
  readonly viewer: Viewer;
  /** Classes of the dialog block, where they differ from the dialog's own (see `classesAfterSwitch`). */
  readonly classes?: readonly DialogClass[];
  /** Context the cell was drawn with, where a live update has changed it since (see `live.ts`). */
  readonly drawnContext?: string | undefined;
  /** The page held the app until a live update took it away. */
  readonly taken?: boolean | undefined;
}

/**
 * What one viewer sees of the app in one dialog, and whether a click works. `served` is `null` when the viewer's page does
 * not get the record at all. Two mechanisms decide that do not know of each other: the style sheet what is seen
 * (`hideCell`), the script what a click may do (`refuseClick`).
 */
export function visibility(served: ServedApp | null, input: VisibilityInput): Visibility {
  if (served === null) return input.taken === true ? hiddenBecause('taken') : notServed(input.viewer);
  if (served.hidden) return hiddenBecause('hidden');
  if (served.icon === null) return listVisibility(served, input);
  const { dialog, viewer } = input;
  const drawn = input.drawnContext ?? served.context;
  const hiddenBy = hideCell(drawn, served.botId, dialog, viewer, input.classes ?? dialogClasses(dialog));
  if (hiddenBy !== null) return hiddenBecause(hiddenBy === 'admin' ? 'admin' : `context-${hiddenBy}`);
  const refusal = refuseClick(served.context, dialog, viewer);
  if (refusal === null) return working(served, 'icon');
  return {
    verdict: 'inactive',
    place: 'icon',
    reason: drawn === served.context ? inactiveIcon(refusal) : 'stale-icon',
  };
}

/**
 * The same in a call chat that was opened after a group chat: its block keeps the group's class until a private dialog is
 * opened (observed, see `classesAfterSwitch`). `null`: no call chat, or no difference.
 */
export function visibilityAfterGroup(served: ServedApp | null, input: VisibilityInput): Visibility | null {
  if (input.dialog.type !== 'call') return null;
  const fresh = visibility(served, input);
  const after = visibility(served, { ...input, classes: classesAfterSwitch(['chat-chat'], input.dialog) });
  return after.reason === fresh.reason ? null : after;
}

function listVisibility(served: ServedApp, { dialog, viewer }: VisibilityInput): Visibility {
  if (served.title === '') return hiddenBecause('no-icon-no-title');
  // The list asks for a mark that the server never sends.
  if (viewer.role === 'extranet') return hiddenBecause('extranet-no-icon');
  const refusal = refuseClick(served.context, dialog, viewer);
  if (refusal === null) return working(served, 'service-list');
  return { verdict: 'inactive', place: 'service-list', reason: `list-${refusal}` };
}

function working(served: ServedApp, place: 'icon' | 'service-list'): Visibility {
  if (served.iframe === '' && served.js === '') return { verdict: 'inactive', place, reason: 'no-action' };
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

function inactiveIcon(refusal: ClickRefusal): InactiveReason {
  if (refusal === 'admin') return 'admin-icon';
  return refusal === 'user' ? 'user-icon-in-chat' : 'connector-icon';
}
