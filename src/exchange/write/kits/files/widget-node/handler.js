import { readFileSync } from 'node:fs';
import { check, readOpening } from './opening.js';

const LIMIT = 100_000;
const TYPES = { css: 'text/css', js: 'text/javascript' };
const read = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');

const FILES = Object.fromEntries(['page.css', 'page.js', 'chat.js'].map((name) => [name, read(`public/${name}`)]));
const PAGE = read('page.html');

const SAFE = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' };

const REFUSALS = {
  400: 'This page opens from a chat of Bitrix24.',
  403: 'The portal does not vouch for this.',
  405: 'A portal opens this page by POST.',
  413: 'This is no opening of a portal.',
  502: 'The portal does not answer.',
};

/**
 * Answers requests for the page and its files, under whatever path they come.
 *
 * @param {object} settings
 * @param {{ title: string, titles: Record<string, string> }} settings.app
 * @param {string} settings.portal origin of the portal
 * @param {string} settings.token the application's, on that portal
 * @param {(portal: string, auth: string) => Promise<{ id: string, name: string } | null>} settings.personOf
 * @returns {import('node:http').RequestListener}
 */
export function createHandler(settings) {
  return async (request, response) => {
    const { status, headers, body } = await answer(request, settings);
    response.writeHead(status, { ...SAFE, ...headers });
    response.end(body);
  };
}

async function answer(request, settings) {
  const [path, ...rest] = request.url.split('?');
  const name = path.split('/').at(-1);
  if (request.method === 'GET' && Object.hasOwn(FILES, name)) return file(name);
  if (request.method !== 'POST') return refusal(405);
  const body = await bodyOf(request);
  if (body === null) return refusal(413);
  return open(new URLSearchParams(rest.join('?')), new URLSearchParams(body), settings);
}

/** @returns {Promise<string | null>} `null`: it is too long */
async function bodyOf(request) {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk;
    if (body.length > LIMIT) return null;
  }
  return body;
}

async function open(query, form, settings) {
  const status = check(query, form, settings);
  if (status !== 200) return refusal(status);
  try {
    const person = await settings.personOf(settings.portal, form.get('AUTH_ID'));
    return person === null ? refusal(403) : page(readOpening(query, form, person, settings));
  } catch (error) {
    console.error(error);
    return refusal(502);
  }
}

function file(name) {
  const type = TYPES[name.split('.').at(-1)];
  return { status: 200, headers: { 'Content-Type': `${type}; charset=utf-8` }, body: FILES[name] };
}

function refusal(status) {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: REFUSALS[status] };
}

function page(opening) {
  const values = { LANGUAGE: opening.language, OPENING: inScript(opening) };
  return {
    status: 200,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy(opening.portal),
      'Cache-Control': 'no-store',
    },
    body: PAGE.replace(/\{\{(LANGUAGE|OPENING)\}\}/g, (_, name) => values[name]),
  };
}

/** Nothing in it can end the script element around it. */
function inScript(value) {
  return JSON.stringify(value).replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
}

function policy(portal) {
  return `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors ${portal}`;
}
