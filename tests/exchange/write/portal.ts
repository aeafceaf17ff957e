import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JsonObject } from '../../../src/domain/kernel/json.ts';
import { Harness, type World } from '../../simulator/server/harness.ts';

async function bodyOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** A simulated portal on a port of this machine, which takes calls by token and, as the application, by an incoming webhook. */
export class ListeningPortal {
  readonly harness = new Harness();
  world: World = this.harness.world('one');
  readonly #server: Server;

  constructor() {
    this.#server = createServer((message, response) => {
      void this.#answer(message).then(({ status, headers, text }) => {
        response.writeHead(status, headers);
        response.end(text);
      });
    });
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /** A portal on which nothing was registered yet. */
  renew(): void {
    this.world = this.harness.world(`w${Math.trunc(this.harness.time++)}`);
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What code finds in its environment. */
  get environment(): Record<string, string> {
    return {
      BITRIX24_WEBHOOK_URL: `${this.address}/rest/1/key/`,
      BITRIX24_DOMAIN: this.address,
      BITRIX24_ACCESS_TOKEN: this.world.token,
      BITRIX24_REFRESH_TOKEN: 'refresh',
      BITRIX24_CLIENT_ID: 'application',
      BITRIX24_CLIENT_SECRET: 'secret',
      ENDPOINT: `${this.address}/rest/`,
      TOKEN: this.world.token,
      ECHO_CLIENT_ID: 'token-of-the-bot',
      ECHO_HASH: HASH,
    };
  }

  /** The rows of chat apps that the portal holds, without what differs from one portal to the next. */
  get apps(): readonly JsonObject[] {
    return JSON.parse(JSON.stringify(this.world.snapshot().apps)) as JsonObject[];
  }

  async #answer(message: IncomingMessage) {
    const url = new URL(message.url ?? '/', 'http://portal.example');
    const method = /\/rest\/(?:1\/key\/+)?([\w.]+?)(?:\.json)?$/.exec(url.pathname)?.[1] ?? '';
    return this.harness.request({
      path: `/rest/${method}`,
      headers: {
        'content-type': message.headers['content-type'],
        authorization: `Bearer ${this.world.token}`,
      },
      body: await bodyOf(message),
    });
  }
}

export const HASH = `k$y'"\\%s`.padEnd(32, 'x');
