import type { JsonObject } from '../../domain/kernel/json.ts';
import { fail, ok } from '../../domain/kernel/result.ts';
import type { Connection, Host, HostError, PortalBot } from '../../ports/host.ts';
import type { Timer } from '../../ports/timer.ts';
import { CallLog } from './call-log.ts';
import { CallTracker } from './call-tracker.ts';
import { TrackedSession } from './portal-session.ts';
import * as stepAnswers from './step-answers.ts';
import type { RawAnswer } from './transport.ts';

/** How a call is answered: at once, by silence (until `answerHeld`), or by silence that the page has noticed. */
export type MemoryReply =
  | { readonly type: 'result'; readonly data: unknown }
  | { readonly type: 'error'; readonly code: string; readonly description?: string; readonly status?: number }
  | { readonly type: 'silence' }
  | { readonly type: 'lost' };

export interface MemoryHostOptions {
  readonly timer: Timer;
  /** ms since 1970. */
  readonly now: () => number;
  readonly connection?: Partial<Connection>;
  readonly bots?: readonly PortalBot[];
  /** What `connect` fails with. */
  readonly failure?: HostError;
}

/**
 * A portal without a wire, for tests of what stands on the port: it keeps apps by bot and code, answers as the portal does,
 * and can be set to answer the next call. Time-outs, checks of answers and the log are the real ones.
 */
export class MemoryHost implements Host {
  readonly kind = 'portal';
  /** Every call that was made, in order. */
  readonly calls: { readonly method: string; readonly params: JsonObject }[] = [];
  /** What the page was asked for, in order. */
  readonly wishes: string[] = [];
  readonly #options: MemoryHostOptions;
  readonly #bots: PortalBot[];
  readonly #apps = new Map<number, string>();
  /** As on a portal, an APP_ID is never given twice, also after its app was removed. */
  #lastId = 0;
  /** Widgets of ours, as `placement.get` lists them. */
  readonly #widgets: JsonObject[] = [];
  readonly #scripted: { readonly method: string; readonly reply: MemoryReply }[] = [];
  readonly #held: ((answer: RawAnswer) => void)[] = [];
  #session: TrackedSession | null = null;
  #messages = 0;

  constructor(options: MemoryHostOptions) {
    this.#options = options;
    this.#bots = [...(options.bots ?? [])];
  }

  connect(): ReturnType<Host['connect']> {
    const { failure } = this.#options;
    if (failure !== undefined) return Promise.resolve(fail(failure));
    this.#session ??= this.#open();
    return Promise.resolve(ok(this.#session));
  }

  /** The next call of this method gets this answer. Several are used up in order. */
  answerNext(method: string, reply: MemoryReply): void {
    this.#scripted.push({ method, reply });
  }

  /** Does what a call asks for, whatever it is answered. */
  carryOutSilently(method: string, params: JsonObject): void {
    this.#usualReply(method, params);
  }

  /** Answers the oldest call that met silence. */
  answerHeld(reply: Extract<MemoryReply, { type: 'result' | 'error' }>): void {
    this.#held.shift()?.(rawAnswer(reply));
  }

  #open(): TrackedSession {
    const { timer, now, connection } = this.#options;
    const log = new CallLog();
    const calls: CallTracker = new CallTracker({
      timer,
      now,
      log,
      isSignedOut: () => false,
      transport: (method, params, answered) => {
        this.calls.push({ method, params });
        this.#answer(this.#replyTo(method, params), answered, calls);
      },
    });
    const wishes = {
      finishInstallation: () => this.wishes.push('finishInstallation'),
      setTitle: (title: string) => this.wishes.push(`setTitle ${title}`),
      fitHeight: (height: number) => this.wishes.push(`fitHeight ${height}`),
    };
    return new TrackedSession({ ...DEFAULT_CONNECTION, ...connection }, calls, log, wishes, () =>
      Promise.resolve(stepAnswers),
    );
  }

  #answer(reply: MemoryReply, answered: (answer: RawAnswer) => void, calls: CallTracker): void {
    if (reply.type === 'result' || reply.type === 'error') {
      queueMicrotask(() => {
        answered(rawAnswer(reply));
      });
      return;
    }
    this.#held.push(answered);
    if (reply.type === 'lost')
      queueMicrotask(() => {
        calls.reportLost();
      });
  }

