import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createHandler } from './handler.js';
import { personOf } from './portal.js';

const app = JSON.parse(readFileSync(new URL('app.json', import.meta.url), 'utf8'));
const { HOST = '127.0.0.1', PORT = '8080' } = process.env;

/** Of the environment, which has to have it. */
function setting(variable) {
  const value = process.env[variable];
  if (!value) throw new Error(`${variable} is not set`);
  return value;
}

const { origin } = new URL(setting(app.portalVariable));
const handler = createHandler({ app, portal: origin, token: setting(app.tokenVariable), personOf });
createServer(handler).listen(Number(PORT), HOST, () => console.log(`http://${HOST}:${PORT}/`));
