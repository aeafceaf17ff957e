/** The portal's colours of widgets by their key: 17 are documented, `COPILOT` is accepted, too (seen in May 2026). */
export const COLOURS = {
  RED: '#df532d',
  GREEN: '#64a513',
  MINT: '#4ba984',
  LIGHT_BLUE: '#4ba5c3',
  DARK_BLUE: '#3e99ce',
  PURPLE: '#8474c8',
  AQUA: '#1eb4aa',
  PINK: '#f76187',
  LIME: '#58cc47',
  BROWN: '#ab7761',
  AZURE: '#29619b',
  KHAKI: '#728f7a',
  SAND: '#ba9c7b',
  ORANGE: '#e8a441',
  MARENGO: '#556574',
  GRAY: '#909090',
  GRAPHITE: '#5e5f5e',
  COPILOT: '#8d51eb',
} as const;

export type ColourKey = keyof typeof COLOURS;
export const COLOUR_KEYS = Object.keys(COLOURS) as readonly ColourKey[];

/** Accepted, but in no documentation. */
export const UNDOCUMENTED_COLOUR: ColourKey = 'COPILOT';

/** What everything is drawn in when the portal has its colours switched off. */
export const COLOUR_WHEN_OFF: ColourKey = 'MARENGO';

export function isColourKey(key: string): key is ColourKey {
  return Object.hasOwn(COLOURS, key);
}

/** By the last digit of the widget's id: 1 is the first colour, 0 the tenth. */
const AUTOMATIC = COLOUR_KEYS.slice(0, 10);

/** The colour a widget without one of its own gets. The id is known only after binding. */
export function automaticColour(widgetId: number): ColourKey {
  const digit = Math.abs(Math.trunc(widgetId)) % 10;
  return AUTOMATIC[(digit + 9) % 10] ?? COLOUR_WHEN_OFF;
}

/**
 * `#rrggbb` of a widget as pages get it.
 *
 * @param colour the stored key; empty, or one that is none: by the id
 * @param coloursOff the portal's own switch, which wins over a widget's colour (the text taken at its word)
 */
export function widgetColour(widgetId: number, colour: string, coloursOff = false): string {
  if (coloursOff) return COLOURS[COLOUR_WHEN_OFF];
  return COLOURS[isColourKey(colour) ? colour : automaticColour(widgetId)];
}
