import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createServer } from 'vite';
import { distFolder, projectFolder } from '../project.ts';
import { runServer } from './node-server.ts';
import { serveFile } from './static-files.ts';

export interface Designer {
  readonly url: string;
  close(): Promise<void>;
}

/** The designer under development: Vite's own server, with the simulated portal's BX24 script built in. */
export async function runDevelopmentDesigner(port: number, bx24Script: string): Promise<Designer> {
  const server = await createServer({
    root: projectFolder,
    configFile: join(projectFolder, 'vite.config.ts'),
    optimizeDeps: { entries: ['index.html'] },
    define: { __BX24_SCRIPT__: JSON.stringify(bx24Script) },
    server: { port, strictPort: port !== 0, host: 'localhost' },
    clearScreen: false,
    logLevel: 'warn',
  });
  await server.listen();
  const { port: taken } = server.httpServer?.address() as AddressInfo;
  return { url: `http://localhost:${String(taken)}/`, close: () => server.close() };
}

/**
 * The production build as it is, on a plain static host that also answers POST. On another site than the portal
 * (127.0.0.1, not localhost), so that its storage is partitioned as it is on a real portal.
 */
export async function runBuiltDesigner(port: number): Promise<Designer> {
  if (!existsSync(join(distFolder, 'index.html'))) throw new Error('There is no dist/index.html: run `npm run build`.');
  const server = await runServer((request) => serveFile(distFolder, request.path), port, '127.0.0.1');
  return { url: `http://127.0.0.1:${String(server.port)}/`, close: () => server.close() };
}
