import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { NodeDelivery } from './node-server.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

function plain(status: number, text: string): NodeDelivery {
  return { kind: 'answer', response: { status, headers: { 'content-type': 'text/plain' }, body: text }, delay: 0 };
}

/** Answers with the file of a folder that an address means, as any static host finds it. */
export async function serveFile(folder: string, path: string): Promise<NodeDelivery> {
  const wanted = normalize(join(folder, decodeURIComponent(path)));
  if (!`${wanted}${sep}`.startsWith(join(folder, sep))) return plain(404, 'Not found');
  const file = (await isFile(wanted)) ? wanted : join(wanted, 'index.html');
  if (!(await isFile(file))) return plain(404, 'Not found');
  const headers = { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' };
  return { kind: 'answer', response: { status: 200, headers, body: await readFile(file) }, delay: 0 };
}
