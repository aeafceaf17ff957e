import type { Json, JsonObject } from '../kernel/json.ts';
import type { Design, Flag, Kind, TextRow } from '../design/schema.ts';

/** The parameters of `imbot.app.register` that a design can give, in the order in which they are sent. */
export const REGISTER_ORDER = [
  'BOT_ID',
  'CODE',
  'JS_METHOD',
  'JS_PARAM',
  'IFRAME',
  'IFRAME_WIDTH',
  'IFRAME_HEIGHT',
  'IFRAME_POPUP',
  'HASH',
  'ICON_FILE',
  'CONTEXT',
  'HIDDEN',
  'EXTRANET_SUPPORT',
  'LIVECHAT_SUPPORT',
  'LANG',
] as const;
export type WireName = (typeof REGISTER_ORDER)[number];

/** Which of a kind's own parameters are sent; those of the other kind are left out. */
export const KIND_NAMES: Readonly<Record<Kind, readonly WireName[]>> = {
  command: ['JS_METHOD', 'JS_PARAM'],
  frame: ['IFRAME', 'IFRAME_WIDTH', 'IFRAME_HEIGHT', 'IFRAME_POPUP', 'HASH'],
};

/** Parameters of both kinds that an update takes. The icon is not among them: the portal keeps the old one (observed). */
export const SHARED_NAMES: readonly WireName[] = ['CONTEXT', 'HIDDEN', 'EXTRANET_SUPPORT', 'LIVECHAT_SUPPORT', 'LANG'];

/** A field that is not filled in gives `undefined`, and is not sent. */
type Wired = Json | undefined;

const filled = (text: string): Wired => (text === '' ? undefined : text);

const flag = (value: Flag): Wired => (value === 'unset' ? undefined : value === 'yes' ? 'Y' : 'N');

/**
 * CONTEXT as documented: an upper-case word, for administrators only with `-ADMIN` behind it. Only Latin letters are
 * raised, so that an unknown word of an import survives. Without a word `-ADMIN` needs one: the portal's default, ALL.
 */
function contextOf({ context, adminOnly }: Design['audience']): string {
  const word = context.replace(/[a-z]/g, (letter) => letter.toUpperCase());
  if (!adminOnly || word.endsWith('-ADMIN')) return word;
  return `${word === '' ? 'ALL' : word}-ADMIN`;
}

function textRow(row: TextRow): JsonObject {
  return {
    LANGUAGE_ID: row.language,
    TITLE: row.title,
    ...(row.description !== '' && { DESCRIPTION: row.description }),
    ...(row.copyright !== '' && { COPYRIGHT: row.copyright }),
  };
}

/** What one parameter says for a design, whatever its kind. */
export function wireValue(design: Design, name: WireName): Wired {
  const { command, frame, audience } = design;
  switch (name) {
    case 'BOT_ID':
      return design.bot.id ?? undefined;
    case 'CODE':
      return filled(design.code);
    case 'JS_METHOD':
      return command.method.toUpperCase();
    case 'JS_PARAM':
      return filled(command.parameter);
    case 'IFRAME':
      return filled(frame.address);
    case 'IFRAME_WIDTH':
      return frame.width ?? undefined;
    case 'IFRAME_HEIGHT':
      return frame.height ?? undefined;
    case 'IFRAME_POPUP':
      return flag(frame.popup);
    case 'HASH':
      return filled(frame.hash);
    case 'ICON_FILE':
      return design.icon?.png;
    case 'CONTEXT':
      return filled(contextOf(audience));
    case 'HIDDEN':
      return flag(audience.hidden);
    case 'EXTRANET_SUPPORT':
      return flag(audience.extranet);
    case 'LIVECHAT_SUPPORT':
      return flag(audience.liveChat);
    case 'LANG':
      return design.texts.length === 0 ? undefined : design.texts.map(textRow);
  }
}
