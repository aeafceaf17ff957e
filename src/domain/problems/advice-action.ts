import { SAMPLE_LINE, SAMPLE_NUMBER } from '../design/templates/samples.ts';
import { sendMessage } from '../messenger/classic/composer.ts';
import { frameSize } from '../messenger/classic/frame-geometry.ts';
import { FRAME, messagesHeight, WINDOW } from '../messenger/classic/metrics.ts';
import { storedCommand } from '../portal/imbot/command.ts';
import { commandMethodOf } from '../portal/imbot/fields.ts';
import { HASH_LIMIT, MAGIC_HASH } from '../portal/imbot/limits.ts';
import { characterCount } from '../portal/php/characters.ts';
import { looselyEquals } from '../portal/php/php.ts';
import type { StoredApp } from '../portal/imbot/stored-app.ts';
import { brief, type CallAnalysis } from './call-analysis.ts';

/** Codes for which the messenger has a picture of its own, with the bot's code in front where it counts (observed). */
const VENDOR_PICTURES: ReadonlySet<string> = new Set(['giphy-browse', 'quick', 'translate', 'question', 'b24_access']);

/** Of a registration: the CODE. */
export function adviseOnIdentity(analysis: CallAnalysis, stored: StoredApp | null): void {
  const code = analysis.text('CODE');
  if (code === null) return;
  if (looselyEquals(`${code} `, code)) analysis.addAt('code-numeric', 'CODE', { code: brief(code) });
  else if (code.trim() !== code) analysis.addAt('code-spaces', 'CODE');
  if (/[&<>"']/.test(code)) analysis.addAt('code-markup', 'CODE');
  const bot = analysis.world.bots.find(({ id }) => id === stored?.botId);
  const name = bot === undefined || bot.code.startsWith('network_') ? code : `${bot.code}-${code}`;
  const hasPicture = VENDOR_PICTURES.has(name) || VENDOR_PICTURES.has(code);
  if (hasPicture && analysis.has('ICON_FILE')) analysis.addAt('code-vendor-icon', 'CODE');
}

/** What our own templates bring along until the person's own number or line stands there. */
const SAMPLES: ReadonlySet<string> = new Set([SAMPLE_NUMBER, SAMPLE_LINE]);

/** A command that is stored, and does not do what it says. */
export function adviseOnCommand(analysis: CallAnalysis): void {
  const method = commandMethodOf(analysis.value('JS_METHOD'));
  const param = analysis.text('JS_PARAM');
  if (method === null || param === null || analysis.isSilent('JS_METHOD')) return;
  const kept = storedCommand(method, param)?.kept ?? null;
  if (kept === null) return;
  if (/[\n\r]/.test(kept)) analysis.addAt('command-line-break', 'JS_PARAM');
  if (method === 'CALL' && !/\d/.test(kept))
    analysis.addAt('number-without-digits', 'JS_PARAM', { stored: brief(kept) });
  if (SAMPLES.has(kept)) analysis.addAt('command-sample', 'JS_PARAM', { stored: brief(kept) });
  if (method !== 'PUT' && method !== 'SEND') return;
  const sending = sendMessage(kept);
  if (sending.outcome === 'local') analysis.addAt('command-eaten', 'JS_PARAM', { command: sending.command });
}

/** The documentation lists IFRAME_POPUP for commands; whatever it says there, it changes nothing. */
export function adviseOnPopup(analysis: CallAnalysis, stored: StoredApp | null): void {
  const isCommand = stored !== null && stored.js !== '' && stored.iframe === '' && !analysis.appIsAssumed;
  if (isCommand && analysis.has('IFRAME_POPUP') && !analysis.has('IFRAME')) {
    analysis.addAt('frame-setting-ignored', 'IFRAME_POPUP', { name: 'IFRAME_POPUP' });
  }
}

const PRIVATE_HOST =
  /^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[::1\]|.*\.(?:local|localhost|test)$)/i;

/** An address that is stored, and does not open what it says. */
export function adviseOnPage(analysis: CallAnalysis): void {
  const address = analysis.text('IFRAME');
  if (address === null || address === '') return;
  const fragment = address.indexOf('#');
  const beforeFragment = fragment === -1 ? address : address.slice(0, fragment);
  if (fragment !== -1) analysis.addAt('page-fragment', 'IFRAME', { fragment: brief(address.slice(fragment)) });
  const sign = /[?&]$/.exec(beforeFragment)?.[0];
  if (sign !== undefined && fragment === -1) analysis.addAt('page-trailing-sign', 'IFRAME', { sign });
  if (/[\s"'<>\\`]/.test(address)) analysis.addAt('page-odd-characters', 'IFRAME');
  const authority = /^https:\/\/([^/?#]*)/.exec(address)?.[1] ?? '';
  const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '');
  if (/^https?:?$/i.test(authority)) analysis.addAt('page-double-scheme', 'IFRAME');
  if (authority.includes('@')) analysis.addAt('page-credentials', 'IFRAME');
  if (PRIVATE_HOST.test(host)) analysis.addAt('page-local', 'IFRAME', { host: brief(host) });
}

/** Only sizes that were asked for; the portal's own are as they are. */
export function adviseOnSize(analysis: CallAnalysis, stored: StoredApp | null): void {
  const asksWidth = analysis.text('IFRAME_WIDTH') !== null;
  const asksHeight = analysis.text('IFRAME_HEIGHT') !== null;
  if (stored === null || stored.iframe === '' || !(asksWidth || asksHeight)) return;
  const { content, outer, reasons } = frameSize(stored, WINDOW.default);
  const size = {
    asked: `${stored.iframeWidth} × ${stored.iframeHeight}`,
    shown: `${content.width} × ${content.height}`,
  };
  const narrow = reasons.includes('browser-floor-width') && asksWidth;
  const low = reasons.includes('browser-floor-height') && asksHeight;
  if (narrow || low) analysis.addAt('size-below-browser', narrow ? 'IFRAME_WIDTH' : 'IFRAME_HEIGHT', size);
  if (reasons.includes('message-list') && asksHeight) {
    const shown = messagesHeight(WINDOW.default);
    analysis.addAt('height-over-window', 'IFRAME_HEIGHT', { asked: String(stored.iframeHeight), shown: String(shown) });
  }
  if (outer.width > WINDOW.default.width && asksWidth) {
    const shown = WINDOW.default.width - 2 * FRAME.padding.side;
    analysis.addAt('width-over-window', 'IFRAME_WIDTH', { asked: String(stored.iframeWidth), shown: String(shown) });
  }
}

/** HASH of the documentation's samples; in the wild it is also met with a part left out. */
const SAMPLE = 'd1ab17949a572b0979d8db0d5b349cd2';
/** MD5 of nothing, 0, 1, 123456, "hash", "password" and "test". */
const GUESSABLE: ReadonlySet<string> = new Set([
  'd41d8cd98f00b204e9800998ecf8427e',
  'cfcd208495d565ef66e7dff9f98764da',
  'c4ca4238a0b923820dcc509a6f75849b',
  'e10adc3949ba59abbe56e057f20f883e',
  '0800fc577294c34e0b28ad2839435945',
  '5f4dcc3b5aa765d61d8327deb882cf99',
  '098f6bcd4621d373cade4e832627b4f6',
]);

/** A key that others know or can guess. */
export function adviseOnHash(analysis: CallAnalysis, stored: StoredApp | null): void {
  const hash = analysis.text('HASH');
  if (hash === null || hash === '' || stored === null || stored.iframe === '') return;
  if (hash === MAGIC_HASH) {
    analysis.addAt('hash-register', 'HASH');
    return;
  }
  const lower = hash.toLowerCase();
  const isSample = lower.startsWith(SAMPLE.slice(0, 8)) || (lower.length >= 8 && lower.endsWith(SAMPLE.slice(-8)));
  if (isSample) analysis.addAt('hash-sample', 'HASH');
  else if (GUESSABLE.has(lower) || /^(.)\1*$/su.test(hash)) analysis.addAt('hash-guessable', 'HASH');
  const count = characterCount(hash);
  if (count < HASH_LIMIT) analysis.addAt('hash-short', 'HASH', { count });
}
