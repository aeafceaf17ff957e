import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { KitLanguage } from '../../../../src/exchange/write/kits/kit.ts';
import { GO_ENVIRONMENT, run } from '../languages.ts';

type Command = readonly [command: string, ...args: string[]];

interface Way {
  readonly test: Command;
  /** What has to be done before a server can be started and ended at once. */
  readonly build?: Command;
  readonly serve: (port: number) => Command;
}

/** What the README of a kit says, but for Go, whose `go run` would leave its server behind. */
export const WAYS: Readonly<Record<KitLanguage, Way>> = {
  php: { test: ['php', 'tests.php'], serve: (port) => ['php', '-S', `127.0.0.1:${port}`, '-t', 'public'] },
  node: { test: ['node', '--test'], serve: () => ['node', 'server.js'] },
  python: { test: ['python3', '-m', 'unittest'], serve: () => ['python3', 'server.py'] },
  go: { test: ['go', 'test', './...'], build: ['go', 'build', '-o', 'server', '.'], serve: () => ['./server'] },
};

/** How the kit of a bot has the portal know its command. */
export const REGISTER: Readonly<Record<KitLanguage, Command>> = {
  php: ['php', 'register.php'],
  node: ['node', 'register.js'],
  python: ['python3', 'register.py'],
  go: ['go', 'run', '.', 'register'],
};

/** Puts the files of an archive below a folder. */
export async function unpack(archive: Uint8Array, folder: string): Promise<void> {
  for (const [path, bytes] of Object.entries(unzipSync(archive))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}

const environment = (more: Readonly<Record<string, string>>) => ({ ...process.env, ...GO_ENVIRONMENT, ...more });

export async function runCommand(
  [command, ...args]: Command,
  cwd: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { stdout } = await run(command, args, { cwd, env: environment(variables) });
  return stdout;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Every server of a kit prints its address once it listens. */
function listening(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      if (said.includes('http://127.0.0.1:')) resolve();
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.on('exit', () => {
      reject(new Error(said));
    });
  });
}

export interface Running {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Starts a kit's server. Rejects with what it said when it ends instead. */
export async function serve(
  language: KitLanguage,
  folder: string,
  variables: Readonly<Record<string, string>>,
): Promise<Running> {
  const port = await freePort();
  const { build, serve: served } = WAYS[language];
  if (build !== undefined) await runCommand(build, folder);
  const [command, ...args] = served(port);
  const server = spawn(command, args, { cwd: folder, env: environment({ ...variables, PORT: String(port) }) });
  await listening(server);
  const stop = async (): Promise<void> => {
    const ended = once(server, 'exit');
    server.kill();
    await ended;
  };
  return { address: `http://127.0.0.1:${port}`, stop };
}

interface Made {
  readonly path: string;
  readonly params: Record<string, unknown>;
}

/** Stands in for a portal's REST: keeps what it is called with, and answers as it is told to. */
export class StandIn {
  readonly calls: Made[] = [];
  answer: object = { result: 14 };
  readonly #server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      this.calls.push({ path: request.url ?? '', params: JSON.parse(body) as Made['params'] });
      response.writeHead('error' in this.answer ? 400 : 200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(this.answer));
    });
  });

  async listen(): Promise<void> {
    await once(this.#server.listen(0, '127.0.0.1'), 'listening');
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }
}
