import type { Bx24Environment } from '../../../src/platform/host/bx24-host.ts';
import * as care from '../../../src/platform/host/call-care.ts';
import * as answers from '../../../src/platform/host/step-answers.ts';
import type { MessageListener } from '../../../src/platform/host/portal-frame.ts';
import { browserTimer } from '../../../src/platform/timer/browser-timer.ts';

/** What the portal does with one call. `server-error`, `html` and `dropped` end alike in the script: no callback. */
export type FakeReply =
  | { readonly type: 'result'; readonly data: unknown }
  | { readonly type: 'error'; readonly code: unknown; readonly description?: string; readonly status?: number }
  | { readonly type: 'silence' }
  | { readonly type: 'server-error' };

interface FakeCall {
  readonly method: string;
  /** As they were when the call was made. */
  readonly params: Record<string, unknown>;
}

type ErrorListener = (event: { readonly message: string }) => void;

/** The script's result object: methods on a prototype, a circular error. */
class AjaxResult {
  readonly #answer: Record<string, unknown>;
  readonly #status: number;

  constructor(answer: Record<string, unknown>, status: number) {
    this.#answer = answer;
    this.#status = status;
  }

  data(): unknown {
    return this.#answer['result'];
  }

  error(): unknown {
    if (this.#answer['error'] === undefined) return undefined;
    const error: Record<string, unknown> = {
      ex: this.#answer,
      getError: () => this.#answer,
      getStatus: () => this.#status,
      toString: () => 'ERROR',
    };
    this.#answer['ex'] = error;
    return error;
  }

  /** Undefined for some calls, so nobody may rely on it. */
  error_description(): unknown {
    return undefined;
  }
}

/**
 * The portal's script as it has been observed, on a clock of the test: answers come after a while, 5xx and broken answers
 * never call back but throw into the window, parameters are changed, empty maps are lists, ids are texts.
 */
export class FakeBx24 {
  readonly calls: FakeCall[] = [];
  readonly wishes: unknown[][] = [];
  readonly replies = new Map<string, FakeReply[]>();
  /** The portal never answers the start. */
  silent = false;
  auth: unknown = { access_token: 'secret-token', refresh_token: 'secret-refresh', member_id: 'a1b2', domain: 'x' };
  lang: unknown = 'de';
  administrator = true;
  place: unknown = { placement: 'DEFAULT', options: [] };
  readonly #held: ((result: unknown) => void)[] = [];
  readonly #report: ErrorListener;

  constructor(report: ErrorListener) {
    this.#report = report;
    this.reply('app.info', { type: 'result', data: { ID: '7', CODE: 'local.designer', INSTALLED: true } });
    this.reply('user.admin', { type: 'result', data: true });
    this.reply('profile', { type: 'result', data: { ID: '12', NAME: 'Ada', LAST_NAME: 'Lovelace', ADMIN: true } });
    this.reply('scope', { type: 'result', data: ['imbot', 'im'] });
  }

  /** Adds a reply for a method. Several are used up in order, the last one stays. */
  reply(method: string, ...replies: FakeReply[]): void {
    this.replies.set(method, replies);
  }

  /** Answers the oldest call that met silence. */
  answerHeld(reply: Extract<FakeReply, { type: 'result' | 'error' }>): void {
    this.#held.shift()?.(resultOf(reply));
  }

  readonly placement = { info: (): unknown => this.place };

  init(callback: () => void): void {
    if (!this.silent) setTimeout(callback, 10);
  }

  callMethod(method: string, params: Record<string, unknown>, callback: (result: unknown) => void): undefined {
    this.calls.push({ method, params: structuredClone(params) });
    // The script takes `start` out of the caller's own object.
    delete params['start'];
    params['auth'] = 'secret-token';
    const queue = this.replies.get(method) ?? [];
    const reply = (queue.length > 1 ? queue.shift() : queue[0]) ?? NO_METHOD;
    setTimeout(() => {
      this.#answer(reply, callback);
    }, 20);
    return undefined;
  }

  #answer(reply: FakeReply, callback: (result: unknown) => void): void {
    if (reply.type === 'silence') this.#held.push(callback);
    else if (reply.type === 'server-error') {
      this.#held.push(callback);
      this.#report({ message: 'Uncaught Error: Query error!' });
    } else callback(resultOf(reply));
  }

