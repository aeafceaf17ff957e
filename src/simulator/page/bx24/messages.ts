import { origin, sid } from './portal.ts';

export type Callback = (data: unknown) => void;

/** Callbacks are never dropped: the portal may reply to one id many times (observed). */
const callbacks = new Map<string, Callback>();

function newCallbackId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => (byte % 36).toString(36)).join('');
}

/** Posts a command to the page around us; its reply, or each of its replies, goes to the callback. */
export function send(command: string, params?: object | null, callback?: Callback): void {
  let id = '';
  if (callback) callbacks.set((id = newCallbackId()), callback);
  parent.postMessage(`${command}:${params ? JSON.stringify(params) : ''}:${id}:${sid}`, origin());
}

window.addEventListener('message', (event) => {
  if (event.origin !== origin()) return;
  // No check of the type: anything but a text throws here (observed).
  const text = event.data as string;
  const colon = text.indexOf(':');
  const rest = text.slice(colon + 1);
  callbacks.get(text.slice(0, colon))?.(rest === '' ? [] : JSON.parse(rest));
});
