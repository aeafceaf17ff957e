import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

function fromRoot(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

export const projectFolder = fromRoot('');
export const distFolder = fromRoot('dist/');

export function readVersion(): string {
  return (JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as { version: string }).version;
}
