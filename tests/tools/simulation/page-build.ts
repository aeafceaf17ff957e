import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { projectFolder } from '../project.ts';

const pageFolder = join(projectFolder, 'src/simulator/page');
const cacheFolder = join(projectFolder, 'node_modules/.cache/simulated-portal');

/** All that the page is made of; a change of any file makes another build. */
const INPUTS = [
  'src/simulator',
  'src/ui',
  'src/i18n',
  'src/domain/kernel',
  'package-lock.json',
  'tests/tools/simulation',
];

function filesIn(path: string): string[] {
  const full = join(projectFolder, path);
  if (statSync(full).isFile()) return [full];
  return readdirSync(full, { recursive: true, encoding: 'utf8' })
    .map((name) => join(full, name))
    .filter((file) => statSync(file).isFile())
    .sort();
}

function digestOfInputs(): string {
  const hash = createHash('sha256');
  for (const file of INPUTS.flatMap(filesIn)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/**
 * Builds the simulated portal's page unless that was done before, and answers the folder. Built rather than transformed on
 * request, so that a test's page load costs no work and every test sees the same page.
 */
export async function buildPage(): Promise<string> {
  const folder = join(cacheFolder, digestOfInputs());
  if (existsSync(join(folder, 'index.html'))) return folder;
  // Under a name of its own first: another process may be building the same.
  const draft = `${folder}.${String(process.pid)}`;
  await build({
    configFile: false,
    root: pageFolder,
    base: '/',
    publicDir: false,
    logLevel: 'warn',
    plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
    build: {
      outDir: draft,
      emptyOutDir: true,
      target: 'baseline-widely-available',
      modulePreload: { polyfill: false },
    },
  });
  try {
    renameSync(draft, folder);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}

/** The simulated portal's BX24 script: our client in a function of its own, as a classic script. */
export async function buildBx24Script(): Promise<string> {
  const built = await build({
    root: pageFolder,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      target: 'baseline-widely-available',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(pageFolder, 'bx24', 'client.ts'), output: { format: 'iife' } },
    },
  });
  if (!('output' in built)) throw new Error('Expected one build.');
  return built.output[0].code;
}
