import { REGISTER_ORDER } from '../../domain/calls/wire.ts';
import type { FoundMethod } from './found.ts';

/** Names that mean something at one level of a call's parameters. */
export interface Level {
  readonly names: readonly string[];
  /** Names count in any letter case; options of widgets only as they are. */
  readonly anyCase: boolean;
  readonly inner: Readonly<Record<string, Level>>;
  /** Every entry of a list, or of a map by language, is of this level. */
  readonly rows?: Level;
}

const level = (names: readonly string[], inner: Level['inner'] = {}): Level => ({ names, anyCase: true, inner });

const TEXT_ROW = level(['LANGUAGE_ID', 'TITLE', 'DESCRIPTION', 'COPYRIGHT']);
const LANG: Level = { names: [], anyCase: false, inner: {}, rows: TEXT_ROW };
const LANG_ALL: Level = { names: [], anyCase: false, inner: {}, rows: level(['TITLE', 'DESCRIPTION', 'GROUP_NAME']) };
const OPTIONS: Level = {
  names: ['iconName', 'context', 'role', 'color', 'width', 'height', 'extranet'],
  anyCase: false,
  inner: {},
};
/** An update takes neither the owner nor the code (observed: ignored, answered with true). */
const FIELDS = level(
  REGISTER_ORDER.filter((name) => name !== 'BOT_ID' && name !== 'CODE'),
  { LANG },
);

/** What each call takes, by the documentation of imbot.app.* and placement.bind. CLIENT_ID is the caller's, and a secret. */
export const PARAMETERS: Readonly<Record<FoundMethod, Level>> = {
  'imbot.app.register': level(REGISTER_ORDER, { LANG }),
  'imbot.app.update': level(['APP_ID', 'FIELDS'], { FIELDS }),
  'imbot.app.unregister': level(['APP_ID']),
  'placement.bind': level(
    ['PLACEMENT', 'HANDLER', 'TITLE', 'DESCRIPTION', 'GROUP_NAME', 'ICON', 'LANG_ALL', 'OPTIONS', 'USER_ID'],
    { LANG_ALL, OPTIONS },
  ),
};

/** The canonical spelling of a name at a level; `null`: it means nothing there. */
export function canonical(at: Level, key: string): string | null {
  const wanted = at.anyCase ? key.toUpperCase() : key;
  return at.names.includes(wanted) ? wanted : null;
}

/** Whether a map's names are those of the call, and not of something around it. */
export function knowsAny(method: FoundMethod, keys: readonly string[]): boolean {
  return keys.some((key) => canonical(PARAMETERS[method], key) !== null);
}

/** TextPlaces in the messenger and its mobile version; all others are somebody else's. */
export function isMessengerPlace(place: string): boolean {
  return /^IM(?:MOBILE)?_/i.test(place.trim());
}
