import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { runServer } from '../tools/simulation/node-server.ts';
import { serveFile } from '../tools/simulation/static-files.ts';

export interface BuiltPage {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  close(): Promise<void>;
}

/** Builds a page of `tests/simulator` that knows nothing of ours, only the official client, and serves it on this machine. */
export async function serveBuilt(name: string): Promise<BuiltPage> {
  const folder = await mkdtemp(join(tmpdir(), `${name}-`));
  await build({
    configFile: false,
    root: fileURLToPath(new URL(`../simulator/${name}`, import.meta.url)),
    logLevel: 'error',
    build: { outDir: folder, target: 'esnext' },
  });
  const server = await runServer((request) => serveFile(folder, request.path), 0, '127.0.0.1');
  return {
    origin: `http://127.0.0.1:${server.port}`,
    async close() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
