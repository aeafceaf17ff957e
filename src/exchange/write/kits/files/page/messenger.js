// @ts-check
/*
 * The messenger that opened this page. It takes requests and never answers one: a promise says that the request was handed over,
 * not that it was done.
 */

/**
 * What the messenger understands. `send` posts as the person, at once; `put` writes into the message field. The last three are not
 * documented.
 *
 * @typedef {{ action: 'send' | 'put', message: string }
 *   | { action: 'call', number: string }
 *   | { action: 'support', code: string }
 *   | { action: 'close' }
 *   | { action: 'openDialog', dialogId: string }
 *   | { action: 'restriction' | 'helpdesk', code: string }} MessengerRequest
 */

/**
 * @typedef {object} Messenger
 * @property {Promise<void>} ready Resolves once the messenger has called, rejects when it does not.
 * @property {(request: MessengerRequest) => Promise<void>} request Hands a request over; waits for the messenger.
 */

/**
 * @typedef {object} ConnectOptions
 * @property {readonly string[]} origins Who may be the messenger: origins such as `https://acme.bitrix24.com`.
 * @property {number} [patience] ms to wait for its first call.
 * @property {Window & typeof globalThis} [page] The window of this page.
 */

/**
 * Listens for the messenger. Call it while the page loads: the messenger calls once, when that is done.
 *
 * @param {ConnectOptions} options
 * @returns {Messenger}
 */
export function connect({ origins, patience = 10_000, page = window }) {
  /** @type {{ origin: string, uniqueLoadId: string | number } | null} */
  let channel = null;

  /** @type {Promise<void>} */
  const ready = new Promise((resolve, reject) => {
    const timer = page.setTimeout(() => reject(new Error('The messenger did not call.')), patience);
    page.addEventListener('message', ({ source, origin, data }) => {
      const uniqueLoadId = source === page.parent && origins.includes(origin) ? readInit(data) : null;
      if (uniqueLoadId === null) return;
      // Every load of the page has a new one, and only the newest counts.
      channel = { origin, uniqueLoadId };
      page.clearTimeout(timer);
      resolve();
    });
  });
  // Whoever does not wait for it need not be told.
  ready.catch(() => undefined);

  return {
    ready,
    async request(request) {
      await ready;
      if (channel === null) return;
      const { origin, uniqueLoadId } = channel;
      // As text: an object would be ignored.
      page.parent.postMessage(JSON.stringify({ ...request, uniqueLoadId }), origin);
    },
  };
}

/**
 * @param {unknown} data
 * @returns {string | number | null} The id of this load as it came, `null` when it is another message.
 */
function readInit(data) {
  try {
    const { action, uniqueLoadId } = JSON.parse(String(data));
    return action === 'init' ? (uniqueLoadId ?? null) : null;
  } catch {
    return null;
  }
}
