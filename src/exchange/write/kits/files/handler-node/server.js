import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createHandler } from './handler.js';

const app = JSON.parse(readFileSync(new URL('app.json', import.meta.url), 'utf8'));
const { HOST = '127.0.0.1', PORT = '8080' } = process.env;

/** HASH of the app's registration: from the environment, else from a file beside this one. */
function readHash() {
  const file = new URL('hash.txt', import.meta.url);
  const hash =
    process.env[app.hashVariable] || (existsSync(file) ? readFileSync(file, 'utf8').replace(/\r?\n$/, '') : '');
  if (hash === '') throw new Error(`Set ${app.hashVariable} to the HASH that the app was registered with.`);
  if (hash === 'register') throw new Error('With the HASH "register" nobody but the portal can sign for a person.');
  return hash;
}

const handler = createHandler({ hash: readHash(), app, previewOrigin: process.env[app.previewVariable] });
createServer(handler).listen(Number(PORT), HOST, () => console.log(`http://${HOST}:${PORT}/`));
