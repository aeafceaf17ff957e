import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { createHandler } from './handler.js';

const TOKEN = 'a-token-of-this-test';
const ANN = { id: '7', name: 'Ann Lee' };

const settings = {
  app: { title: '</script>{{LANGUAGE}}$&', titles: {} },
  portal: 'https://acme.bitrix24.com',
  token: TOKEN,
  personOf: async (portal, auth) => {
    if (auth === 'silent') throw new Error('no answer');
    return auth === 'of-ann' ? ANN : null;
  },
};

const server = createServer(createHandler(settings));
before(() => new Promise((resolve) => server.listen(0, '127.0.0.1', resolve)));
after(() => server.close());

const load = (path, options) => fetch(`http://127.0.0.1:${server.address().port}${path}`, options);

/** Opens the page as the portal does, some of it changed; what is `undefined` is left out. */
function open(changes = {}, domain = 'acme.bitrix24.com') {
  const fields = {
    AUTH_ID: 'of-ann',
    APPLICATION_TOKEN: TOKEN,
    PLACEMENT: 'IM_CONTEXT_MENU',
    PLACEMENT_OPTIONS: '{"messageId":"911","dialogId":"chat42","URI":"\\/online\\/"}',
    ...changes,
  };
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return load(`/any/path?x=1&DOMAIN=${domain}&PROTOCOL=1&LANG=en&APP_SID=1`, {
    method: 'POST',
    body: new URLSearchParams(given),
  });
}

async function openingOf(response) {
  return JSON.parse(/id="opening">([^]*?)<\/script>/.exec(await response.text())[1]);
}

test('opens for the portal, and tells the page where it is', async () => {
  const response = await open();
  assert.equal(response.status, 200);
  assert.match(response.headers.get('content-security-policy'), /frame-ancestors https:\/\/acme\.bitrix24\.com$/);
  assert.deepEqual(await openingOf(response), {
    title: '</script>{{LANGUAGE}}$&',
    portal: 'https://acme.bitrix24.com',
    person: ANN,
    language: 'en',
    placement: 'IM_CONTEXT_MENU',
    dialogId: 'chat42',
    messageId: '911',
    uri: '/online/',
  });
});

test('does without options, and with broken ones', async () => {
  for (const text of [undefined, '', '[]', 'null', '{"dialogId":', '{"dialogId":7}']) {
    const opening = await openingOf(await open({ PLACEMENT_OPTIONS: text }));
    assert.deepEqual([opening.dialogId, opening.messageId, opening.uri], [null, null, null]);
  }
});

test('is closed to everybody else', async () => {
  const statusOf = async (...given) => (await open(...given)).status;
  assert.equal(await statusOf({ APPLICATION_TOKEN: 'another' }), 403);
  assert.equal(await statusOf({ APPLICATION_TOKEN: `${TOKEN}x` }), 403);
  assert.equal(await statusOf({ AUTH_ID: 'of-nobody' }), 403);
  assert.equal(await statusOf({}, 'evil.example'), 403);
  assert.equal(await statusOf({}, 'acme.bitrix24.com&DOMAIN=evil.example'), 403);
  assert.equal(await statusOf({ AUTH_ID: undefined }), 400);
  assert.equal(await statusOf({ APPLICATION_TOKEN: undefined }), 400);
  assert.equal(await statusOf({}, ''), 400);
  assert.equal(await statusOf({ MORE: 'x'.repeat(100_000) }), 413);
  assert.equal((await load('/')).status, 405);
});

test('says that the portal does not answer', async () => {
  assert.equal((await open({ AUTH_ID: 'silent' })).status, 502);
});

test('serves its own files', async () => {
  const script = await load('/any/path/chat.js');
  assert.equal(script.headers.get('content-type'), 'text/javascript; charset=utf-8');
});
