import { describe, expect, it, vi } from 'vitest';
import { initMessage, readFrameMessage } from '../../../../src/domain/messenger/classic/frame-protocol.ts';
import {
  readTextFieldMessage,
  runTextFieldCall,
  type TextField,
} from '../../../../src/domain/messenger/current/text-field-protocol.ts';

const PORTAL = 'https://acme.bitrix24.com';
const PAGE = 'https://apps.example.com';

interface Heard {
  readonly source: unknown;
  readonly origin: string;
  readonly data: unknown;
}

/** The window of a kit's page, around which `answer` is the portal. */
class PageWindow {
  readonly posted: { readonly data: unknown; readonly target: string }[] = [];
  readonly crypto = crypto;
  readonly setTimeout = setTimeout;
  readonly clearTimeout = clearTimeout;
  readonly parent = {
    postMessage: (data: unknown, target: string): void => {
      this.posted.push({ data, target });
      this.answer(data);
    },
  };
  answer: (data: unknown) => void = () => undefined;
  readonly #listeners: ((event: Heard) => void)[] = [];

  addEventListener(_type: string, listener: (event: Heard) => void): void {
    this.#listeners.push(listener);
  }

  hear(data: unknown, origin = PORTAL, source: unknown = this.parent): void {
    for (const listener of this.#listeners) listener({ source, origin, data });
  }
}

interface Messenger {
  readonly ready: Promise<void>;
  readonly request: (request: object) => Promise<void>;
}

interface Chat {
  readonly read: () => Promise<string | null>;
  readonly insert: (text: string, options?: object) => Promise<boolean>;
}

/** `connect` of a script of a kit's page, which has its types for whoever takes the kit. */
async function connectOf(script: string): Promise<(options: object) => unknown> {
  const { connect } = (await import(
    /* @vite-ignore */ new URL(`../../../../src/exchange/write/kits/files/${script}`, import.meta.url).href
  )) as { connect: (options: object) => unknown };
  return connect;
}

describe('the client of the old messenger', () => {
  async function begin(patience = 1000) {
    const page = new PageWindow();
    const connect = await connectOf('page/messenger.js');
    return { page, messenger: connect({ origins: [PORTAL], patience, page }) as Messenger };
  }

  it('asks with the newest id, in the messenger’s own form', async () => {
    const { page, messenger } = await begin();
    const asked = messenger.request({ action: 'put', message: 'it’s "so"' });
    expect(page.posted).toEqual([]);
    page.hear(initMessage(PORTAL, '111'));
    page.hear(initMessage(PORTAL, '222'));
    await asked;
    const [{ data, target }] = page.posted as [{ data: unknown; target: string }];
    expect(target).toBe(PORTAL);
    const channel = { origin: PAGE, uniqueLoadId: '222', earlierLoadIds: ['111'] };
    expect(readFrameMessage({ origin: PAGE, data }, channel)).toEqual({
      accepted: true,
      effect: { action: 'put', value: 'it’s "so"' },
    });
  });

  it('listens to the messenger alone', async () => {
    const { page, messenger } = await begin(20);
    page.hear(initMessage(PORTAL, '1'), 'https://evil.example');
    page.hear(initMessage(PORTAL, '1'), PORTAL, {});
    for (const data of [
      '',
      '{',
      'null',
      '{"action":"other","uniqueLoadId":"1"}',
      { action: 'init', uniqueLoadId: '1' },
    ]) {
      page.hear(data);
    }
    await expect(messenger.request({ action: 'close' })).rejects.toThrow('did not call');
    expect(page.posted).toEqual([]);
  });
});

describe('the client of the new chat', () => {
  async function begin(listens: boolean) {
    const page = new PageWindow();
    let field: TextField = { text: 'ab', selectionStart: 1, selectionEnd: 1 };
    page.answer = (data) => {
      const verdict = readTextFieldMessage(
        { origin: PAGE, data },
        { portalOrigin: PORTAL, appOrigins: [PAGE], listens },
      );
      if (!verdict.accepted) return;
      const outcome = runTextFieldCall(verdict.call, field);
      field = outcome.field;
      page.hear(outcome.reply);
    };
    const connect = await connectOf('widget/chat.js');
    return { page, chat: connect({ portal: PORTAL, page }) as Chat, text: () => field.text };
  }

  it('reads and writes the text field', async () => {
    const { page, chat, text } = await begin(true);
    await expect(chat.read()).resolves.toBe('ab');
    await expect(chat.insert('-')).resolves.toBe(true);
    expect(text()).toBe('a-b');
    await expect(chat.insert('all', { replace: true })).resolves.toBe(true);
    expect(text()).toBe('all');
    expect(page.posted.map(({ target }) => target)).toEqual([PORTAL, PORTAL, PORTAL]);
  });

  it('takes silence for a no, and an answer of somebody else for silence', async () => {
    vi.useFakeTimers();
    const { page, chat } = await begin(false);
    page.answer = (data) => {
      const { callback } = data as { callback: string };
      page.hear(`${callback}:{"text":"x"}`, 'https://evil.example');
    };
    const read = chat.read();
    await vi.advanceTimersByTimeAsync(1500);
    await expect(read).resolves.toBeNull();
    vi.useRealTimers();
  });
});
