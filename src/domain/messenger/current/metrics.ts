/**
 * Measures of the new chat on the web, px; colours `#rrggbb`. Exact, as read in the client, but for what `APPROXIMATED` names.
 */
export const WINDOW = {
  min: { width: 1280, height: 720 },
  list: 400,
  header: 64,
  search: 34,
  /** The text field's row is at least this high. */
  input: 64,
  /** Below this width of the dialog its header is in the short form. */
  compactHeader: 700,
  sidebar: 320,
} as const;

export const TYPE = {
  family: "system-ui, -apple-system, 'Segoe UI', Roboto, Ubuntu, 'Helvetica Neue', Arial",
  sizes: [15, 14, 13, 12, 11, 10],
} as const;

export const ACCENTS = { accent: '#0075ff', link: '#0154c8', blue: '#00ace3', send: '#1f86ff' } as const;

export const LIST_ROW = {
  height: 70,
  padding: { top: 0, right: 8, bottom: 0, left: 10 },
  radius: 8,
  avatar: 48,
  gap: 13,
  title: { size: 15, lineHeight: 1.2, colour: '#333333' },
  text: { size: 14, lineHeight: 19, colour: '#959ca4', lines: 2 },
  date: { size: 12, colour: '#bdc1c6' },
  counter: { height: 18, radius: 30, colour: '#00ade3', muted: '#bdc1c6' },
  hover: '#f1f4f6',
  selected: { background: '#00ace3', text: '#ffffff' },
  pinned: { background: '#f8fafb', border: '#edeef0', radius: 10 },
} as const;

/** Colours of names by who it is; a bot's avatar carries a badge of this size. */
export const NAMES = {
  bot: '#9d56a9',
  botBadge: 14,
  extranet: '#e89b06',
  collab: '#00a94e',
  network: '#0a962f',
  support: '#005390',
} as const;

export const BUBBLE = {
  other: '#ffffff',
  own: '#e9fecb',
  error: '#ffe8e8',
  /** White at this opacity. */
  systemOpacity: 0.3,
  padding: { top: 8, right: 12, bottom: 6, left: 12 },
  minHeight: 42,
  /** Inside a group of one author's messages, at its outside, and at the tail. */
  radius: { inner: 6, outer: 10, tail: 0 },
  tail: { width: 4, height: 9 },
  text: { size: 15, lineHeight: 1.3, colour: '#333333', link: '#2067b0' },
  time: { size: 10, lineHeight: 11, colour: '#525c69', opacity: 0.4 },
  ticks: '#2fc6f6',
} as const;

export const MESSAGES = {
  paddingLeft: 18,
  avatarColumn: 54,
  gap: 4,
  /** Between authors 8 to 10. */
  authorGap: 8,
  menuButton: { circle: 22, column: 42 },
  datePill: { size: 13, radius: 20, backgroundOpacity: 0.2 },
} as const;

/** Where own messages stand: the person's setting. */
export const ALIGNMENTS = ['center', 'left'] as const;
export type Alignment = (typeof ALIGNMENTS)[number];

/** Backgrounds a person can choose; the kind says which text stands on them. Panels stay white: there is no dark theme. */
export const BACKGROUNDS = {
  azure: { colour: '#9fcfff', text: 'light' },
  mint: { colour: '#81d8bf', text: 'light' },
  steel: { colour: '#7fadd1', text: 'light' },
  slate: { colour: '#7a90b6', text: 'light' },
  teal: { colour: '#5f9498', text: 'light' },
  cornflower: { colour: '#799fe1', text: 'light' },
  sky: { colour: '#cfeefa', text: 'dark' },
  peach: { colour: '#efded3', text: 'dark' },
  frost: { colour: '#eff4f6', text: 'dark' },
} as const;
export type BackgroundKey = keyof typeof BACKGROUNDS;
export const BACKGROUND_KEYS = Object.keys(BACKGROUNDS) as readonly BackgroundKey[];

/** Kinds of dialog have backgrounds that nobody chooses. */
export const OWN_BACKGROUNDS = {
  collab: '#76c68b',
  copilot: BACKGROUNDS.slate.colour,
  notifications: '#fafcfd',
} as const;

export const INPUT = {
  background: '#ffffff',
  radius: 12,
  padding: { top: 8, right: 8, bottom: 8, left: 12 },
  text: { size: 15, lineHeight: 1.3 },
  placeholder: '#bdc1c6',
  height: { min: 22, max: 400 },
  icon: { size: 24, gap: 8, colour: '#bdc1c6', open: '#00ace3' },
} as const;

export const STRIP = {
  height: 57,
  emptyHeight: 69,
  emptyPicture: { width: 103, height: 68 },
  border: '#edeef0',
  padding: 14,
  /** Between pills; the short form has none. */
  gap: 6,
  shortGap: 0,
  pill: { width: 120, height: 40, padding: { block: 6, inline: 8 }, radius: 100, hover: '#f5f7f8' },
  short: { width: 40, height: 40 },
  circle: 28,
  title: { size: 12, lineHeight: 1.3, colour: '#525c69' },
  /** With more widgets than this their titles are gone. */
  maxWithTitles: 5,
  /** With more than this the rest stands behind *more*. */
  maxCircles: 15,
  more: { height: 32, size: 12, colour: '#008dba', hover: '#ecfafe' },
  morePopup: { width: 302, height: 422, row: 32, circle: 32, title: 14 },
} as const;

/** The window of a widget of the text field. */
export const WIDGET_POPUP = {
  /** From the item's upper edge to the window's lower one. */
  offset: 10,
  /** Sizes are px of the options, whatever the documentation calls them; nothing is cut by script. */
  default: { width: 100, height: 100 },
} as const;

export const SIDEBAR = {
  width: WINDOW.sidebar,
  header: 65,
  headerTitle: { size: 18, lineHeight: 20 },
  panel: '#f2f9fc',
  padding: { top: 6, right: 0, bottom: 6, left: 6 },
  block: { background: '#ffffff', radius: 8, gap: 6 },
  /** The block is the last one. */
  order: 60,
  row: { height: 42, padding: 8, radius: 6, gap: 8, hover: '#f5f7f8' },
  circle: 26,
  title: { size: 14, lineHeight: 1.3, colour: '#525c69' },
  /** Seconds in which the widget's panel slides in, and how far down its spinner turns. */
  slide: 0.3,
  loaderTop: 214,
} as const;

export const MESSAGE_MENU = {
  minWidth: 238,
  offset: 11,
  /** Items that are not in the main part: from this many on they stand in a submenu, widgets counted. */
  submenuFrom: 3,
  maxWidgets: 10,
} as const;

export const NAVIGATION = {
  loaderTop: 317,
  /** Approximated: a text button of the blue menu, its padding, and the button of the rest. */
  item: { height: 40, padding: 12, size: 14 },
  more: 80,
} as const;

/** Measures that no page gives, by the name of the group and its part; screens that show them say so. */
export const APPROXIMATED = [
  'SIDEBAR.blockHeader',
  'NAVIGATION.item',
  'NAVIGATION.more',
  'STRIP.more.width',
  'KEYBOARD',
  'PHONE',
] as const;
export type Approximated = (typeof APPROXIMATED)[number];
