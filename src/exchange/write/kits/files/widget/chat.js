// @ts-check
/*
 * The text field of the chat around this page. Only the newest portals know these messages; the others say nothing, so silence is taken
 * for a no.
 */

/**
 * @typedef {object} Chat
 * @property {() => Promise<string | null>} read What stands in the text field; `null`: the portal does not know the message.
 * @property {(text: string, options?: { line?: boolean, replace?: boolean }) => Promise<boolean>} insert
 *   Writes at the caret, with `line` a line of its own, with `replace` in the place of everything. False: it was not written.
 */

/**
 * @param {object} options
 * @param {string} options.portal Its origin, such as `https://acme.bitrix24.com`.
 * @param {number} [options.patience] ms of silence.
 * @param {Window & typeof globalThis} [options.page] The window of this page.
 * @returns {Chat}
 */
export function connect({ portal, patience = 1500, page = window }) {
  /** @type {Map<string, (answer: any) => void>} */
  const waiting = new Map();

  // An answer is a text: the callback's name, a colon, and JSON.
  page.addEventListener('message', ({ source, origin, data }) => {
    if (source !== page.parent || origin !== portal || typeof data !== 'string') return;
    const end = data.indexOf(':');
    waiting.get(data.slice(0, end))?.(parsed(data.slice(end + 1)));
  });

  /**
   * @param {string} method
   * @param {object} params
   * @returns {Promise<any>} What the portal answers, `null` when it does not.
   */
  function ask(method, params) {
    const id = [...page.crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16)).join('');
    return new Promise((resolve) => {
      const timer = page.setTimeout(() => settle(null), patience);
      /** @param {any} answer */
      const settle = (answer) => {
        page.clearTimeout(timer);
        waiting.delete(id);
        resolve(answer);
      };
      waiting.set(id, settle);
      page.parent.postMessage({ method, requestId: id, callback: id, params }, portal);
    });
  }

  return {
    async read() {
      const answer = await ask('im:getImTextareaContent', {});
      return typeof answer?.text === 'string' ? answer.text : null;
    },
    async insert(text, { line = false, replace = false } = {}) {
      const answer = await ask('im:setImTextareaContent', { text, withNewLine: line, replace });
      return answer?.success === true;
    },
  };
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
