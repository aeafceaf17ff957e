import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Response } from '@playwright/test';
import { chromiumLaunchOptions } from '../tools/chromium.ts';
import { servePortalScript } from '../tools/portal-script.ts';
import { startSimulation } from '../tools/simulation/start-simulation.ts';

/** Bytes of script that may travel before the designer can be used. */
const LIMIT = 75_000;

/** What loads this long after the page counts as first load; what loads later was asked for. */
const SETTLED_AFTER = 3_000;

interface Script {
  name: string;
  raw: number;
  gzip: number;
}

function isScriptOf(response: Response, origin: string): boolean {
  const type = response.headers()['content-type'] ?? '';
  return new URL(response.url()).origin === origin && /\bjavascript\b/.test(type);
}

/** Opens the address and weighs every script that came from the designer's own origin, in whatever frame or worker. */
async function measure(browser: Browser, url: string, origin: string, portalUrl: string): Promise<Script[]> {
  const context = await browser.newContext();
  await servePortalScript(context, portalUrl);
  const responses = new Map<string, Response>();
  context.on('response', (response) => {
    if (isScriptOf(response, origin)) responses.set(response.url(), response);
  });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'load' });
  await new Promise((resolve) => setTimeout(resolve, SETTLED_AFTER));
  const scripts = await Promise.all(
    [...responses.values()].map(async (response) => {
      const body = await response.body();
      const gzip = gzipSync(body, { level: 9 }).length;
      return { name: new URL(response.url()).pathname.slice(1), raw: body.length, gzip };
    }),
  );
  await context.close();
  return scripts.sort((a, b) => b.gzip - a.gzip);
}

function report(title: string, scripts: readonly Script[]): boolean {
  const total = scripts.reduce((sum, script) => sum + script.gzip, 0);
  console.log(`First load, ${title}`);
  for (const { name, raw, gzip } of scripts) {
    console.log(`  ${String(gzip).padStart(7)}  ${name} (${raw} unpacked)`);
  }
  const isWithin = scripts.length > 0 && total <= LIMIT;
  console.log(
    `  ${String(total).padStart(7)}  bytes of at most ${LIMIT}: ${isWithin ? 'within' : 'NOT within'} the budget`,
  );
  return isWithin;
}

export async function main(): Promise<number> {
  const simulation = await startSimulation({ designer: 'dist' });
  const { portalUrl, designerUrl } = simulation;
  const browser = await chromium.launch(chromiumLaunchOptions());
  const pages = [
    { title: 'standalone', url: designerUrl },
    { title: 'in a portal', url: `${portalUrl}/?world=budget&panel=0` },
  ];
  try {
    const verdicts: boolean[] = [];
    for (const { title, url } of pages) {
      const scripts = await measure(browser, url, new URL(designerUrl).origin, portalUrl);
      verdicts.push(report(title, scripts));
    }
    return verdicts.every(Boolean) ? 0 : 1;
  } finally {
    await browser.close();
    await simulation.close();
  }
}
