// @ts-check
import { connect } from './chat.js';

/**
 * What the server found out and checked. Of all this only portal and person are certain: place, dialog and message can be changed by
 * whoever opens the page.
 *
 * @typedef {object} Opening
 * @property {string} title The widget's, in the person's language.
 * @property {string} portal `https://acme.bitrix24.com`
 * @property {{ id: string, name: string }} person
 * @property {'en' | 'ru'} language Of this page's own words.
 * @property {string} placement Such as `IM_TEXTAREA`.
 * @property {string | null} dialogId The number of a person, or `chat` with the number of a chat.
 * @property {string | null} messageId Of the message whose menu it was.
 * @property {string | null} uri Path of the portal's page.
 */

const TEXTS = {
  en: {
    label: 'Text for the chat',
    insert: 'Insert',
    copy: 'Copy',
    inserted: 'Written into the text field.',
    refused: 'Not written: is a chat open?',
    copied: 'Copied.',
    marked: 'Press Ctrl C (⌘ C) to copy.',
    person: 'Person',
    placement: 'Place',
    dialogId: 'Dialog',
    messageId: 'Message',
  },
  ru: {
    label: 'Текст для чата',
    insert: 'Вставить',
    copy: 'Копировать',
    inserted: 'Вставлено в поле ввода.',
    refused: 'Не вставлено: открыт ли чат?',
    copied: 'Скопировано.',
    marked: 'Нажмите Ctrl C (⌘ C), чтобы скопировать.',
    person: 'Сотрудник',
    placement: 'Место',
    dialogId: 'Диалог',
    messageId: 'Сообщение',
  },
};

/** @type {<E extends HTMLElement>(id: string) => E} */
const find = (id) => /** @type {any} */ (document.getElementById(id));

/** @type {Opening} */
const opening = JSON.parse(find('opening').textContent ?? '');
const texts = TEXTS[opening.language];
const chat = connect({ portal: opening.portal });

/** @type {HTMLTextAreaElement} */
const text = find('text');
/** @type {HTMLButtonElement} */
const put = find('put');

async function insert() {
  return (await chat.insert(text.value)) ? texts.inserted : texts.refused;
}

/** The portal does not let its frames use the clipboard, so the older way is the one that works there. */
async function copy() {
  try {
    await navigator.clipboard.writeText(text.value);
    return texts.copied;
  } catch {
    text.select();
    return document.execCommand('copy') ? texts.copied : texts.marked;
  }
}

function showFacts() {
  const { placement, dialogId, messageId } = opening;
  const facts = { person: opening.person.name, placement, dialogId, messageId };
  for (const [name, value] of Object.entries(facts)) {
    if (value === null) continue;
    const term = document.createElement('dt');
    const fact = document.createElement('dd');
    term.textContent = texts[/** @type {keyof typeof facts} */ (name)];
    fact.textContent = value;
    find('facts').append(term, fact);
  }
}

document.title = opening.title;
find('label').textContent = texts.label;
showFacts();

// Asked beforehand, so that a click does at once what the button says.
const hasField = (await chat.read()) !== null;
put.textContent = hasField ? texts.insert : texts.copy;
put.disabled = false;
find('compose').addEventListener('submit', async (event) => {
  event.preventDefault();
  find('state').textContent = await (hasField ? insert() : copy());
});
