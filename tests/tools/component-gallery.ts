import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { projectFolder } from './project.ts';
import { runServer } from './simulation/node-server.ts';
import { serveFile } from './simulation/static-files.ts';

const OUTPUT = join(projectFolder, 'node_modules/.cache/component-gallery');

export interface ComponentGallery {
  readonly url: string;
  close(): Promise<void>;
}

/** Builds the page with every component of `src/ui`, so that what looks at it waits for nothing, and serves it on a free port. */
export async function serveComponentGallery(): Promise<ComponentGallery> {
  const folder = join(OUTPUT, String(process.pid));
  await build({
    configFile: false,
    root: join(projectFolder, 'tests/components'),
    base: '/',
    publicDir: false,
    logLevel: 'warn',
    plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'baseline-widely-available',
      modulePreload: { polyfill: false },
    },
  });
  const server = await runServer((request) => serveFile(folder, request.path), 0, '127.0.0.1');
  return { url: `http://127.0.0.1:${server.port}/`, close: () => server.close() };
}