  getAuth(): unknown {
    return this.auth;
  }

  getLang(): unknown {
    return this.lang;
  }

  isAdmin(): boolean {
    return this.administrator;
  }

  installFinish(): void {
    this.wishes.push(['installFinish']);
  }

  setTitle(title: string): void {
    this.wishes.push(['setTitle', title]);
  }

  fitWindow(): void {
    this.wishes.push(['fitWindow']);
  }
}

const NO_METHOD: FakeReply = { type: 'error', code: 'ERROR_METHOD_NOT_FOUND', status: 404 };

function resultOf(reply: Extract<FakeReply, { type: 'result' | 'error' }>): AjaxResult {
  if (reply.type === 'result') return new AjaxResult({ result: reply.data, time: {} }, 200);
  const { code, description = '', status = 400 } = reply;
  return new AjaxResult({ error: code, error_description: description }, status);
}

/** How loading the script goes: it brings the global, is blocked, brings null as outside a portal, or never arrives. */
export type ScriptFate = 'loads' | 'blocked' | 'null' | 'hangs';

export interface FakePage {
  readonly environment: Bx24Environment;
  readonly bx24: FakeBx24;
  /** Addresses of the scripts that were asked for. */
  readonly scripts: string[];
  readonly root: { style: { minHeight: string } };
  fate: ScriptFate;
  /** An error of the page, as the window reports it. */
  report(message: string): void;
  /** A message of the page around; `script` is what the portal's script does with it. */
  deliver(data: unknown, script: () => void, origin?: string): void;
}

export const PORTAL_NAME = 'acme.bitrix24.com|1|5f0c5f0c5f0c5f0c5f0c5f0c5f0c5f0c';

interface FakeScript {
  src: string;
  onload: () => void;
  onerror: () => void;
  remove: () => void;
}

/** A page in a portal's frame, with as much of a window and a document as the host may touch. */
export function fakePage(name = PORTAL_NAME, framed = true): FakePage {
  const listeners: ErrorListener[] = [];
  const hearers: { listener: MessageListener; first: boolean }[] = [];
  const report: ErrorListener = (event) => {
    for (const listener of listeners) listener(event);
  };
  const bx24 = new FakeBx24(report);
  const scripts: string[] = [];
  const root = { style: { minHeight: '' } };
  const window: {
    name: string;
    parent: unknown;
    BX24?: unknown;
    addEventListener: Bx24Environment['window']['addEventListener'];
  } = {
    name,
    parent: null,
    addEventListener: (type: 'error' | 'message', listener: ErrorListener & MessageListener, first?: boolean) => {
      if (type === 'error') listeners.push(listener);
      else hearers.push({ listener, first: first === true });
    },
  };
  window.parent = framed ? {} : window;
  const load = (script: FakeScript): void => {
    scripts.push(script.src);
    if (page.fate === 'hangs') return;
    setTimeout(() => {
      if (page.fate === 'blocked') {
        script.onerror();
        return;
      }
      window.BX24 = page.fate === 'null' ? null : bx24;
      script.onload();
    }, 50);
  };
  const document = {
    documentElement: root,
    head: { append: load },
    createElement: () => ({ src: '', onload: () => undefined, onerror: () => undefined, remove: () => undefined }),
  };
  const page: FakePage = {
    bx24,
    scripts,
    root,
    fate: 'loads',
    report: (message) => {
      report({ message });
    },
    deliver: (data, script, origin = 'https://acme.bitrix24.com') => {
      let isStopped = false;
      const event = { origin, data, stopImmediatePropagation: () => void (isStopped = true) };
      for (const { listener } of hearers.filter(({ first }) => first)) listener(event);
      // The compiler does not see that a listener may have stopped it.
      if (isStopped as boolean) return;
      script();
      for (const { listener } of hearers.filter(({ first }) => !first)) listener(event);
    },
    environment: {
      window,
      document: document as unknown as Document,
      scriptAddress: 'https://api.bitrix24.com/api/v1/',
      timer: browserTimer,
      now: () => Date.now(),
      loadCare: () => Promise.resolve(care),
      loadAnswers: () => Promise.resolve(answers),
    },
  };
  return page;
}
