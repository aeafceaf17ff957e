/** Where `placement.bind` puts a widget of the messenger. The last one still binds and is never shown (seen up to May 2026). */
export const PLACES = [
  'IM_TEXTAREA',
  'IM_SIDEBAR',
  'IM_CONTEXT_MENU',
  'IM_NAVIGATION',
  'IMMOBILE_CONTEXT_MENU',
  'IM_SMILES_SELECTOR',
] as const;
export type Place = (typeof PLACES)[number];

/** The places where a widget can be seen, in the order in which the screen offers them. */
export const LIVING_PLACES = PLACES.filter((place) => place !== 'IM_SMILES_SELECTOR');

export function isPlace(code: string): code is Place {
  return (PLACES as readonly string[]).includes(code);
}

/** Keys of OPTIONS; letter case counts. In the order of the documentation. */
export const OPTION_KEYS = ['iconName', 'context', 'role', 'extranet', 'color', 'width', 'height'] as const;
export type OptionKey = (typeof OPTION_KEYS)[number];

export function isOptionKey(key: string): key is OptionKey {
  return (OPTION_KEYS as readonly string[]).includes(key);
}

const AUDIENCE = ['context', 'role', 'extranet'] as const;

/** Which options a place takes; any other key is dropped without a word. Source: documentation and observed (May 2026). */
const OPTIONS_OF: Readonly<Record<Place, readonly OptionKey[]>> = {
  IM_TEXTAREA: OPTION_KEYS,
  IM_SIDEBAR: ['iconName', ...AUDIENCE, 'color'],
  IM_CONTEXT_MENU: AUDIENCE,
  IM_NAVIGATION: ['iconName', 'role', 'extranet'],
  IMMOBILE_CONTEXT_MENU: AUDIENCE,
  IM_SMILES_SELECTOR: AUDIENCE,
};

export function optionsOf(place: Place): readonly OptionKey[] {
  return OPTIONS_OF[place];
}

export function takesOption(place: Place, key: OptionKey): boolean {
  return OPTIONS_OF[place].includes(key);
}

/** The only option that must be given, where the place has it. */
export const REQUIRED_OPTION = 'iconName';

/** What an absent option becomes. Sizes are px, though the documentation calls them per cent. */
export const OPTION_DEFAULTS = {
  context: 'ALL',
  role: 'USER',
  extranet: 'N',
  color: '',
  width: 100,
  height: 100,
} as const;

/** Words of `context`, separated by `;` without spaces; exactly so. */
export const CONTEXT_WORDS = ['ALL', 'USER', 'CHAT', 'LINES', 'CRM'] as const;
export type ContextWord = (typeof CONTEXT_WORDS)[number];
export const CONTEXT_SEPARATOR = ';';

export function isContextWord(word: string): word is ContextWord {
  return (CONTEXT_WORDS as readonly string[]).includes(word);
}

export const ROLES = ['USER', 'ADMIN'] as const;
export type Role = (typeof ROLES)[number];

/** Characters of `iconName`. */
export const ICON_NAME_LIMIT = 50;
/** Characters of HANDLER. */
export const HANDLER_LIMIT = 255;

/** Not anchored: one Latin letter, space or hyphen anywhere is enough. Source: observed. */
export const ICON_NAME_PATTERN = /[a-zA-Z -]/;
