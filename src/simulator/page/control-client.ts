import type {
  AppOpening,
  ChatShellView,
  FaultOrder,
  WidgetOpening,
  WorldSeed,
  WorldSnapshot,
} from '../server/world-types.ts';
import type { BridgeServer } from './bridge.ts';

/** What became of the text field, and what is posted to the page. */
interface FieldOutcome {
  readonly field: { readonly text: string; readonly selectionStart: number; readonly selectionEnd: number };
  readonly reply: string | null;
}

/** The control address of one world, as the portal's own page uses it. */
export class ControlClient implements BridgeServer {
  readonly #base: string;

  constructor(world: string) {
    this.#base = `/control/${encodeURIComponent(world)}`;
  }

  async #send(verb: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> {
    const response = await fetch(`${this.#base}${path}`, {
      method: verb,
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`The simulated portal answered ${String(response.status)}`);
    return response.json();
  }

  async #reply(path: string, body: object): Promise<unknown> {
    const { reply } = (await this.#send('POST', path, body)) as { reply?: unknown };
    return reply ?? null;
  }

  async snapshot(): Promise<WorldSnapshot> {
    return (await this.#send('GET', '/')) as WorldSnapshot;
  }

  async open(): Promise<AppOpening> {
    return (await this.#send('POST', '/open', {})) as AppOpening;
  }

  async change(settings: WorldSeed): Promise<void> {
    await this.#send('POST', '/settings', settings);
  }

  async reset(): Promise<void> {
    await this.#send('POST', '/reset', {});
  }

  async addFault(order: FaultOrder): Promise<void> {
    await this.#send('POST', '/faults', order);
  }

  async clearFault(id: number): Promise<void> {
    await this.#send('DELETE', `/faults/${String(id)}`);
  }

  async clearLog(): Promise<void> {
    await this.#send('DELETE', '/log');
  }

  async removeApp(id: number): Promise<void> {
    await this.#send('DELETE', `/apps/${String(id)}`);
  }

  async removeWidget(id: number): Promise<void> {
    await this.#send('DELETE', `/widgets/${String(id)}`);
  }

  /** What a chat of the new messenger shows. */
  async chat(chat: string): Promise<ChatShellView> {
    return (await this.#send('POST', '/chat', { chat })) as ChatShellView;
  }

  async openWidget(id: number, chat: string): Promise<WidgetOpening> {
    return (await this.#send('POST', '/open-widget', { id, chat })) as WidgetOpening;
  }

  /** What a message does to the text field; `null`: it is none to it. */
  async textField(message: object): Promise<FieldOutcome | null> {
    return (await this.#reply('/text-field', message)) as FieldOutcome | null;
  }

  initData(sid: string): Promise<unknown> {
    return this.#reply('/init-data', { sid });
  }

  refreshAuth(sid: string): Promise<unknown> {
    return this.#reply('/refresh-auth', { sid });
  }

  setOption(scope: 'app' | 'user', name: string, value: unknown): Promise<unknown> {
    return this.#reply('/option', { scope, name, value });
  }

  async rememberFirstRun(install: boolean): Promise<void> {
    await this.#send('POST', '/first-run', { install });
  }

  async finishInstall(): Promise<boolean> {
    const { finished } = (await this.#send('POST', '/finish-install', {})) as { finished?: unknown };
    return finished === true;
  }
}
