import { emptyDesign } from '../design/factory.ts';
import { COMMAND_METHODS, KNOWN_CONTEXTS } from '../design/format.ts';
import { readField, writeField } from '../design/field-path.ts';
import { LIMITS } from '../design/limits.ts';
import type { ChatApp, Design, Flag } from '../design/schema.ts';
import { isJsonObject, type Json, type JsonObject } from '../kernel/json.ts';
import { readContext } from '../messenger/classic/context.ts';
import { acknowledgedKind } from './acknowledged.ts';
import { fieldOfParameter, REGISTER_ORDER, type WireName } from './wire.ts';
import { numberOfParam, textOfParam } from './read-params.ts';

/** Only Y switches on; whatever else is sent switches off (observed). */
function flag(value: Json | undefined): Flag {
  if (value === undefined) return 'unset';
  return value === 'Y' || value === true ? 'yes' : 'no';
}

function rowsOf(value: Json | undefined): Design['texts'] {
  const rows = Array.isArray(value) ? value.filter(isJsonObject).slice(0, LIMITS.texts) : [];
  return rows.map((row, at) => ({
    id: at + 1,
    language: textOfParam(row['LANGUAGE_ID']),
    title: textOfParam(row['TITLE']),
    description: textOfParam(row['DESCRIPTION']),
    copyright: textOfParam(row['COPYRIGHT']),
  }));
}

/** A word that the form does not know stays as it was sent. */
function contextOf(value: Json | undefined): Pick<ChatApp['audience'], 'context' | 'adminOnly'> {
  const sent = textOfParam(value);
  const { word, adminOnly } = readContext(sent.toLowerCase());
  const isKnown = KNOWN_CONTEXTS.some((context) => context === word);
  return { context: isKnown ? word : sent, adminOnly: isKnown && adminOnly };
}

function methodOf(value: Json | undefined): ChatApp['command']['method'] {
  const asked = textOfParam(value).toLowerCase();
  return COMMAND_METHODS.find((method) => method === asked) ?? 'send';
}

/** Parameters whose value in the design is not the one that is sent. */
const READ_APART = ['JS_METHOD', 'HASH', 'ICON_FILE', 'CONTEXT', 'LANG'] as const;
type PlainName = Exclude<WireName, (typeof READ_APART)[number]>;
const PLAIN_NAMES = REGISTER_ORDER.filter((name): name is PlainName => !READ_APART.some((apart) => apart === name));

/** The design with what one parameter says, read as what stands in its field of an empty design. */
function withParameter(design: Design, name: PlainName, value: Json | undefined): Design {
  const field = fieldOfParameter(name);
  const blank = readField(design, field);
  const read = blank === 'unset' ? flag(value) : blank === null ? numberOfParam(value) : textOfParam(value);
  return writeField(design, field, read);
}

/**
 * The design that parameters of `imbot.app.register` make, or the FIELDS of an update: the way back of `registerParams`. What is not
 * among them stays as in an empty design. Neither the icon nor the signature key: both have to be looked at first.
 */
export function designOfParams(params: JsonObject): Design {
  const blank = emptyDesign();
  const texts = rowsOf(params['LANG']);
  const { chatApp, ...shared } = PLAIN_NAMES.reduce((design, name) => withParameter(design, name, params[name]), blank);
  return {
    ...shared,
    texts: texts.length === 0 ? blank.texts : texts,
    chatApp: {
      ...chatApp,
      kind: acknowledgedKind(params) ?? chatApp.kind,
      command: { ...chatApp.command, method: methodOf(params['JS_METHOD']) },
      audience: { ...chatApp.audience, ...contextOf(params['CONTEXT']) },
    },
  };
}
