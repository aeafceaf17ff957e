/** One message of an application to the portal. */
export interface Command {
  readonly name: string;
  /** `null`: none were given. */
  readonly params: unknown;
  /** Empty: no reply is wanted. */
  readonly callbackId: string;
  readonly sid: string;
}

function parseParams(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    // The portal's page would throw here, out of everybody's sight.
    return null;
  }
}

/** `command:JSON:callbackId:sid`: the JSON may hold colons, and empty parts may be missing, so it is read from the right. */
function parseText(text: string): Command | null {
  const parts = text.split(':');
  if (parts.length < 2) return null;
  const [name = ''] = parts;
  const sid = parts.at(-1) ?? '';
  const callbackId = parts.length > 2 ? (parts.at(-2) ?? '') : '';
  return { name, sid, callbackId, params: parseParams(parts.slice(1, -2).join(':')) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Newer clients post an object where the command itself holds a colon. */
function parseObject(data: object): Command {
  const { method, params, callback, appSid } = data as Record<string, unknown>;
  return { name: textOf(method), params: params ?? null, callbackId: textOf(callback), sid: textOf(appSid) };
}

/** Reads a message; `null` when it is not one of an application's. */
export function parseCommand(data: unknown): Command | null {
  if (typeof data === 'string') return parseText(data);
  return typeof data === 'object' && data !== null ? parseObject(data) : null;
}

/** `callbackId:JSON`, always a text: the client library takes its messages apart without looking at their type. */
export function formatReply(callbackId: string, value?: unknown): string {
  return `${callbackId}:${value === undefined ? '' : JSON.stringify(value)}`;
}
