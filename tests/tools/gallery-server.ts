import type { AddressInfo } from 'node:net';
import { createServer, type ViteDevServer } from 'vite';
import { projectFolder } from './project.ts';

/** Serves a page that makes icons, by default one of every fixture, on a free port. `url` of that page. */
export async function serveGallery(page = 'icon-gallery'): Promise<{ server: ViteDevServer; url: string }> {
  const server = await createServer({
    root: projectFolder,
    logLevel: 'error',
    cacheDir: 'node_modules/.vite-gallery',
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const { port } = server.httpServer?.address() as AddressInfo;
  return { server, url: `http://127.0.0.1:${port}/tests/tools/${page}/index.html` };
}
