import type { Viewer } from '../../kernel/viewer.ts';
import type { CellHidden, ClickRefusal } from './context.ts';

/** Why an app works where it does, as a stable code; its sentence is made by the screen. */
export type WorksReason = 'everywhere' | 'private' | 'chats' | 'own-bot' | 'any-bot' | 'lines' | 'connector' | 'call';

/** Why it is seen and a click does nothing. */
export type InactiveReason =
  /** A `user` icon in a chat whose class hides nothing: call, live chat, video conference, announcement. */
  | 'user-icon-in-chat'
  /** `all-admin`, or an unknown word with the suffix: no style rule, so everybody sees it. */
  | 'admin-icon'
  /** An unknown `lines-…` word: no style rule, so it is seen everywhere. */
  | 'connector-icon'
  /** The context was changed by a live update; the cell still stands where the old one put it. */
  | 'stale-icon'
  /** A line of the service list, which is not filtered by context: the click's own check refuses it. */
  | `list-${ClickRefusal}`
  /** Neither a page nor a command is stored. */
  | 'no-action';

/** Why it is not seen. */
export type HiddenReason =
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
  | { readonly verdict: 'inactive'; readonly place: 'icon' | 'service-list'; readonly reason: InactiveReason }
  | { readonly verdict: 'hidden'; readonly place: 'nowhere'; readonly reason: HiddenReason };

export const hiddenBecause = (reason: HiddenReason): Visibility => ({ verdict: 'hidden', place: 'nowhere', reason });

/** What a viewer sees who is not served the app: the server hands it out by two flags alone; guests are tested first (observed). */
export function notServed({ role }: Viewer): Visibility {
  if (role === 'guest') return hiddenBecause('guest');
  return hiddenBecause(role === 'extranet' ? 'extranet' : 'not-stored');
}
