// @ts-check
import { connect } from './messenger.js';

/**
 * What the server found out and checked. Of all this only the portal and the person are signed: the dialog and the rest can be
 * changed by whoever opens the page.
 *
 * @typedef {object} Opening
 * @property {string} title The app's, in the person's language.
 * @property {string[]} origins The portal's, and the one that may try the page out.
 * @property {string} portal `https://acme.bitrix24.com`
 * @property {number} userId
 * @property {'en' | 'ru'} language Of this page's own words.
 * @property {'light' | 'dark' | 'auto'} theme
 * @property {string} dialogId The number of a person, or `chat` with the number of a chat.
 * @property {string} entityId Of an open line's chat: connector, line, and more.
 * @property {string} entityData Of an open line's chat: what it is in the CRM, and more.
 * @property {'textarea' | 'button'} context `button`: from a button or the menu of a message.
 * @property {number | null} messageId Of the message that it was opened from.
 * @property {{ text: string, data: unknown } | null} params What the button carried, and what that is as JSON.
 */

const TEXTS = {
  en: {
    label: 'Text for the chat',
    put: 'Insert',
    send: 'Send',
    close: 'Close',
    waiting: 'Waiting for the messenger…',
    alone: 'No messenger here: open the app from a chat.',
    sent: 'Handed to the messenger.',
    userId: 'Person',
    dialogId: 'Dialog',
    entityId: 'Open line',
    messageId: 'Message',
    params: 'Button',
  },
  ru: {
    label: 'Текст для чата',
    put: 'Вставить',
    send: 'Отправить',
    close: 'Закрыть',
    waiting: 'Ожидание мессенджера…',
    alone: 'Мессенджера здесь нет: откройте приложение из чата.',
    sent: 'Передано мессенджеру.',
    userId: 'Сотрудник',
    dialogId: 'Диалог',
    entityId: 'Открытая линия',
    messageId: 'Сообщение',
    params: 'Кнопка',
  },
};

/** @type {<E extends HTMLElement>(id: string) => E} */
const find = (id) => /** @type {any} */ (document.getElementById(id));

/** @type {Opening} */
const opening = JSON.parse(find('opening').textContent ?? '');
const texts = opening.language === 'ru' ? TEXTS.ru : TEXTS.en;
const messenger = connect({ origins: opening.origins });

/** @type {HTMLFormElement} */
const form = find('compose');
/** @type {HTMLTextAreaElement} */
const text = find('text');
const state = find('state');

/** @param {string} sentence */
function say(sentence) {
  state.textContent = sentence;
}

/** @param {import('./messenger.js').MessengerRequest} request */
async function ask(request) {
  try {
    await messenger.request(request);
    say(texts.sent);
  } catch {
    say(texts.alone);
  }
}

/** @param {'put' | 'send'} action */
function hand(action) {
  if (form.reportValidity()) void ask({ action, message: text.value });
}

function showFacts() {
  const facts = {
    userId: opening.userId,
    dialogId: opening.dialogId,
    entityId: opening.entityId,
    messageId: opening.messageId,
    params: opening.params?.text,
  };
  for (const [name, value] of Object.entries(facts)) {
    if (value === null || value === undefined || value === '') continue;
    const term = document.createElement('dt');
    const fact = document.createElement('dd');
    term.textContent = texts[/** @type {keyof typeof facts} */ (name)];
    fact.textContent = String(value);
    find('facts').append(term, fact);
  }
}

document.title = opening.title;
for (const id of /** @type {const} */ (['label', 'put', 'send', 'close'])) find(id).textContent = texts[id];
form.addEventListener('submit', (event) => {
  event.preventDefault();
  hand('put');
});
find('send').addEventListener('click', () => hand('send'));
find('close').addEventListener('click', () => void ask({ action: 'close' }));
showFacts();

say(texts.waiting);
messenger.ready.then(
  () => say(''),
  () => say(texts.alone),
);
