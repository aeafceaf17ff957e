import { emptyDesign } from '../design/factory.ts';
import { COMMAND_METHODS, KNOWN_CONTEXTS } from '../design/format.ts';
import { readNumberInput } from '../design/operations.ts';
import type { Design, Flag } from '../design/schema.ts';
import { isJsonObject, type Json, type JsonObject } from '../kernel/json.ts';
import { readContext } from '../messenger/classic/context.ts';
import { acknowledgedKind } from './acknowledged.ts';
import type { KnownApp } from './published.ts';

const text = (value: Json | undefined): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
const number = (value: Json | undefined) => readNumberInput(text(value));

function flag(value: Json | undefined): Flag {
  if (value === undefined) return 'unset';
  return value === 'Y' ? 'yes' : 'no';
}

function rowsOf(value: Json | undefined): Design['texts'] {
  const rows = Array.isArray(value) ? value.filter(isJsonObject) : [];
  return rows.map((row, at) => ({
    id: at + 1,
    language: text(row['LANGUAGE_ID']),
    title: text(row['TITLE']),
    description: text(row['DESCRIPTION']),
    copyright: text(row['COPYRIGHT']),
  }));
}

function audienceOf(known: JsonObject): Design['chatApp']['audience'] {
  const sent = text(known['CONTEXT']);
  const { word, adminOnly } = readContext(sent.toLowerCase());
  const isKnown = KNOWN_CONTEXTS.some((context) => context === word);
  return {
    // A word that the form does not know stays as it was sent.
    context: isKnown ? word : sent,
    adminOnly: isKnown && adminOnly,
    hidden: flag(known['HIDDEN']),
    extranet: flag(known['EXTRANET_SUPPORT']),
    liveChat: flag(known['LIVECHAT_SUPPORT']),
  };
}

/**
 * A design of what is known of an app: whose draft is lost, it begins there. Neither the icon nor the signature key is kept by us:
 * an update leaves the key as it is, and the icon is to be put in again.
 */
export function designOfKnown({ botId, code, acknowledged: known }: KnownApp): Design {
  const blank = emptyDesign();
  const { chatApp } = blank;
  const texts = rowsOf(known['LANG']);
  return {
    ...blank,
    texts: texts.length === 0 ? blank.texts : texts,
    page: { address: text(known['IFRAME']) },
    chatApp: {
      ...chatApp,
      kind: acknowledgedKind(known) ?? chatApp.kind,
      bot: { id: botId },
      code,
      command: {
        method: COMMAND_METHODS.find((method) => method === text(known['JS_METHOD']).toLowerCase()) ?? 'send',
        parameter: text(known['JS_PARAM']),
      },
      frame: {
        width: number(known['IFRAME_WIDTH']),
        height: number(known['IFRAME_HEIGHT']),
        popup: flag(known['IFRAME_POPUP']),
        hash: '',
      },
      audience: audienceOf(known),
    },
  };
}
