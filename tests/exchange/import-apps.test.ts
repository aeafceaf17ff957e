import { describe, expect, it } from 'vitest';
import { registerParams } from '../../src/domain/calls/register.ts';
import { emptyDesign } from '../../src/domain/design/factory.ts';
import { setField } from '../../src/domain/design/operations.ts';
import { readDesign } from '../../src/domain/design/read-design.ts';
import type { Design } from '../../src/domain/design/schema.ts';
import { exportDesign } from '../../src/exchange/design-json.ts';
import { importApps } from '../../src/exchange/import-apps.ts';
import { readText } from '../../src/exchange/read/read-text.ts';

const HASH = 'd1ab17949a572b0979d8db0d5b349cd2';

const SHOP = `<?php
// install.php of the shop's bot
$result = restCommand('imbot.app.register', Array(
  'BOT_ID' => $botId,
  'CODE' => 'order',
  'IFRAME' => 'http://apps.example.com/order',
  'IFRAME_WIDTH' => '350',
  'IFRAME_HEIGHT' => '150',
  'HASH' => '${HASH}',
  'CONTEXT' => 'LINES-ADMIN',
  'SORT' => 10,
  'LANG' => Array(
    Array('LANGUAGE_ID' => 'en', 'TITLE' => 'Order status', 'COPYRIGHT' => 'Acme'),
    Array('LANGUAGE_ID' => 'ru', 'TITLE' => 'Статус заказа'),
  )
), $_REQUEST["auth"]);
`;

const read = async (text: string, name = '', present: Design | null = null) =>
  importApps(text, await readText(text, { name }), present);

describe('a registration in code', () => {
  it('becomes a design, with every parameter at its field', async () => {
    const [app] = (await read(SHOP, 'install.php')).apps;
    expect(app?.design).toMatchObject({
      page: { address: 'http://apps.example.com/order' },
      texts: [
        { language: 'en', title: 'Order status', copyright: 'Acme' },
        { language: 'ru', title: 'Статус заказа' },
      ],
      chatApp: {
        kind: 'frame',
        bot: { id: null },
        code: 'order',
        frame: { width: 350, height: 150, hash: HASH },
        audience: { context: 'lines', adminOnly: true },
      },
    });
    expect(readDesign(app?.design)).toMatchObject({ ok: true });
  });

  it('says at which line what was understood, left out and is to be filled in', async () => {
    const [app] = (await read(SHOP, 'install.php')).apps;
    expect(app?.taken).toContainEqual({ path: 'IFRAME_WIDTH', line: 7, value: '350' });
    expect(app?.taken).toContainEqual({ path: 'LANG', line: 12, value: 'Order status, Статус заказа' });
    expect(app?.leftOut).toEqual([{ path: 'SORT', line: 11, reason: 'unknown', value: '10' }]);
    expect(app?.blanks).toEqual([
      { path: 'BOT_ID', line: 4, reason: 'expression', source: '$botId', field: 'chatApp.bot.id' },
    ]);
  });

  it('keeps the signature key in the design and nowhere else', async () => {
    const { apps, ...beside } = await read(SHOP, 'install.php');
    const [app] = apps;
    expect(app?.taken).toContainEqual({ path: 'HASH', line: 9, value: '' });
    expect(JSON.stringify({ ...beside, app: { ...app, design: null } })).not.toContain(HASH);
    expect(beside.shown.split('\n')).toHaveLength(SHOP.split('\n').length);
    expect(beside.shown).toContain("'CODE' => 'order'");
  });

  it('never takes the dots that stand for a key as one, by whatever way they come', async () => {
    const dots = '••••••••';
    const [app] = (await read(JSON.stringify({ BOT_ID: 1, CODE: 'a', IFRAME: 'https://a.example', HASH: dots }))).apps;
    expect(app?.design.chatApp.frame.hash).toBe('');
    expect(app?.blanks).toMatchObject([{ path: 'HASH', reason: 'placeholder' }]);
    const design = emptyDesign('A');
    const file = exportDesign(
      { ...design, chatApp: { ...design.chatApp, frame: { ...design.chatApp.frame, hash: dots } } },
      { includeHash: true },
    );
    expect((await read(file)).apps[0]?.design.chatApp.frame.hash).toBe('');
    expect(setField('chatApp.frame.hash', dots).apply(design)).toBe(design);
  });

  it('takes a portal’s own name for no credential, known or not', async () => {
    const named = "$_REQUEST['auth']['domain']";
    const text = SHOP.replace(
      "'SORT' => 10",
      `'domain' => 'acme.bitrix24.com', 'DOMAIN' => ${named}, 'AUTH' => 'ab12cd34ef56ab12cd34'`,
    );
    const { apps, shown } = await read(text, 'install.php');
    expect(apps[0]?.leftOut).toEqual([
      { path: 'domain', line: 11, reason: 'unknown', value: 'acme.bitrix24.com' },
      { path: 'DOMAIN', line: 11, reason: 'unknown', value: '' },
      { path: 'AUTH', line: 11, reason: 'secret', value: '' },
    ]);
    expect(shown).toContain("'domain' => 'acme.bitrix24.com'");
    expect(shown).not.toContain('ab12cd34ef56ab12cd34');
  });

  it('hides a short signature key in what is shown, too', async () => {
    const { shown } = await read(SHOP.replace(HASH, 'abc1'), 'install.php');
    expect(shown).not.toContain('abc1');
  });

  it('gives back what it was written from', async () => {
    const [app] = (await read(SHOP, 'install.php')).apps;
    const params = registerParams(app?.design ?? emptyDesign());
    const text = JSON.stringify(params);
    expect(registerParams((await read(text)).apps[0]?.design ?? emptyDesign())).toEqual(params);
  });

  it('takes the key of the open design where it is the same app', async () => {
    const present = setField('chatApp.frame.hash', HASH).apply(
      setField('chatApp.bot.id', 62).apply(setField('chatApp.code', 'order').apply(emptyDesign())),
    );
    const text = JSON.stringify({ BOT_ID: 62, CODE: 'order', IFRAME: 'https://a.example' });
    expect((await read(text, '', present)).apps[0]).toMatchObject({ keptHash: true });
    expect((await read(text.replace('62', '63'), '', present)).apps[0]).toMatchObject({ keptHash: false });
  });
});