  #replyTo(method: string, params: JsonObject): MemoryReply {
    const at = this.#scripted.findIndex((entry) => entry.method === method);
    return (at < 0 ? null : this.#scripted.splice(at, 1)[0]?.reply) ?? this.#usualReply(method, params);
  }

  #usualReply(method: string, params: JsonObject): MemoryReply {
    switch (method) {
      case 'imbot.bot.list':
        return result(this.#bots.map((bot) => ({ ...upperCased(bot), OPENLINE: bot.openLine ? 'Y' : 'N' })));
      case 'imbot.register':
        return result(this.#registerBot(params));
      case 'imbot.app.register':
        return result(this.#registerApp(params));
      case 'imbot.app.update':
        return this.#apps.has(Number(params['APP_ID'])) ? result(true) : APP_NOT_FOUND;
      case 'imbot.app.unregister':
        return this.#apps.delete(Number(params['APP_ID'])) ? result(true) : APP_NOT_FOUND;
      case 'placement.bind':
        return this.#bind(params);
      case 'placement.get':
        return result([...this.#widgets]);
      case 'placement.unbind':
        return result({ count: 2 * this.#unbind(params) });
      case 'imbot.message.add':
        return result((this.#messages += 1));
      default:
        return { type: 'error', code: 'ERROR_METHOD_NOT_FOUND', description: 'Method not found!', status: 404 };
    }
  }

  #registerBot(params: JsonObject): number {
    const code = typeof params['CODE'] === 'string' ? params['CODE'] : '';
    const known = this.#bots.find((bot) => bot.code === code);
    if (known !== undefined) return known.id;
    const id = Math.max(0, ...this.#bots.map((bot) => bot.id)) + 1;
    this.#bots.push({ id, code, name: code, openLine: false });
    return id;
  }

  #bind({
    PLACEMENT: placement = '',
    HANDLER: handler = '',
    OPTIONS: options = [],
    LANG_ALL: langAll = [],
  }: JsonObject) {
    if (this.#widgets.some((row) => row['placement'] === placement && row['handler'] === handler)) return BOUND_ALREADY;
    this.#widgets.push({ placement, handler, options, langAll });
    return result(true);
  }

  /** How many went. */
  #unbind({ PLACEMENT: placement = '', HANDLER: handler = '' }: JsonObject): number {
    const at = this.#widgets.findIndex((row) => row['placement'] === placement && row['handler'] === handler);
    return at < 0 ? 0 : this.#widgets.splice(at, 1).length;
  }

  #registerApp(params: JsonObject): number | string {
    const key = JSON.stringify([params['BOT_ID'], params['CODE']]);
    const known = [...this.#apps].find(([, held]) => held === key);
    if (known !== undefined) return String(known[0]);
    const id = (this.#lastId += 1);
    this.#apps.set(id, key);
    return id;
  }
}

const APP_NOT_FOUND: MemoryReply = {
  type: 'error',
  code: 'CHAT_APP_ID_ERROR',
  description: 'App not found',
  status: 400,
};

const BOUND_ALREADY: MemoryReply = {
  type: 'error',
  code: 'ERROR_CORE',
  description: 'Unable to set placement handler: Handler already binded',
  status: 400,
};

const DEFAULT_CONNECTION: Connection = {
  origin: 'https://acme.bitrix24.com',
  portal: 'acme.bitrix24.com',
  memberId: '0123456789abcdef0123456789abcdef',
  applicationId: 'local.designer',
  language: 'en',
  placement: { code: 'DEFAULT', options: {} },
  admin: true,
  userId: 1,
  userName: 'Ada Lovelace',
  scopes: ['imbot', 'im', 'placement'],
  installing: false,
};

function result(data: unknown): MemoryReply {
  return { type: 'result', data };
}

function upperCased(bot: PortalBot): JsonObject {
  return { ID: bot.id, NAME: bot.name, CODE: bot.code };
}

function rawAnswer(reply: Extract<MemoryReply, { type: 'result' | 'error' }>): RawAnswer {
  if (reply.type === 'result') return reply;
  const { code, description = '', status = 400 } = reply;
  return { type: 'error', code, description, status, body: { error: code, error_description: description } };
}
