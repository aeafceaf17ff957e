import type { ViewerRole } from '../../kernel/viewer.ts';
import type { ServedApp } from '../../portal/imbot/stored-app.ts';
import { isHiddenFromOthers, readContext, type StyledContext } from './context.ts';

/** Where an app is offered, in general: the matrix of chats and viewers has the details. */
export type AudiencePlace =
  'everywhere' | 'private' | 'chats' | 'own-bot' | 'lines' | 'imessage' | 'connector' | 'call';

/** Who is offered an app, as parts of one sentence. */
export interface Audience {
  readonly place: AudiencePlace;
  /** `see-only`: everybody sees it, and it works for administrators alone, since no style rule hides it. */
  readonly admins: 'all' | 'only' | 'see-only';
  /** Viewers from outside who are given it besides the employees. */
  readonly outside: 'none' | 'extranet' | 'guests' | 'both';
  /** As a line of the service list, in every chat. */
  readonly inList: boolean;
}

/** Neither icon nor list shows it: only a button of a message opens it. Or there is nothing that could be shown. */
export type NoAudience = 'hidden' | 'nothing';

/** Where the style sheet shows each context it knows; a word more or less there does not compile here. */
const PLACES: Readonly<Record<StyledContext, AudiencePlace>> = {
  user: 'private',
  chat: 'chats',
  bot: 'own-bot',
  lines: 'lines',
  'lines-imessage': 'imessage',
  call: 'call',
};

function placeOf(word: string): AudiencePlace {
  if (Object.hasOwn(PLACES, word)) return PLACES[word as StyledContext];
  return word.startsWith('lines') ? 'connector' : 'everywhere';
}

/**
 * Who is offered an app in general, from what a page of each kind of viewer is given. `null`: there is no app. The list of
 * apps without an icon is not filtered by context and never shown to extranet users (observed).
 */
export function audienceOf(served: Readonly<Record<ViewerRole, ServedApp | null>>): Audience | NoAudience | null {
  const app = served.employee;
  if (app === null) return null;
  if (app.hidden) return 'hidden';
  const inList = app.icon === null;
  if (inList && app.title === '') return 'nothing';
  const { word, adminOnly } = readContext(app.context);
  const isSeenByAll = inList || !isHiddenFromOthers(word);
  const extranet = served.extranet !== null && !inList;
  const guests = served.guest !== null;
  return {
    place: placeOf(word),
    admins: !adminOnly ? 'all' : isSeenByAll ? 'see-only' : 'only',
    outside: extranet ? (guests ? 'both' : 'extranet') : guests ? 'guests' : 'none',
    inList,
  };
}
