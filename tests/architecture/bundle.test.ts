import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { build, type Rolldown } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

const POLICY =
  "default-src 'self'; script-src 'self' https://api.bitrix24.com/api/v1/; style-src 'self'; img-src 'self' data: blob:; " +
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:*; " +
  "frame-src 'self' https: http://localhost:* http://127.0.0.1:*; " +
  "worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'none'";

let output: Rolldown.RolldownOutput['output'];
let page: string;

beforeAll(async () => {
  vi.stubEnv('NODE_ENV', 'production');
  vi.stubEnv('BX24_SCRIPT', 'http://localhost:5174/api/v1/');
  const result = await build({ root, mode: 'production', logLevel: 'error', build: { write: false } });
  if (!('output' in result)) throw new Error('Expected one build.');
  output = result.output;
  const html = output.find((file) => file.fileName === 'index.html');
  page = html?.type === 'asset' ? String(html.source) : '';
}, 60_000);

afterAll(() => {
  vi.unstubAllEnvs();
});

function modules(): string[] {
  return output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
}

it('holds the application and nothing of the simulated portal or the page of components', () => {
  expect(modules().some((id) => id.includes('/src/main.ts'))).toBe(true);
  expect(modules().filter((id) => id.includes('/src/simulator/') || id.includes('/tests/'))).toEqual([]);
  expect(output.map(({ fileName }) => fileName).filter((name) => name.endsWith('.html'))).toEqual(['index.html']);
});

/** Modules of what is loaded before the form can be used, in a portal. */
function startedModules(): string[] {
  const started = new Set<string>();
  const follow = (fileName: string): void => {
    const file = output.find((candidate) => candidate.fileName === fileName);
    if (file?.type !== 'chunk' || started.has(fileName)) return;
    started.add(fileName);
    file.imports.forEach(follow);
  };
  for (const file of output) if (file.type === 'chunk' && file.isEntry) follow(file.fileName);
  for (const name of ['bx24-host', 'base']) {
    const later = output.filter((file) => file.type === 'chunk' && file.name === name);
    expect(later, name).not.toEqual([]);
    for (const { fileName } of later) follow(fileName);
  }
  return output.flatMap((file) => (file.type === 'chunk' && started.has(file.fileName) ? file.moduleIds : []));
}

it('carries the licences of everything that is bundled', () => {
  const licences = output.find((file) => file.fileName === 'licenses.md');
  const text = licences?.type === 'asset' ? String(licences.source) : '';
  const bundled = new Set(
    modules().flatMap((id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1] ?? []),
  );
  expect(bundled).toContain('svelte');
  for (const name of bundled) expect(text, name).toContain(name);
});

it('starts without the schema library, which is loaded once something stored or brought along is read', () => {
  const held = startedModules();
  expect(held.some((id) => id.includes('/src/main.ts'))).toBe(true);
  expect(held.filter((id) => id.includes('/zod/'))).toEqual([]);
});

it.each([
  [
    'judges a design',
    /\/src\/(state\/engine\.ts|domain\/forecast\/|domain\/problems\/|domain\/portal\/(register|predict|serve|texts)\.ts)/,
  ],
  ['publishes it', /\/src\/(publishing\/publisher\.ts|domain\/calls\/(plan|register|update|wire|acknowledged)\.ts)/],
  ['works on pictures', /\/src\/(icons\/|state\/icon-work\.ts|features\/icon\/studio\/)/],
  [
    'stands in windows and tabs that are opened',
    /\/(Dialog|Popups|Matrix|MessageDesigner|PageTools|StoredView|PayloadView)\.svelte/,
  ],
  ['is said only later', /\/src\/i18n\/\w+\/(help|windows|studio|problem|portal-errors|preview-app|preview-parts)/],
])('starts without what %s', (_what, pattern) => {
  expect(output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : [])).some((id) => pattern.test(id))).toBe(
    true,
  );
  expect(startedModules().filter((id) => pattern.test(id))).toEqual([]);
});

it('lets the browser, before anything else, compile the first file ahead', () => {
  const entries = output.flatMap((file) => (file.type === 'chunk' && file.isEntry ? [file.code] : []));
  expect(entries).toHaveLength(1);
  expect(entries[0]).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
});

it('carries the whole security policy, before anything that loads', () => {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${POLICY}" />`;
  expect(page).toContain(policy);
  expect(page.indexOf(policy)).toBeLessThan(page.search(/<(script|link|style)/));
});

it('has no script, style or handler in the page itself', () => {
  expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
  for (const [tag] of page.matchAll(/<script[^>]*>/g)) expect(tag).toContain(' src="./');
});

it('refers to its files relatively, so that it works from any sub-path', () => {
  const references = [...page.matchAll(/\s(?:src|href)="([^"]*)"/g)].map((match) => match[1]);
  expect(references.length).toBeGreaterThan(0);
  expect(references.filter((reference) => !reference?.startsWith('./'))).toEqual([]);
});

it('loads the portal’s script from its real address whatever the environment says', () => {
  const code = output.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('\n');
  expect(code).not.toContain('localhost:5174');
});
