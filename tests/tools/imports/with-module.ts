import { createServer } from 'vite';

/** Loads a module that itself loads others while it runs, and keeps Vite open until it is done. */
export async function withModule<T>(
  path: string,
  use: (module: Readonly<Record<string, unknown>>) => Promise<T>,
): Promise<T> {
  const vite = await createServer({
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  try {
    return await use(await vite.ssrLoadModule(path));
  } finally {
    await vite.close();
  }
}
