import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { answer } from './bot.js';
import { call, setting } from './portal.js';

const LIMIT = 1_000_000;
const app = JSON.parse(readFileSync(new URL('app.json', import.meta.url), 'utf8'));
const { HOST = '127.0.0.1', PORT = '8080' } = process.env;

const settings = {
  token: setting(app.tokenVariable),
  command: app.command.COMMAND,
  call: (access, method, params) =>
    access === null
      ? call(setting('BITRIX24_WEBHOOK_URL'), method, { ...params, CLIENT_ID: setting(app.clientIdVariable) })
      : call(access.endpoint, method, { ...params, auth: access.token }),
};

/** @returns {Promise<string | null>} `null`: it is too long */
async function bodyOf(request) {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk;
    if (body.length > LIMIT) return null;
  }
  return body;
}

async function statusOf(request) {
  if (request.method !== 'POST') return 405;
  const body = await bodyOf(request);
  return body === null ? 413 : answer(new URLSearchParams(body), settings);
}

const server = createServer(async (request, response) => {
  const status = await statusOf(request).catch((error) => {
    console.error(error);
    return 500;
  });
  response.writeHead(status).end();
});
server.listen(Number(PORT), HOST, () => console.log(`http://${HOST}:${PORT}/`));
