/*
 * The sample page of a widget: says where it was opened, reads and writes the text field, and asks the portal for things that a widget
 * is granted or refused. Plain and without parts of others, so that it can be copied and changed; BX24 itself would do the talking on a
 * page of your own. Nothing is sent anywhere but to the window that framed it.
 */
(() => {
  'use strict';

  const TEXTS = {
    en: {
      alone: 'Not in a frame of a portal: there is nobody to talk to.',
      waiting: 'Asking the portal where this is…',
      silent: 'No answer from the portal.',
      ready: '{place}, dialog {dialog}',
      nowhere: '{place}, no dialog',
      insert: 'Insert a text',
      line: 'Insert a line',
      replace: 'Replace the text',
      read: 'Read the text',
      title: 'Set the title',
      resize: 'Grow',
      phone: 'Call',
      open: 'Open a dialog',
      user: 'Choose a person',
      close: 'Close',
      sample: 'Order 1042 is on its way.',
      done: 'Done.',
      text: 'In the field: {text}',
      empty: 'The field is empty.',
      copy: 'This portal does not know the text field: copy the text instead.',
      refused: 'No answer: the portal refuses this here.',
      error: 'The portal answers: {message}',
      options: 'PLACEMENT_OPTIONS',
      posted: 'Fields of the form',
      postedNone: 'None: a static page is opened by its address, and asks with BX24.placement.info().',
    },
    ru: {
      alone: 'Страница не во фрейме портала: говорить не с кем.',
      waiting: 'Спрашиваем портал, где мы…',
      silent: 'Портал не ответил.',
      ready: '{place}, диалог {dialog}',
      nowhere: '{place}, без диалога',
      insert: 'Вставить текст',
      line: 'Вставить строку',
      replace: 'Заменить текст',
      read: 'Прочитать текст',
      title: 'Задать заголовок',
      resize: 'Увеличить',
      phone: 'Позвонить',
      open: 'Открыть диалог',
      user: 'Выбрать человека',
      close: 'Закрыть',
      sample: 'Заказ 1042 уже в пути.',
      done: 'Готово.',
      text: 'В поле: {text}',
      empty: 'Поле пустое.',
      copy: 'Этот портал не знает поля ввода: скопируйте текст.',
      refused: 'Ответа нет: здесь портал это запрещает.',
      error: 'Портал ответил: {message}',
      options: 'PLACEMENT_OPTIONS',
      posted: 'Поля формы',
      postedNone: 'Их нет: статическая страница открывается по адресу и спрашивает BX24.placement.info().',
    },
  };

  const query = new URLSearchParams(location.search);
  const isRussian = ['ru', 'ua', 'kz'].includes(query.get('LANG') ?? '');
  const texts = isRussian ? TEXTS.ru : TEXTS.en;
  document.documentElement.lang = isRussian ? 'ru' : 'en';
  const find = (id) => document.getElementById(id);
  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_all, name) => String(values[name]));
  const say = (text) => (find('state').textContent = text);

  // A portal names its frame HOST|0 or 1|session, and reads nothing without the session.
  const [host = '', , sid = ''] = window.name.split('|');
  const isFramed = parent !== window && host !== '' && sid !== '';
  /** Of the first answer: the one window we talk to. */
  let portalOrigin = '*';
  const waiting = new Map();

  addEventListener('message', ({ source, origin, data }) => {
    if (source !== parent || typeof data !== 'string') return;
    const cut = data.indexOf(':');
    const answer = waiting.get(data.slice(0, cut));
    if (answer === undefined) return;
    portalOrigin = origin;
    answer(data.slice(cut + 1));
  });

  /** Silence is a refusal: a page must not wait for ever. */
  const PATIENCE = 1500;

  function ask(post) {
    const callback = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16)).join('');
    return new Promise((resolve) => {
      const settle = (answer) => {
        clearTimeout(timer);
        waiting.delete(callback);
        resolve(answer);
      };
      const timer = setTimeout(() => settle(null), PATIENCE);
      waiting.set(callback, (text) => settle(text === '' ? [] : JSON.parse(text)));
      parent.postMessage(post(callback), portalOrigin);
    });
  }

  const command = (name, params) => ask((callback) => [name, JSON.stringify(params), callback, sid].join(':'));

  const textField = (method, params) =>
    ask((callback) => ({ method: `im:${method}ImTextareaContent`, requestId: callback, callback, params }));

  async function write(params) {
    const answer = await textField('set', { text: texts.sample, ...params });
    if (answer === null) return texts.copy;
    return answer.success === true ? texts.done : filled(texts.error, { message: answer.message });
  }

  async function read() {
    const answer = await textField('get', {});
    if (answer === null) return texts.copy;
    return answer.text === '' ? texts.empty : filled(texts.text, { text: answer.text });
  }

  async function want(name, params) {
    return (await command(name, params)) === null ? texts.refused : texts.done;
  }

  /** These are never answered, granted or not. */
  async function tell(name, params) {
    parent.postMessage([name, JSON.stringify(params), '', sid].join(':'), portalOrigin);
    return texts.done;
  }

  const ACTIONS = {
    insert: () => write({}),
    line: () => write({ withNewLine: true }),
    replace: () => write({ replace: true }),
    read,
    title: () => want('setTitle', { title: texts.sample }),
    resize: () => want('resizeWindow', { width: '100%', height: 480 }),
    phone: () => tell('imPhoneTo', { phone: '+12025550101' }),
    open: () => tell('imOpenMessenger', { dialogId: 'chat74' }),
    user: () => want('selectUser', { mult: false }),
    close: () => tell('closeApplication', {}),
  };

  for (const [name, act] of Object.entries(ACTIONS)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = texts[name];
    button.addEventListener('click', () => void act().then(say));
    find('actions').append(button);
  }

  function show(list, entries) {
    for (const [name, value] of entries) {
      const term = document.createElement('dt');
      term.textContent = name;
      const description = document.createElement('dd');
      description.textContent = typeof value === 'string' ? value : JSON.stringify(value);
      list.append(term, description);
    }
  }

  function showPosted() {
    // A page cannot read its own form; a server does. The designer tells this sample in the fragment, which no server sees.
    const posted = new URLSearchParams(location.hash.slice(1)).get('post');
    const entries = Object.entries(posted === null ? {} : JSON.parse(posted));
    if (entries.length === 0) find('posted').textContent = texts.postedNone;
    show(find('posted'), entries);
  }

  async function start() {
    if (!isFramed) return say(texts.alone);
    say(texts.waiting);
    const init = await command('getInitData', {});
    if (init === null) return say(texts.silent);
    const options = init.PLACEMENT_OPTIONS ?? {};
    const values = { place: init.PLACEMENT, dialog: options.dialogId };
    say(filled(options.dialogId === undefined ? texts.nowhere : texts.ready, values));
    show(find('options'), Object.entries(options));
  }

  find('options-title').textContent = texts.options;
  find('posted-title').textContent = texts.posted;
  showPosted();
  void start();
})();
