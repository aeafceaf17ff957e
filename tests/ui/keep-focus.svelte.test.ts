import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepFocus } from '../../src/ui/keep-focus.ts';

let stop = (): void => undefined;

beforeEach(() => {
  document.body.innerHTML = `
    <header><button id="head">Head</button></header>
    <ol>
      <li id="one"><input id="a"><button id="x1">Remove</button></li>
      <li id="two"><input id="b"><button id="x2">Remove</button></li>
    </ol>
    <button id="add">Add</button>`;
  stop = keepFocus(document);
});

afterEach(() => {
  stop();
  document.body.innerHTML = '';
});

const get = (id: string): HTMLElement => document.getElementById(id)!;

/** What has the focus once the browser has told of the change. */
async function after(change: () => void): Promise<string> {
  change();
  await Promise.resolve();
  return document.activeElement?.id ?? '';
}

it('goes to the row that took the place, then to the one before, then further out', async () => {
  get('x1').focus();
  expect(await after(() => get('one').remove())).toBe('b');
  get('x2').focus();
  expect(await after(() => get('two').remove())).toBe('add');
  expect(await after(() => get('add').remove())).toBe('head');
});

it('stands before the last row that goes', async () => {
  get('x2').focus();
  expect(await after(() => get('two').remove())).toBe('a');
});

it('leaves the focus alone that went elsewhere, and a click on nothing', async () => {
  get('x1').focus();
  get('add').focus();
  expect(await after(() => get('one').remove())).toBe('add');
  get('add').blur();
  expect(await after(() => get('two').remove())).toBe('');
});

it('gives it back from a window that is gone to what had it before', async () => {
  get('add').focus();
  document.body.insertAdjacentHTML(
    'beforeend',
    '<dialog open><button id="first">1</button><button id="ok">2</button></dialog>',
  );
  get('first').focus();
  get('ok').focus();
  expect(await after(() => document.querySelector('dialog')?.remove())).toBe('add');
});

it('goes to what a part names, whatever else is in it', async () => {
  document.body.innerHTML = `
    <footer data-focus="main"><div><button id="dismiss">Dismiss</button></div><button id="other">Other</button><button id="main">Go</button></footer>`;
  get('dismiss').focus();
  expect(await after(() => get('dismiss').parentElement?.remove())).toBe('main');
});

it('never goes to a link that is only there for the first keys', async () => {
  document.body.innerHTML = `
    <div><nav class="skips"><button id="skip">Skip</button></nav><button id="head">Head</button><p><button id="gone">Gone</button></p></div>`;
  get('gone').focus();
  expect(await after(() => get('gone').parentElement?.remove())).toBe('head');
});
