import { BUTTON_KINDS, type DesignedButton, type DesignedMessage } from './bot-message.ts';

/** A designed message with where it is to be sent; `dialogId` `null`: to the person who designs. */
export interface KeptMessage extends DesignedMessage {
  readonly dialogId: string | null;
}

/** More than a person designs; a longer list did not come from here. */
const MAX_BUTTONS = 100;

/** The message as one line of text, to be kept beside the design. */
export function encodeMessage({ text, dialogId, buttons }: KeptMessage): string {
  const rows = buttons.map(({ id, text, place, params, display, disabled, kind, target }) => [
    id,
    text,
    place === 'menu',
    params,
    display === 'BLOCK',
    disabled,
    kind,
    target,
  ]);
  return JSON.stringify([text, dialogId, rows]);
}

/** Reads what `encodeMessage` wrote. `null`: it is something else, for it comes from where anybody may write. */
export function decodeMessage(kept: string): KeptMessage | null {
  const read = parse(kept);
  if (!Array.isArray(read) || read.length !== 3) return null;
  const [text, dialogId, rows] = read as unknown[];
  if (typeof text !== 'string' || !(dialogId === null || typeof dialogId === 'string')) return null;
  if (!Array.isArray(rows) || rows.length > MAX_BUTTONS) return null;
  const buttons = rows.map(readButton);
  const whole = buttons.filter((button) => button !== null);
  const ids = new Set(whole.map(({ id }) => id));
  return whole.length < buttons.length || ids.size < buttons.length ? null : { text, dialogId, buttons: whole };
}

function readButton(row: unknown): DesignedButton | null {
  if (!Array.isArray(row)) return null;
  // Messages of before there were other kinds end here: all their buttons open the app.
  const [id, text, inMenu, params, isBlock, disabled, given = 'app', target = ''] = row as unknown[];
  const kind = BUTTON_KINDS.find((known) => known === given);
  if (!Number.isSafeInteger(id) || typeof text !== 'string' || typeof params !== 'string') return null;
  if (typeof inMenu !== 'boolean' || typeof isBlock !== 'boolean' || typeof disabled !== 'boolean') return null;
  if (kind === undefined || typeof target !== 'string') return null;
  const [place, display] = [inMenu ? 'menu' : 'keyboard', isBlock ? 'BLOCK' : 'LINE'] as const;
  return { id: id as number, kind, text, place, target, params, display, disabled };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
