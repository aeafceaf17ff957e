import { createHash, webcrypto } from 'node:crypto';
import { createContext, runInContext } from 'node:vm';
import { planOf, type DesignPlan } from '../../../src/domain/calls/plan.ts';
import type { Published } from '../../../src/domain/calls/published.ts';
import type { Design } from '../../../src/domain/design/schema.ts';
import * as care from '../../../src/platform/host/call-care.ts';
import * as answers from '../../../src/platform/host/step-answers.ts';
import { createBx24Host, type Bx24Environment } from '../../../src/platform/host/bx24-host.ts';
import { keyValueJournal } from '../../../src/platform/journal/key-value-journal.ts';
import { memoryKeyValue } from '../../../src/platform/key-value/memory-key-value.ts';
import { settled, type OpenedKeyValue } from '../../../src/platform/key-value/open-key-value.ts';
import { changeLedger } from '../../../src/platform/ledger/change-ledger.ts';
import { keyValueLedger } from '../../../src/platform/ledger/key-value-ledger.ts';
import type { MessageListener } from '../../../src/platform/host/portal-frame.ts';
import type { HostLogEntry, PortalSession } from '../../../src/ports/host.ts';
import type { Tabs } from '../../../src/ports/tabs.ts';
import { KnownApps } from '../../../src/publishing/known-apps.ts';
import type { PublishState } from '../../../src/publishing/publish-state.ts';
import { Publisher } from '../../../src/publishing/publisher.ts';
import { answerMessage } from '../../../src/simulator/page/bridge.ts';
import { HandTimer, settle } from '../../state/hand-timer.ts';
import { Harness, type World } from '../../simulator/server/harness.ts';

const ORIGIN = 'https://portal.example:5174';
const DESIGNER = 'https://designer.example';

export const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Where a tab dies: before its call leaves the page, after the portal has done it, or with the answer in hand and nothing written. */
export type Death = 'before' | 'between' | 'after';

/** A browser with its storage, on a portal of its own; tabs of it come and go. */
export class Browser {
  readonly harness = new Harness();
  readonly timer = new HandTimer();
  readonly world: World;
  readonly script: string;
  readonly #values = { ledger: new Map<string, unknown>(), journal: new Map<string, unknown>() };
  readonly openTabs;
  /** The browser keeps nothing: a frame whose storage is denied. */
  isDenied = false;

  constructor(script: string, tabs: () => Tabs & { die(): void }) {
    this.script = script;
    this.openTabs = tabs;
    this.timer.time = this.harness.time;
    this.world = this.harness.world();
  }

