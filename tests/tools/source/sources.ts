import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { projectFolder } from '../project.ts';

const CODE = ['.ts', '.svelte'];

/**
 * The files below a folder, by their path from the project's root, with forward slashes and in order. Unless said otherwise, the
 * scripts and components of `src`.
 */
export function readSources(folder = 'src', endings: readonly string[] = CODE): Map<string, string> {
  const names = readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' });
  const paths = names.map((name) => posix.join(folder, name.split(sep).join('/')));
  const chosen = paths.filter((path) => endings.some((ending) => path.endsWith(ending))).sort();
  return new Map(chosen.map((path) => [path, readFileSync(join(projectFolder, path), 'utf8')]));
}
