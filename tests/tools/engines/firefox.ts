import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { firefox, type Browser } from '@playwright/test';

/** The system's Firefox; `undefined`: there is none. */
export const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));

interface Socket {
  emit(event: 'message', data: Buffer, isBinary: boolean): void;
  send: (this: Socket, data: unknown, ...rest: unknown[]) => void;
}

/** A command that every page of Playwright begins with and that the long-term Firefox does not know. */
const UNKNOWN = '"emulation.setMediaFeaturesOverride"';

/** Answers that command in Firefox's place: nothing is to be emulated here. */
function answerUnknown(): void {
  const require = createRequire(import.meta.url);
  const core = require.resolve('playwright-core/package.json').replace('package.json', 'lib/utilsBundle.js');
  const { ws } = require(core) as { ws: { prototype: Socket & { answers?: boolean } } };
  if (ws.prototype.answers === true) return;
  const socket = ws.prototype;
  const { send } = socket;
  socket.answers = true;
  socket.send = function (data, ...rest) {
    const text = String(data);
    if (!text.includes(UNKNOWN)) {
      send.call(this, data, ...rest);
      return;
    }
    const { id } = JSON.parse(text) as { id: number };
    const reply = Buffer.from(JSON.stringify({ type: 'success', id, result: {} }));
    setImmediate(() => this.emit('message', reply, false));
  };
}

/** Starts the system's Firefox with these preferences. Rejects where there is none. */
export function launchFirefox(preferences: Readonly<Record<string, boolean>> = {}): Promise<Browser> {
  answerUnknown();
  return firefox.launch({
    channel: 'moz-firefox',
    executablePath: FIREFOX ?? '/usr/bin/firefox',
    firefoxUserPrefs: preferences,
  });
}
