import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { chromium as playwrightChromium } from '@playwright/test';

/** What the tests need from the system's packages: without the font the screenshots show boxes for emoji. */
const DEBIAN_PACKAGES = ['chromium-headless-shell', 'fonts-noto-color-emoji'];

/** The shell first: the same engine without the browser's own windows, a quarter faster in tests. */
const SYSTEM_NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

const APPLICATION_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The last switch replaces the one of the same name that Playwright passes: its value turns off the partitioning of
 * third-party storage, and a Chromium that blocks unpartitioned third-party storage then denies IndexedDB to every
 * frame on another origin, which is where the designer lives inside a portal.
 */
export const chromiumArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=Translate,MediaRouter,OptimizationHints',
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function chosenByHand(): string | undefined {
  const path = process.env['CHROME_PATH'];
  if (!path) return undefined;
  if (!isExecutable(path)) throw new Error(`CHROME_PATH is ${path}, which cannot be run.`);
  return path;
}

function systemChromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidates = [
    ...SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...APPLICATION_PATHS,
  ];
  return candidates.find(isExecutable);
}

function playwrightDownload(): string | undefined {
  const path = playwrightChromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

/** A browser that is already on this machine, or undefined. Installs nothing. */
export function findChromium(): string | undefined {
  return chosenByHand() ?? systemChromium() ?? playwrightDownload();
}

function run(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    return true;
  } catch {
    return false;
  }
}

function installFromDebian(): boolean {
  if (process.getuid?.() !== 0 || !isExecutable('/usr/bin/apt-get')) return false;
  return (
    run('apt-get', ['update', '-q']) &&
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...DEBIAN_PACKAGES])
  );
}

function downloadWithPlaywright(): boolean {
  const packageFile = createRequire(import.meta.url).resolve('@playwright/test/package.json');
  return run(process.execPath, [join(packageFile, '..', 'cli.js'), 'install', 'chromium']);
}

/** A browser on this machine, installed first when there is none. Fails with one sentence that says what to do. */
export function ensureChromium(): string {
  const present = findChromium();
  if (present !== undefined) return present;
  if (installFromDebian() || downloadWithPlaywright()) {
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    'No Chromium was found and none could be installed: install Chromium or Chrome and set CHROME_PATH to its executable.',
  );
}

/** How both test runners and the scripts start the browser. Installing is left to `ensureChromium`, run before them. */
export function chromiumLaunchOptions(): { executablePath: string; args: string[] } {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new Error('No Chromium was found: run `npm run browser`, or set CHROME_PATH to the executable of one.');
  }
  return { executablePath, args: [...chromiumArguments] };
}
