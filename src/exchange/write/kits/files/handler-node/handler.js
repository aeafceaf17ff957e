import { readFileSync } from 'node:fs';
import { check, readOpening } from './opening.js';

const TYPES = { css: 'text/css', js: 'text/javascript' };
const read = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');

const FILES = Object.fromEntries(['page.css', 'page.js', 'messenger.js'].map((name) => [name, read(`public/${name}`)]));
const PAGE = read('page.html');

const SAFE = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' };

const REFUSALS = {
  400: 'This page opens from a chat of Bitrix24.',
  403: 'The signature does not fit.',
  405: 'Only GET is answered here.',
};

/**
 * Answers requests for the page and its files, under whatever path they come.
 *
 * @param {{ hash: string, app: { title: string, titles: Record<string, string> }, previewOrigin?: string }} settings
 * @returns {import('node:http').RequestListener}
 */
export function createHandler({ hash, app, previewOrigin }) {
  return (request, response) => {
    const { status, headers, body } = answer(request, { hash, app, previewOrigin });
    response.writeHead(status, { ...SAFE, ...headers });
    response.end(request.method === 'HEAD' ? '' : body);
  };
}

function answer({ method, url }, { hash, app, previewOrigin }) {
  if (method !== 'GET' && method !== 'HEAD') return refusal(405);
  const [path, ...rest] = url.split('?');
  const name = path.split('/').at(-1);
  if (Object.hasOwn(FILES, name)) return file(name);
  const query = new URLSearchParams(rest.join('?'));
  const status = check(query, hash);
  return status === 200 ? page(readOpening(query, app, previewOrigin)) : refusal(status);
}

function file(name) {
  const type = TYPES[name.split('.').at(-1)];
  return { status: 200, headers: { 'Content-Type': `${type}; charset=utf-8` }, body: FILES[name] };
}

function refusal(status) {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: REFUSALS[status] };
}

function page(opening) {
  const values = { LANGUAGE: opening.language, THEME: opening.theme, OPENING: inScript(opening) };
  return {
    status: 200,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy(opening.origins),
      'Cache-Control': 'no-store',
    },
    body: PAGE.replace(/\{\{(LANGUAGE|THEME|OPENING)\}\}/g, (_, name) => values[name]),
  };
}

/** Nothing in it can end the script element around it. */
function inScript(value) {
  return JSON.stringify(value).replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
}

function policy(origins) {
  return `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors ${origins.join(' ')}`;
}
