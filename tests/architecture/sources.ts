import { readdirSync, readFileSync } from 'node:fs';
import { posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

/** Every script and component below `src`, by its path from the project's root. */
export function readSources(): Map<string, string> {
  const names = readdirSync(fileURLToPath(new URL('src/', root)), { recursive: true, encoding: 'utf8' });
  const paths = names.map((name) => posix.join('src', name.split(sep).join('/')));
  const code = paths.filter((path) => /\.(ts|svelte)$/.test(path)).sort();
  return new Map(code.map((path) => [path, readFileSync(new URL(path, root), 'utf8')]));
}
