import { readFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Connect, type Plugin, type UserConfig } from 'vite';

const PORTAL_SCRIPT = 'https://api.bitrix24.com/api/v1/';

const LOOPBACK = 'http://localhost:* http://127.0.0.1:*';

/**
 * Trusted Types are not demanded: large photographs are made smaller in a worker that `browser-image-compression` starts from a blob. It
 * inherits the policy, has no page that could make a default policy, and gives `importScripts` a plain address: Chromium refuses
 * it, and the work would fall back to the page, which it holds for seconds. Markup of ours comes from the compiler alone.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  // Only this one script of the portal's, whatever else may lie on its host.
  `script-src 'self' ${PORTAL_SCRIPT}`,
  "style-src 'self'",
  "img-src 'self' data: blob:",
  `connect-src 'self' https: ${LOOPBACK}`,
  `frame-src 'self' https: ${LOOPBACK}`,
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  // Nothing here is sent by a form; one that was brought in could carry secrets away.
  "form-action 'none'",
].join('; ');

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as { version: string };

/**
 * The policy travels in the page itself because a static host may not let anyone set headers. Only when built: the
 * development server needs inline styles and a web socket.
 */
function contentSecurityPolicy(): Plugin {
  const element = `<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}" />`;
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: (html) => html.replace('<head>', `<head>\n    ${element}`),
  };
}

/** A portal opens an application's page with a form POST, to which Vite's own servers answer 404. */
function acceptPost(): Plugin {
  const middleware: Connect.NextHandleFunction = (request, _response, next) => {
    if (request.method === 'POST' && request.headers.accept?.includes('text/html') === true) {
      request.resume();
      request.method = 'GET';
      delete request.headers['content-length'];
      delete request.headers['content-type'];
    }
    next();
  };
  return {
    name: 'accept-post',
    configureServer: ({ middlewares }) => void middlewares.use(middleware),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(middleware),
  };
}

/**
 * Nearly all of the first file runs at once. Told so, Chromium compiles it beside the page while it arrives, and not function by
 * function while the page waits: the first picture takes two fifths less of the main thread. The comment has to come first of all.
 */
function compileAhead(): Plugin {
  return {
    name: 'compile-ahead',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk' && file.isEntry) file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
        }
      },
    },
  };
}

/** What Vite has made small, terser makes smaller by an eightieth; the first file alone is worth the seconds. */
function squeezeFirstFile(): Plugin {
  return {
    name: 'squeeze-first-file',
    apply: 'build',
    async generateBundle(_options, bundle) {
      const { minify } = await import('terser');
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk' || !file.isEntry) continue;
        const { code } = await minify(file.code, { module: true, ecma: 2020, compress: { passes: 3 } });
        file.code = code ?? file.code;
      }
    },
  };
}

/** Folders whose parts are small and opened one after the other: what of them loads later is one file each. The plan asks the twin, which is large. */
const TOGETHER = ['ui/', 'features/publish/(?!Plan)'];

export default defineConfig(async ({ command, mode, isPreview }): Promise<UserConfig> => {
  const isDevServer = command === 'serve' && mode !== 'test' && isPreview !== true;
  const portalScript = (isDevServer && process.env['BX24_SCRIPT']) || PORTAL_SCRIPT;

  const testing = mode === 'test' ? (await import('./tests/setup/vitest.ts')).testing : {};

  return {
    // Relative, so that the result works from any sub-path of a host or portal.
    base: './',
    plugins: [
      svelte({
        configFile: false,
        // Short names of scoped styles: they stand in every file.
        compilerOptions: { cssHash: ({ hash, css }) => `s${hash(css).slice(0, 4)}`, discloseVersion: false },
        // Libraries may still be written without runes; our own components may not.
        dynamicCompileOptions: ({ filename }) => (filename.includes('/node_modules/') ? undefined : { runes: true }),
      }),
      acceptPost(),
      contentSecurityPolicy(),
      squeezeFirstFile(),
      compileAhead(),
    ],
    define: {
      __BX24_SCRIPT__: JSON.stringify(portalScript),
      __APP_VERSION__: JSON.stringify(version),
    },
    build: {
      target: ['chrome111', 'edge111', 'firefox121', 'safari16.4'],
      // Every file stays a file: inlined fonts and scripts would break under the policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // What is bundled of others carries their licences along.
      license: { fileName: 'licenses.md' },
      // One file for all that the first screen needs: thirty small ones compress a twelfth worse.
      rolldownOptions: {
        // Which plugin took how long is of no use to whoever builds.
        checks: { bundlerTimings: false },
        output: {
          // A name, and all of its hash, would stand in the first file once for every part that loads later.
          chunkFileNames: 'assets/[hash:7].js',
          assetFileNames: ({ names }) =>
            `assets/${names[0]?.endsWith('.css') === true ? '' : '[name]-'}[hash:7][extname]`,
          codeSplitting: {
            groups: [
              { name: 'app', tags: ['$initial'], priority: 2 },
              ...TOGETHER.map((folder) => ({ name: folder, test: new RegExp(`/src/${folder}`), priority: 1 })),
            ],
          },
        },
      },
    },
    worker: { format: 'es' },
    server: { port: 5173 },
    preview: { port: 4173 },
    ...testing,
  };
});
