import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { distFolder, projectFolder, readVersion } from '../tools/project.ts';

/** The earliest time the format knows. It is read in local time, so the bytes are the same in every time zone. */
const FIXED_TIME = new Date(1980, 0, 1);

/** The folder's files as an archive whose bytes depend on nothing but their names and contents. */
export function zipFolder(folder: string): Uint8Array {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, name: path.slice(join(folder, sep).length).split(sep).join('/') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const contents: Zippable = {};
  for (const { path, name } of files) contents[name] = new Uint8Array(readFileSync(path));
  return zipSync(contents, { level: 9, mtime: FIXED_TIME });
}

export function main(): void {
  if (!existsSync(join(distFolder, 'index.html'))) throw new Error('There is no dist/index.html: run `npm run build`.');
  const archive = zipFolder(distFolder);
  const name = `chat-app-designer-${readVersion()}.zip`;
  writeFileSync(join(projectFolder, name), archive);
  console.log(`${name}: ${archive.length} bytes`);
}
