import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { createHandler } from './handler.js';
import { check, readParams } from './opening.js';

const HASH = 'a-key-of-this-test';
const md5 = (text) => createHash('md5').update(text).digest('hex');

/** The parameters as the portal sends them, some changed. */
function opened(changes = {}) {
  return new URLSearchParams({
    DOMAIN: 'https://acme.bitrix24.com',
    DOMAIN_HASH: md5(`acme.bitrix24.com${HASH}`),
    USER_ID: '7',
    USER_HASH: md5(`7${HASH}`),
    DIALOG_ID: 'chat42',
    DIALOG_ENTITY_ID: 'undefined',
    LANG: 'en',
    CONTEXT: 'textarea',
    DARK_MODE: 'N',
    ...changes,
  });
}

const server = createServer(createHandler({ hash: HASH, app: { title: '</script>{{THEME}}$&', titles: {} } }));
before(() => new Promise((resolve) => server.listen(0, '127.0.0.1', resolve)));
after(() => server.close());

const load = (path, options) => fetch(`http://127.0.0.1:${server.address().port}${path}`, options);

async function openingOf(query) {
  const html = await (await load(`/?${query}`)).text();
  return JSON.parse(/id="opening">([^]*?)<\/script>/.exec(html)[1]);
}

test('opens for the portal', async () => {
  const response = await load(`/any/path?x=1&${opened()}`);
  assert.equal(response.status, 200);
  assert.match(response.headers.get('content-security-policy'), /frame-ancestors https:\/\/acme\.bitrix24\.com$/);
  assert.match(await response.text(), /<html lang="en" data-theme="light">/);
});

test('tells the page who opened it, whatever the title holds', async () => {
  const opening = await openingOf(opened());
  assert.equal(opening.title, '</script>{{THEME}}$&');
  assert.deepEqual([opening.userId, opening.dialogId, opening.entityId], [7, 'chat42', '']);
  assert.deepEqual([opening.context, opening.messageId, opening.params], ['textarea', null, null]);
});

test('tells the page what a button carried', async () => {
  const query = opened({ CONTEXT: 'button', MESSAGE_ID: '911', BUTTON_PARAMS: '{&quot;order&quot;:7}' });
  const opening = await openingOf(query);
  assert.equal(opening.messageId, 911);
  assert.deepEqual(opening.params, { text: '{"order":7}', data: { order: 7 } });
});

test('is closed to everybody else', () => {
  const forged = md5('something else');
  assert.equal(check(opened({ DOMAIN_HASH: forged }), HASH), 403);
  assert.equal(check(opened({ USER_HASH: forged }), HASH), 403);
  assert.equal(check(opened({ USER_HASH: 'short' }), HASH), 403);
  assert.equal(check(opened({ DOMAIN: 'https://evil.example' }), HASH), 403);
  assert.equal(check(opened({ DOMAIN: 'https://acme.bitrix24.com/path' }), HASH), 403);
  assert.equal(check(opened({ USER_ID: '8' }), HASH), 403);
  assert.equal(check(opened({ USER_ID: '' }), HASH), 400);
  assert.equal(check(new URLSearchParams(), HASH), 400);
});

test('does not take the digest of a portal for that of a person, nor the other way round', () => {
  const ofPortal = { USER_ID: 'acme.bitrix24.com', USER_HASH: md5(`acme.bitrix24.com${HASH}`) };
  const ofPerson = { DOMAIN: 'https://7', DOMAIN_HASH: md5(`7${HASH}`) };
  assert.equal(check(opened(ofPortal), HASH), 403);
  assert.equal(check(opened(ofPerson), HASH), 403);
});

test('takes a portal on a port by both of its names', () => {
  const DOMAIN = 'https://portal.example:8443';
  assert.equal(check(opened({ DOMAIN, DOMAIN_HASH: md5(`portal.example${HASH}`) }), HASH), 200);
  assert.equal(check(opened({ DOMAIN, DOMAIN_HASH: md5(`portal.example:8443${HASH}`) }), HASH), 200);
});

test('takes the last of a parameter that comes twice', () => {
  assert.equal(check(new URLSearchParams(`USER_ID=8&${opened()}`), HASH), 200);
  assert.equal(check(new URLSearchParams(`${opened()}&USER_ID=8`), HASH), 403);
});

test('reads what a button carried as it really arrives', () => {
  assert.equal(readParams('[object Object]'), null);
  assert.deepEqual(readParams('{"a":"&quot;"}'), { text: '{"a":"&quot;"}', data: { a: '&quot;' } });
  assert.deepEqual(readParams('a=1&amp;copy=2&#039;'), { text: "a=1&copy=2'", data: null });
  assert.deepEqual(readParams('&amp;lt;'), { text: '&lt;', data: null });
});

test('serves its own files, and answers GET alone', async () => {
  const script = await load('/any/path/messenger.js');
  assert.equal(script.headers.get('content-type'), 'text/javascript; charset=utf-8');
  assert.equal((await load(`/?${opened()}`, { method: 'POST' })).status, 405);
  assert.equal((await load('/app.json')).status, 400);
});
