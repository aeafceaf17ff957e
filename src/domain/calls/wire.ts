import type { Json, JsonObject } from '../kernel/json.ts';
import type { FieldPath } from '../design/field-path.ts';
import { resolveDesign } from '../design/resolve.ts';
import type { ChatApp, Design, Flag, Kind, TextRow } from '../design/schema.ts';

/** A field that is not filled in gives `undefined`, and is not sent. */
type Wired = Json | undefined;

const filled = (text: string): Wired => (text === '' ? undefined : text);

const flag = (value: Flag): Wired => (value === 'unset' ? undefined : value === 'yes' ? 'Y' : 'N');

/**
 * CONTEXT as documented: an upper-case word, for administrators only with `-ADMIN` behind it. Only Latin letters are
 * raised, so that an unknown word of an import survives. Without a word `-ADMIN` needs one: the portal's default, ALL.
 */
function contextOf({ context, adminOnly }: ChatApp['audience']): string {
  const word = context.replace(/[a-z]/g, (letter) => letter.toUpperCase());
  return !adminOnly || word.endsWith('-ADMIN') ? word : `${word || 'ALL'}-ADMIN`;
}

function textRow(row: TextRow): JsonObject {
  return {
    LANGUAGE_ID: row.language,
    TITLE: row.title,
    ...(row.description !== '' && { DESCRIPTION: row.description }),
    ...(row.copyright !== '' && { COPYRIGHT: row.copyright }),
  };
}

/** A field of a chat app as `imbot.app.*` takes it. */
interface WireField {
  /** Where it stands in the design. */
  readonly path: FieldPath;
  /** The kind that sends it; the other one leaves it out. Without: both. */
  readonly kind?: Kind;
  /**
   * `false`: an update does not carry it. The icon is such a one, since the portal keeps the old one (observed), and what tells
   * the app from others.
   */
  readonly updates?: false;
  readonly value: (design: Design) => Wired;
}

/**
 * Every parameter of `imbot.app.register` that a design can give, in the order in which they are sent. The form's places, both
 * kinds' parameters and those of an update follow from it.
 */
const FIELDS = {
  BOT_ID: { path: 'chatApp.bot.id', updates: false, value: ({ chatApp }) => chatApp.bot.id ?? undefined },
  CODE: { path: 'chatApp.code', updates: false, value: ({ chatApp }) => filled(chatApp.code) },
  JS_METHOD: {
    path: 'chatApp.command.method',
    kind: 'command',
    value: ({ chatApp }) => chatApp.command.method.toUpperCase(),
  },
  JS_PARAM: {
    path: 'chatApp.command.parameter',
    kind: 'command',
    value: ({ chatApp }) => filled(chatApp.command.parameter),
  },
  IFRAME: { path: 'page.address', kind: 'frame', value: ({ page }) => filled(page.address) },
  IFRAME_WIDTH: {
    path: 'chatApp.frame.width',
    kind: 'frame',
    value: ({ chatApp }) => chatApp.frame.width ?? undefined,
  },
  IFRAME_HEIGHT: {
    path: 'chatApp.frame.height',
    kind: 'frame',
    value: ({ chatApp }) => chatApp.frame.height ?? undefined,
  },
  IFRAME_POPUP: { path: 'chatApp.frame.popup', kind: 'frame', value: ({ chatApp }) => flag(chatApp.frame.popup) },
  HASH: { path: 'chatApp.frame.hash', kind: 'frame', value: ({ chatApp }) => filled(chatApp.frame.hash) },
  ICON_FILE: { path: 'icon', updates: false, value: ({ icon }) => icon?.png },
  CONTEXT: { path: 'chatApp.audience.context', value: ({ chatApp }) => filled(contextOf(chatApp.audience)) },
  HIDDEN: { path: 'chatApp.audience.hidden', value: ({ chatApp }) => flag(chatApp.audience.hidden) },
  EXTRANET_SUPPORT: { path: 'chatApp.audience.extranet', value: ({ chatApp }) => flag(chatApp.audience.extranet) },
  LIVECHAT_SUPPORT: { path: 'chatApp.audience.liveChat', value: ({ chatApp }) => flag(chatApp.audience.liveChat) },
  LANG: { path: 'texts', value: ({ texts }) => (texts.length === 0 ? undefined : texts.map(textRow)) },
} as const satisfies Readonly<Record<string, WireField>>;

export type WireName = keyof typeof FIELDS;

const ENTRIES = Object.entries(FIELDS) as readonly (readonly [WireName, WireField])[];
const namesOf = (wanted: (field: WireField) => boolean): readonly WireName[] =>
  ENTRIES.filter(([, field]) => wanted(field)).map(([name]) => name);

/** The parameters in the order in which they are sent. */
export const REGISTER_ORDER: readonly WireName[] = namesOf(() => true);

/** Which of a kind's own parameters are sent; those of the other kind are left out. */
export const KIND_NAMES: Readonly<Record<Kind, readonly WireName[]>> = {
  command: namesOf(({ kind }) => kind === 'command'),
  frame: namesOf(({ kind }) => kind === 'frame'),
};

/** Parameters of both kinds that an update takes. */
export const SHARED_NAMES: readonly WireName[] = namesOf(
  ({ kind, updates }) => kind === undefined && updates !== false,
);

/** Whether a name is that of a parameter a design can give. */
export function isWireName(name: string): name is WireName {
  return Object.hasOwn(FIELDS, name);
}

/** Where a parameter stands in the design. */
export function fieldOfParameter<N extends WireName>(name: N): (typeof FIELDS)[N]['path'] {
  return FIELDS[name].path;
}

/**
 * What one parameter says for a design, whatever its kind: in the design's active environment, since nothing leaves for a portal
 * but through here.
 */
export function wireValue(design: Design, name: WireName): Wired {
  return FIELDS[name].value(resolveDesign(design));
}
