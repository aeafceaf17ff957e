import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { webkit, type Page } from '@playwright/test';

/** The browser that comes with the system's WebKitGTK; `undefined`: there is none. */
export const MINI_BROWSER = ['x86_64', 'aarch64']
  .map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`)
  .find((path) => existsSync(path));

const XVFB = '/usr/bin/Xvfb';

/** Whether a WebKit can be started: it needs a screen, which may be one that nobody sees. */
export const hasWebKit = MINI_BROWSER !== undefined && (process.env['DISPLAY'] !== undefined || existsSync(XVFB));

/** ms for the browser to come up, on a busy machine. */
const STARTS_WITHIN = 60_000;
const LOOK_EVERY = 100;

export interface RunningWebKit {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** Starts a screen that nobody sees; answers its name. */
async function startScreen(): Promise<{ display: string; process: ChildProcess | null }> {
  const { DISPLAY } = process.env;
  if (DISPLAY !== undefined) return { display: DISPLAY, process: null };
  // The server looks for a free number itself and writes it down.
  const server = spawn(XVFB, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.on('error', reject);
    server.on('exit', () => reject(new Error('Xvfb has ended')));
    server.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString().trim()));
  });
  return { display: `:${number}`, process: server };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function startBrowser(path: string, inspector: string, home: string, display: string): ChildProcess {
  return spawn(path, ['--geometry=1440x1000', 'about:blank'], {
    detached: true,
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display,
      GDK_BACKEND: 'x11',
      HOME: home,
      XDG_DATA_HOME: join(home, 'data'),
      XDG_CACHE_HOME: join(home, 'cache'),
      XDG_CONFIG_HOME: join(home, 'config'),
      WEBKIT_INSPECTOR_HTTP_SERVER: inspector,
      // Containers have no namespaces to build one with.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
      NO_AT_BRIDGE: '1',
    },
  });
}

/** Addresses of the pages that the browser's inspector offers; none while it starts. */
async function pagesOf(inspector: string): Promise<readonly string[]> {
  try {
    const list = await (await fetch(`http://${inspector}/`)).text();
    return [...list.matchAll(/\/socket\/\d+\/\d+\/WebPage/g)].map(([path]) => `ws://${inspector}${path}`);
  } catch {
    return [];
  }
}

async function waitForPage(inspector: string): Promise<void> {
  const until = Date.now() + STARTS_WITHIN;
  while ((await pagesOf(inspector)).length === 0) {
    if (Date.now() > until) throw new Error('WebKit did not start');
    await pause(LOOK_EVERY);
  }
}

/** Playwright asks for a list of pages in another form than WebKit's inspector gives it. */
async function serveList(inspector: string): Promise<{ url: string; close: () => void }> {
  const server = createServer((_request, response) => {
    void pagesOf(inspector).then((pages) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(pages.map((webSocketDebuggerUrl) => ({ webSocketDebuggerUrl }))));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${String(port)}`, close: () => server.close() };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const end = new Promise((resolve) => child.once('exit', resolve));
  signal(child, 'SIGTERM');
  await Promise.race([end, pause(4000, undefined, { ref: false }).then(() => signal(child, 'SIGKILL'))]);
}

function signal(child: ChildProcess, name: 'SIGTERM' | 'SIGKILL'): void {
  try {
    // The group: a browser is several processes.
    process.kill(-(child.pid ?? 0), name);
  } catch {
    // It has ended meanwhile.
  }
}

/** Starts the system's WebKit with a profile of its own, and Playwright connected to its one page. Rejects where there is none. */
export async function launchWebKit(): Promise<RunningWebKit> {
  if (MINI_BROWSER === undefined) throw new Error('There is no WebKit here');
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  const screen = await startScreen();
  const inspector = `127.0.0.1:${String(await freePort())}`;
  const child = startBrowser(MINI_BROWSER, inspector, home, screen.display);
  const list = await serveList(inspector);
  const stop = async (): Promise<void> => {
    list.close();
    await ended(child);
    screen.process?.kill();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await waitForPage(inspector);
    const browser = await webkit.connectOverCDP(list.url);
    const page = browser.contexts()[0]?.pages()[0];
    if (page === undefined) throw new Error('WebKit shows no page');
    return {
      page,
      close: async () => {
        await browser.close().catch(() => undefined);
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
