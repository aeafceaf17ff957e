import { isJsonObject, type Json, type JsonObject } from '../../kernel/json.ts';

/**
 * Messages by which a widget's page reads and writes the text field. Only the newest portals know them, so a page has to take silence
 * for a no. They are objects, not the texts of the `BX24` protocol. Source: observed (May 2026).
 */
export const TEXT_FIELD_METHODS = ['im:setImTextareaContent', 'im:getImTextareaContent'] as const;
export type TextFieldMethod = (typeof TEXT_FIELD_METHODS)[number];

/** How long a page may wait before it takes silence for a no; our own advice, no page gives a time. */
export const SILENCE_MS = 1500;

export interface TextField {
  readonly text: string;
  readonly selectionStart: number;
  readonly selectionEnd: number;
}

export interface TextFieldChannel {
  readonly portalOrigin: string;
  /** Origins of the frames of applications that are registered in the page. */
  readonly appOrigins: readonly string[];
  /** Portals before the newest do not listen. */
  readonly listens: boolean;
}

export type TextFieldRefusal = 'not-for-it' | 'older-portal' | 'other-origin' | 'no-request-id';

export interface TextFieldCall {
  readonly method: TextFieldMethod;
  readonly requestId: string;
  /** Empty: no answer is wanted, also not about an error. */
  readonly callback: string;
  readonly params: JsonObject;
}

export type TextFieldVerdict =
  | { readonly accepted: true; readonly call: TextFieldCall }
  | { readonly accepted: false; readonly refusal: TextFieldRefusal };

/** `not-for-it`: the message is none of the two, and others may know it. */
export function readTextFieldMessage(
  { origin, data }: { readonly origin: string; readonly data: unknown },
  channel: TextFieldChannel,
): TextFieldVerdict {
  const refuse = (refusal: TextFieldRefusal): TextFieldVerdict => ({ accepted: false, refusal });
  const method = isJsonObject(data) ? TEXT_FIELD_METHODS.find((known) => known === data['method']) : undefined;
  if (!isJsonObject(data) || method === undefined) return refuse('not-for-it');
  if (!channel.listens) return refuse('older-portal');
  if (origin !== channel.portalOrigin && !channel.appOrigins.includes(origin)) return refuse('other-origin');
  const { requestId, callback, params } = data;
  if (typeof requestId !== 'string' || requestId === '') return refuse('no-request-id');
  const given = isJsonObject(params) ? params : {};
  return {
    accepted: true,
    call: { method, requestId, callback: typeof callback === 'string' ? callback : '', params: given },
  };
}

export interface TextFieldOutcome {
  readonly field: TextField;
  /** As posted to the frame; `null`: nothing is. */
  readonly reply: string | null;
}

/**
 * What the call does to the field of the chat that is open *now*, whichever it was when the widget was opened.
 *
 * @param field `null`: no chat is open (that this is answered with an error is assumed, like its words)
 */
export function runTextFieldCall(call: TextFieldCall, field: TextField | null): TextFieldOutcome {
  const reply = (value: JsonObject): string | null =>
    call.callback === '' ? null : `${call.callback}:${JSON.stringify({ requestId: call.requestId, ...value })}`;
  const nothing: TextField = { text: '', selectionStart: 0, selectionEnd: 0 };
  if (field === null) return { field: nothing, reply: reply({ message: 'No dialog is open' }) };
  if (call.method === 'im:getImTextareaContent') return { field, reply: reply({ text: field.text }) };
  const { text, replace, withNewLine } = call.params;
  if (typeof text !== 'string') return { field, reply: reply({ message: 'No text is given' }) };
  const written = withNewLine === true ? `${text}\n` : text;
  return { field: write(field, written, isTrue(replace)), reply: reply({ success: true }) };
}

function isTrue(value: Json | undefined): boolean {
  return value === true;
}

/** Where the line break goes, and that a selection is replaced, is assumed. */
function write(field: TextField, text: string, replacesAll: boolean): TextField {
  const start = replacesAll ? 0 : field.selectionStart;
  const end = replacesAll ? field.text.length : field.selectionEnd;
  const caret = start + text.length;
  return {
    text: field.text.slice(0, start) + text + field.text.slice(end),
    selectionStart: caret,
    selectionEnd: caret,
  };
}
