/*
 * The sample handler page: shows the parameters it was opened with, checks the digests, and has a button for every message
 * the messenger understands. Plain and without parts of others, so that it can be copied and changed. It may be put on any
 * server; nothing is sent anywhere but to the window that framed it.
 */
(() => {
  'use strict';

  const TEXTS = {
    en: {
      waiting: 'Waiting for init from the messenger…',
      ready: 'Connected to {domain}',
      alone: 'Not in a frame: there is no messenger to talk to.',
      send: 'Send a message',
      put: 'Put into the field',
      call: 'Call',
      support: 'Open support',
      close: 'Close the window',
      openDialog: 'Open a dialog',
      restriction: 'Tariff limit',
      helpdesk: 'Help article',
      checks: 'Digests',
      key: 'HASH of the app (stays in this page)',
      domainGood: 'DOMAIN_HASH fits',
      domainBad: 'DOMAIN_HASH does not fit this HASH and domain',
      userGood: 'USER_HASH fits',
      userBad: 'USER_HASH does not fit this HASH and user',
      userMagic:
        'With the HASH “register” the portal signs the user with a secret of its own: USER_HASH cannot be checked here.',
      parameters: 'Parameters',
      empty: '(empty)',
      none: 'None came in the address.',
    },
    ru: {
      waiting: 'Ожидание init от мессенджера…',
      ready: 'Связь с {domain}',
      alone: 'Страница не во фрейме: мессенджера нет.',
      send: 'Отправить сообщение',
      put: 'Вставить в поле',
      call: 'Позвонить',
      support: 'Открыть поддержку',
      close: 'Закрыть окно',
      openDialog: 'Открыть диалог',
      restriction: 'Ограничение тарифа',
      helpdesk: 'Статья помощи',
      checks: 'Подписи',
      key: 'HASH приложения (остаётся на этой странице)',
      domainGood: 'DOMAIN_HASH верен',
      domainBad: 'DOMAIN_HASH не подходит к этому HASH и домену',
      userGood: 'USER_HASH верен',
      userBad: 'USER_HASH не подходит к этому HASH и пользователю',
      userMagic:
        'С HASH «register» портал подписывает пользователя собственным секретом: проверить USER_HASH здесь нельзя.',
      parameters: 'Параметры',
      empty: '(пусто)',
      none: 'В адресе их нет.',
    },
  };

  const parameters = new URLSearchParams(location.search);
  const isRussian = ['ru', 'ua', 'kz'].includes(parameters.get('LANG') ?? '');
  const texts = isRussian ? TEXTS.ru : TEXTS.en;
  document.documentElement.lang = isRussian ? 'ru' : 'en';
  document.documentElement.style.colorScheme = parameters.get('DARK_MODE') === 'Y' ? 'dark' : 'light';

  const find = (id) => document.getElementById(id);
  let messenger = null;

  // The messenger says init after every load, each time with another id; only the newest counts.
  addEventListener('message', (event) => {
    if (event.source !== parent) return;
    let data;
    try {
      data = JSON.parse(event.data);
    } catch {
      return;
    }
    if (data === null || data.action !== 'init') return;
    messenger = { origin: event.origin, uniqueLoadId: data.uniqueLoadId };
    find('state').textContent = texts.ready.replace('{domain}', String(data.domain));
  });

  const ACTIONS = {
    send: { message: '/help' },
    put: { message: '/help' },
    call: { number: '+12025550101' },
    support: { code: '0'.repeat(32) },
    close: {},
    openDialog: { dialogId: 'chat74' },
    restriction: { code: 'limit_sample' },
    helpdesk: { code: '1234567' },
  };

  function ask(action, fields) {
    if (messenger === null) return;
    const message = JSON.stringify({ action, ...fields, uniqueLoadId: messenger.uniqueLoadId });
    parent.postMessage(message, messenger.origin === 'null' ? '*' : messenger.origin);
  }

  for (const [action, fields] of Object.entries(ACTIONS)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = texts[action];
    button.addEventListener('click', () => ask(action, fields));
    find('actions').append(button);
  }

  function line(text, className) {
    const item = document.createElement('li');
    item.textContent = text;
    item.className = className;
    return item;
  }

  function check() {
    const key = find('key').value.trim();
    const list = find('checks');
    list.replaceChildren();
    if (key === '') return;
    const host = (parameters.get('DOMAIN') ?? '').replace(/^https?:\/\//, '');
    const isDomain = md5(host + key) === parameters.get('DOMAIN_HASH');
    list.append(line(isDomain ? texts.domainGood : texts.domainBad, isDomain ? 'good' : 'bad'));
    if (key === 'register') {
      list.append(line(texts.userMagic, ''));
      return;
    }
    const isUser = md5((parameters.get('USER_ID') ?? '') + key) === parameters.get('USER_HASH');
    list.append(line(isUser ? texts.userGood : texts.userBad, isUser ? 'good' : 'bad'));
  }

  /** RFC 1321 over the UTF-8 bytes of a text; lower-case hex. */
  function md5(text) {
    const bytes = new TextEncoder().encode(text);
    const size = ((bytes.length + 8) >>> 6) + 1;
    const words = new Uint32Array(size * 16);
    bytes.forEach((byte, index) => {
      words[index >> 2] |= byte << ((index % 4) * 8);
    });
    words[bytes.length >> 2] |= 0x80 << ((bytes.length % 4) * 8);
    words[size * 16 - 2] = bytes.length * 8;
    const shifts = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
    const state = new Uint32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]);
    for (let block = 0; block < words.length; block += 16) {
      let [a, b, c, d] = state;
      for (let step = 0; step < 64; step += 1) {
        const round = step >> 4;
        const mix = [(b & c) | (~b & d), (d & b) | (~d & c), b ^ c ^ d, c ^ (b | ~d)][round];
        const at = [step, 5 * step + 1, 3 * step + 5, 7 * step][round] % 16;
        const sine = Math.floor(Math.abs(Math.sin(step + 1)) * 2 ** 32);
        const sum = (a + mix + sine + words[block + at]) >>> 0;
        const by = shifts[round * 4 + (step % 4)];
        [a, d, c, b] = [d, c, b, (b + ((sum << by) | (sum >>> (32 - by)))) >>> 0];
      }
      [a, b, c, d].forEach((value, index) => {
        state[index] += value;
      });
    }
    const hex = (byte) => byte.toString(16).padStart(2, '0');
    return [...new Uint8Array(state.buffer)].map(hex).join('');
  }

  function showParameters() {
    const list = find('parameters');
    if (parameters.size === 0) list.textContent = texts.none;
    for (const [name, value] of parameters) {
      const term = document.createElement('dt');
      term.textContent = name;
      const description = document.createElement('dd');
      description.textContent = value === '' ? texts.empty : value;
      list.append(term, description);
    }
  }

  find('state').textContent = parent === window ? texts.alone : texts.waiting;
  find('checks-title').textContent = texts.checks;
  find('key-label').firstElementChild.textContent = texts.key;
  find('parameters-title').textContent = texts.parameters;
  // The designer hands the key over as #key=… in the fragment, which no server sees. Any other fragment says nothing of a key.
  find('key').value = new URLSearchParams(location.hash.slice(1)).get('key') ?? '';
  find('key').addEventListener('input', check);
  showParameters();
  check();
})();