describe('other calls', () => {
  it('the fields of an update ask for the app’s owner', async () => {
    const text = `BX24.callMethod('imbot.app.update', { APP_ID: 7, FIELDS: { IFRAME_WIDTH: 400 } });`;
    const [app] = (await read(text, 'a.js')).apps;
    expect(app).toMatchObject({ from: 'imbot.app.update', design: { chatApp: { frame: { width: 400 } } } });
    expect(app?.blanks.map(({ path, reason }) => [path, reason])).toEqual([
      ['BOT_ID', 'update'],
      ['CODE', 'update'],
    ]);
    expect(app?.taken).toContainEqual({ path: 'IFRAME_WIDTH', line: 1, value: '400' });
  });

  it('widgets of one text become one design, in the app beside them', async () => {
    const bind = (place: string) =>
      `BX24.callMethod('placement.bind', { PLACEMENT: '${place}', HANDLER: 'https://a.example/w', TITLE: 'Orders',
         OPTIONS: { iconName: 'fa-truck', context: 'USER;CHAT', width: 300, role: 'ADMIN', extranet: 'Y', color: 'GREEN' } });`;
    const widgets = `${bind('IM_TEXTAREA')}\n${bind('IM_SIDEBAR')}`;
    const [alone, ...more] = (await read(widgets, 'a.js')).apps;
    expect(more).toEqual([]);
    expect(alone?.design.texts[0]?.title).toBe('Orders');
    expect(alone?.design.widgets.IM_TEXTAREA).toEqual({
      enabled: true,
      address: '',
      texts: null,
      role: 'admin',
      extranet: 'yes',
      contexts: ['user', 'chat'],
      iconName: 'fa-truck',
      colour: 'green',
      width: 300,
      height: null,
    });
    expect(alone?.design).toMatchObject({ page: { address: 'https://a.example/w' }, chatApp: { enabled: false } });
    expect(readDesign(alone?.design)).toMatchObject({ ok: true });
    const app = `BX24.callMethod('imbot.app.register', { BOT_ID: 1, CODE: 'a', JS_METHOD: 'SEND', JS_PARAM: 'x' });`;
    const [both, ...none] = (await read(`${app}\n${widgets}`, 'a.js')).apps;
    expect(none).toEqual([]);
    expect(Object.keys(both?.design.widgets ?? {})).toEqual(['IM_TEXTAREA', 'IM_SIDEBAR']);
    expect(both?.design.chatApp.code).toBe('a');
  });

  it('a place that no widget of the chat has is said', async () => {
    const text = `BX24.callMethod('placement.bind', { PLACEMENT: 'IM_ELSEWHERE', HANDLER: 'https://a.example/w', TITLE: 'A' });`;
    const [app] = (await read(text, 'a.js')).apps;
    expect(app?.design.widgets).toEqual({});
    expect(app?.leftOut).toContainEqual({ path: 'PLACEMENT', line: 1, reason: 'place', value: 'IM_ELSEWHERE' });
  });

  it('several apps are several designs, and a removal is none', async () => {
    const call = (code: string) =>
      `BX24.callMethod('imbot.app.register', { BOT_ID: 1, CODE: '${code}', JS_METHOD: 'PUT' });`;
    const text = `${call('a')}\n${call('b')}\nBX24.callMethod('imbot.app.unregister', { APP_ID: 3 });`;
    const { apps, others } = await read(text, 'a.js');
    expect(apps.map(({ design }) => design.chatApp.code)).toEqual(['a', 'b']);
    expect(others).toEqual(['imbot.app.unregister']);
  });
});

