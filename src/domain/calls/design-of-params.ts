import { emptyDesign } from '../design/factory.ts';
import { COMMAND_METHODS, KNOWN_CONTEXTS } from '../design/format.ts';
import { LIMITS } from '../design/limits.ts';
import { readNumberInput } from '../design/operations.ts';
import type { Design, Flag } from '../design/schema.ts';
import { isJsonObject, type Json, type JsonObject } from '../kernel/json.ts';
import { readContext } from '../messenger/classic/context.ts';
import { acknowledgedKind } from './acknowledged.ts';

const text = (value: Json | undefined): string =>
  (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '').slice(0, LIMITS.text);
const number = (value: Json | undefined) => readNumberInput(text(value).slice(0, LIMITS.numberText));

/** Only Y switches on; whatever else is sent switches off (observed). */
function flag(value: Json | undefined): Flag {
  if (value === undefined) return 'unset';
  return value === 'Y' || value === true ? 'yes' : 'no';
}

function rowsOf(value: Json | undefined): Design['texts'] {
  const rows = Array.isArray(value) ? value.filter(isJsonObject).slice(0, LIMITS.texts) : [];
  return rows.map((row, at) => ({
    id: at + 1,
    language: text(row['LANGUAGE_ID']),
    title: text(row['TITLE']),
    description: text(row['DESCRIPTION']),
    copyright: text(row['COPYRIGHT']),
  }));
}

function audienceOf(params: JsonObject): Design['chatApp']['audience'] {
  const sent = text(params['CONTEXT']);
  const { word, adminOnly } = readContext(sent.toLowerCase());
  const isKnown = KNOWN_CONTEXTS.some((context) => context === word);
  return {
    // A word that the form does not know stays as it was sent.
    context: isKnown ? word : sent,
    adminOnly: isKnown && adminOnly,
    hidden: flag(params['HIDDEN']),
    extranet: flag(params['EXTRANET_SUPPORT']),
    liveChat: flag(params['LIVECHAT_SUPPORT']),
  };
}

function commandOf(params: JsonObject): Design['chatApp']['command'] {
  const asked = text(params['JS_METHOD']).toLowerCase();
  return {
    method: COMMAND_METHODS.find((method) => method === asked) ?? 'send',
    parameter: text(params['JS_PARAM']),
  };
}

/**
 * The design that parameters of `imbot.app.register` make, or the FIELDS of an update: the way back of `registerParams`. What is not
 * among them stays as in an empty design. Neither the icon nor the signature key: both have to be looked at first.
 */
export function designOfParams(params: JsonObject): Design {
  const blank = emptyDesign();
  const { chatApp } = blank;
  const texts = rowsOf(params['LANG']);
  return {
    ...blank,
    texts: texts.length === 0 ? blank.texts : texts,
    page: { address: text(params['IFRAME']) },
    chatApp: {
      ...chatApp,
      kind: acknowledgedKind(params) ?? chatApp.kind,
      bot: { id: number(params['BOT_ID']) },
      code: text(params['CODE']),
      command: commandOf(params),
      frame: {
        width: number(params['IFRAME_WIDTH']),
        height: number(params['IFRAME_HEIGHT']),
        popup: flag(params['IFRAME_POPUP']),
        hash: '',
      },
      audience: audienceOf(params),
    },
  };
}