  storage(name: 'ledger' | 'journal'): OpenedKeyValue {
    return this.isDenied ? settled('memory', memoryKeyValue()) : settled('browser', memoryKeyValue(this.#values[name]));
  }

  get stored(): string {
    return JSON.stringify([...this.#values.ledger, ...this.#values.journal]);
  }

  /** Lets time go by until something has come to its end; `false`: it did not within a quarter of an hour. */
  async until(task: Promise<unknown>): Promise<boolean> {
    const done = new Set<Promise<unknown>>();
    const end = (): void => void done.add(task);
    void task.then(end, end);
    for (let waited = 0; waited < 900 && !done.has(task); waited += 1) {
      await settle();
      // What is fetched when it is used comes in a turn of its own.
      await new Promise((resolve) => setImmediate(resolve));
      if (!done.has(task)) await this.pass(1000);
    }
    return done.has(task);
  }

  async pass(ms: number): Promise<void> {
    this.harness.time += ms;
    await this.timer.pass(ms);
  }
}

interface Xhr {
  status: number;
  responseText: string;
  onload: () => void;
  onerror: () => void;
}

/** One tab: the real adapter over the simulated portal's own script, the real publisher, journal and ledger. */
export class PortalTab {
  readonly apps: KnownApps;
  readonly states: PublishState[] = [];
  readonly publisher: Publisher;
  log: readonly HostLogEntry[] = [];
  death: { readonly at: Death; readonly method: string } | null = null;
  onstate: (state: PublishState) => void = () => undefined;
  readonly #browser: Browser;
  readonly #tabs: Tabs & { die(): void };
  readonly #errors: ((event: { message: string }) => void)[] = [];
  readonly #hearers: { listener: MessageListener; first: boolean }[] = [];
  readonly #portal: { session: PortalSession | null } = { session: null };
  #isDead = false;
  #renewals = 0;

  constructor(browser: Browser) {
    this.#browser = browser;
    this.#tabs = browser.openTabs();
    const scope = () => (this.#portal.session === null ? null : { portal: 'portal', application: 'designer' });
    const ledger = keyValueLedger(browser.storage('ledger'), () => Promise.resolve(changeLedger));
    const journal = keyValueJournal(browser.storage('journal'));
    this.apps = new KnownApps({ scope, openLedger: () => Promise.resolve(ledger) });
    this.publisher = new Publisher({
      draft: () => '',
      session: () => this.#portal.session,
      ...{ scope, apps: this.apps, tabs: this.#tabs },
      openJournal: () => Promise.resolve(journal),
      now: browser.timer.now,
      sha256: (text) => Promise.resolve(sha(text)),
      onForeignBot: () => undefined,
      report: (state) => {
        if (this.#isDead) return;
        this.states.push(state);
        this.onstate(state);
      },
      alone: (work) => this.#tabs.alone('calls', work),
    });
  }

  get state(): PublishState {
    return this.states.at(-1) ?? { phase: 'idle' };
  }

  get session(): PortalSession {
    if (this.#portal.session === null) throw new Error('Not connected');
    return this.#portal.session;
  }

  /** How often the portal's page was asked for a new token. */
  get renewals(): number {
    return this.#renewals;
  }

  async open(): Promise<void> {
    const host = createBx24Host(this.#environment());
    const connecting = host.connect();
    await this.#browser.until(connecting);
    const connected = await connecting;
    if (!connected.ok) throw new Error(connected.error.code);
    this.#portal.session = this.#mortal(connected.value);
    connected.value.onLog((log) => (this.log = log));
    await this.#browser.pass(5000);
    await this.apps.read();
    await this.publisher.resume();
  }

  /** As the browser closes a tab: without a word. */
  die(): void {
    this.#isDead = true;
    this.#tabs.die();
  }

  published(design: Design): Published | null {
    const { bot, code, frame } = design.chatApp;
    const entry = this.apps.state.entries.find((app) => app.botId === bot.id && app.code === code);
    const icon = design.icon === null ? null : sha(design.icon.png);
    return entry === undefined
      ? null
      : { ...entry, digests: { hash: frame.hash === '' ? null : sha(frame.hash), icon } };
  }

  plan(design: Design): DesignPlan {
    return planOf(design, this.published(design));
  }

  /** Dies as was ordered; a call of a dead tab never comes back. */
  #mortal(session: PortalSession): PortalSession {
    const apply: PortalSession['apply'] = async (step, progress) => {
      const ordered = this.death?.method === step.method ? this.death.at : null;
      if (ordered === 'before') return this.#end();
      const answer = await session.apply(step, progress);
      return ordered === 'after' ? this.#end() : answer;
    };
    return new Proxy(session, {
      get: (target, name) => {
        if (name === 'apply') return apply;
        const member: unknown = Reflect.get(target, name, target);
        const bound: unknown = typeof member === 'function' ? member.bind(target) : member;
        return bound;
      },
    });
  }

  #end(): Promise<never> {
    this.die();
    return new Promise<never>(() => undefined);
  }

  #environment(): Bx24Environment {
    const { timer, world } = this.#browser;
    const opening = world.open();
    const window = {
      // The harness has no certificate; the portal that it stands for has.
      name: opening.name.replace('|0|', '|1|'),
      parent: { postMessage: (text: string) => void this.#answer(text, opening.sid) },
      BX24: undefined as unknown,
      addEventListener: (type: string, listener: never, first = false) => {
        if (type === 'error') this.#errors.push(listener);
        else this.#hearers.push({ listener, first });
      },
    };
    const load = (script: { onload: () => void }): void => {
      timer.after(20, () => {
        this.#run(window);
        script.onload();
      });
    };
    const document = {
      documentElement: { style: { minHeight: '' } },
      head: { append: load },
      createElement: () => ({ src: '', onload: () => undefined, onerror: () => undefined, remove: () => undefined }),
    };
    return {
      window: window,
      document: document as unknown as Document,
      scriptAddress: '/api/v1/',
      ...{ timer, now: timer.now, loadCare: () => Promise.resolve(care), loadAnswers: () => Promise.resolve(answers) },
    };
  }

  /** The simulated portal's script, in a realm of its own. */
  #run(window: { parent: unknown }): void {
    const { timer, script } = this.#browser;
    const after = (task: () => void, ms = 0): void => void timer.after(ms, task);
    const send = (xhr: Xhr, address: string, body: string): void => this.#send(xhr, address, body);
    class FakeXhr implements Xhr {
      status = 0;
      responseText = '';
      onload = (): void => undefined;
      onerror = (): void => undefined;
      #address = '';
      open(_verb: string, address: string): void {
        this.#address = address;
      }
      send(body: string): void {
        send(this, this.#address, body);
      }
    }
    class Clock extends Date {
      static override now = timer.now;
    }
    const document = { readyState: 'complete', addEventListener: () => undefined };
    const globals = { window, parent: window.parent, document, XMLHttpRequest: FakeXhr, Date: Clock };
    runInContext(script, createContext({ ...globals, setTimeout: after, crypto: webcrypto, console }));
  }

  #send(xhr: Xhr, address: string, body: string): void {
    if (this.#isDead) return;
    const { harness, timer } = this.#browser;
    const path = new URL(address).pathname;
    const delivery = harness.deliver({ path, headers: { 'content-type': 'text/plain;charset=UTF-8' }, body });
    const isKilled = this.death?.at === 'between' && path.includes(this.death.method);
    if (isKilled) this.die();
    if (isKilled || delivery.kind === 'never') return;
    const wait = 20 + (delivery.kind === 'answer' ? delivery.delay : 0);
    timer.after(wait, () => {
      if (delivery.kind === 'answer') {
        xhr.status = delivery.response.status;
        xhr.responseText = delivery.response.body;
      }
      this.#guarded(delivery.kind === 'answer' ? xhr.onload : xhr.onerror);
    });
  }

  /** What a script throws into nowhere the window hears of; of another origin it hides the words. */
  #guarded(task: () => void): void {
    try {
      task();
    } catch {
      for (const listener of this.#errors) listener({ message: 'Script error.' });
    }
  }

  /** The portal's page answers the script. */
  async #answer(text: string, sid: string): Promise<void> {
    const { world, timer } = this.#browser;
    const isRenewal = text.startsWith('refreshAuth');
    if (isRenewal) this.#renewals += 1;
    const ask = (path: string, body: object): Promise<unknown> =>
      Promise.resolve(world.control('POST', path, body).json['reply']);
    const nothing = (): Promise<never> => new Promise(() => undefined);
    const reply = await answerMessage(
      {
        ...{ sid, origin: DESIGNER, placement: 'DEFAULT' },
        server: {
          initData: async () => secured(await ask('/init-data', { sid })),
          refreshAuth: () => ask('/refresh-auth', { sid }),
          setOption: nothing,
          rememberFirstRun: nothing,
          finishInstall: nothing,
        },
        surface: {
          resize: () => ({ width: 1, height: 1 }),
          setTitle: () => undefined,
          scrollTo: () => undefined,
          reloadPage: () => undefined,
          reopen: () => undefined,
          refreshFailed: () => undefined,
        },
      },
      DESIGNER,
      text,
    );
    if (reply !== null) timer.after(20, () => this.deliver(reply));
  }

  /** A message of the portal's page, to whoever listens in this window. */
  deliver(data: unknown): void {
    if (this.#isDead) return;
    const stopped = new Set<unknown>();
    const event = { origin: ORIGIN, data, stopImmediatePropagation: () => void stopped.add(data) };
    const inOrder = [...this.#hearers.filter(({ first }) => first), ...this.#hearers.filter(({ first }) => !first)];
    for (const { listener } of inOrder) if (!stopped.has(data)) this.#guarded(() => listener(event));
  }
}

function secured(reply: unknown): object | null {
  return typeof reply === 'object' && reply !== null ? { ...reply, PROTOCOL: 1 } : null;
}