describe('an icon', () => {
  const params = (icon: string) => JSON.stringify({ BOT_ID: 1, CODE: 'a', JS_METHOD: 'PUT', ICON_FILE: icon });
  const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

  it('comes along byte for byte', async () => {
    const [app] = (await read(params(PNG))).apps;
    expect(app?.design.icon).toEqual({ png: PNG, source: null, activeSource: null, adjustments: null });
    expect(app?.taken).toContainEqual({ path: 'ICON_FILE', line: 1, value: '' });
  });

  it('that is no picture is left out, and a stand-in for one is to be filled in', async () => {
    const [short] = (await read(params('QUJD'))).apps;
    expect(short?.design.icon).toBeNull();
    expect(short?.leftOut).toContainEqual({ path: 'ICON_FILE', line: 1, reason: 'icon', value: '' });
    expect(short?.taken.map(({ path }) => path)).not.toContain('ICON_FILE');
    const [stand] = (await read(params('<base64 of icon.png>'))).apps;
    expect(stand?.blanks).toMatchObject([{ path: 'ICON_FILE', reason: 'placeholder' }]);
  });
});

describe('what is larger than a design holds', () => {
  it('is cut, said, and stays a design that can be stored', async () => {
    const rows = Array.from({ length: 150 }, (_, at) => ({ LANGUAGE_ID: `l${String(at)}`, TITLE: 'x'.repeat(5000) }));
    const text = JSON.stringify({ BOT_ID: 1, CODE: 'c'.repeat(5000), JS_METHOD: 'PUT', LANG: rows });
    const [app] = (await read(text)).apps;
    expect(readDesign(app?.design)).toMatchObject({ ok: true });
    expect(app?.leftOut).toContainEqual({ path: 'CODE', line: 1, reason: 'too-long', value: '' });
  });
});

describe('a design file', () => {
  it('of any version is one of the apps', async () => {
    const design = setField('chatApp.code', 'mine').apply(emptyDesign('Mine'));
    const { apps, error } = await read(exportDesign(design, { includeHash: false }));
    expect(apps).toMatchObject([{ from: 'design', design }]);
    expect(error).toBeNull();
  });

  it.each([
    ['{"format": "chat-app-design", "version": 99}', 'newer-version'],
    ['{"format": "chat-app-design", "version": 1, "kind": "widget"}', 'invalid-fields'],
    ['{"format": "chat-app-ledger"}', 'not-a-design'],
    ['[1]', 'not-a-design'],
  ])('that is none says why: %s', async (text, code) => {
    expect(await read(text)).toMatchObject({ apps: [], error: { code } });
  });
});
