import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { preview } from 'vite';
import { distFolder, projectFolder } from './project.ts';

export interface PreviewServer {
  /** Ends with a slash. */
  url: string;
  close: () => Promise<void>;
}

/** Serves the production build, as it is, on a free port. */
export async function servePreview(): Promise<PreviewServer> {
  if (!existsSync(join(distFolder, 'index.html'))) throw new Error('There is no dist/index.html: run `npm run build`.');
  const server = await preview({
    root: projectFolder,
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port: 0, open: false },
  });
  const { port } = server.httpServer.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
