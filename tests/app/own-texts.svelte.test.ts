import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepOwnTexts } from '../../src/app/own-texts.ts';

/** The element that translators use. */
const FONT: string = 'font';

let root: HTMLElement;
let text: Text;
let stop: () => void;

beforeEach(() => {
  root = document.createElement('p');
  text = document.createTextNode('Saved');
  root.append(text);
  document.body.append(root);
  stop = keepOwnTexts(root);
});

afterEach(() => {
  stop();
  root.remove();
});

/** What translators do: two elements within each other in the place of the text. */
function translate(node: Text, translation: string): void {
  const outer = document.createElement(FONT);
  outer.append(document.createElement(FONT));
  outer.firstElementChild?.append(translation);
  node.parentNode?.replaceChild(outer, node);
}

it('shows the translation in the page’s own node', async () => {
  translate(text, 'Guardado');
  await vi.waitFor(() => expect(text.isConnected).toBe(true));
  expect(root.textContent).toBe('Guardado');
  expect(root.querySelector(FONT)).toBeNull();
});

it('shows a value as it is, whatever was made of it', async () => {
  root.setAttribute('translate', 'no');
  translate(text, 'Guardado');
  await vi.waitFor(() => expect(text.isConnected).toBe(true));
  expect(root.textContent).toBe('Saved');
});

it('is told of an element that was put beside the text before that went', async () => {
  const font = document.createElement(FONT);
  font.append('Guardado');
  text.after(font);
  text.remove();
  await vi.waitFor(() => expect(text.data).toBe('Guardado'));
  expect(root.childNodes).toHaveLength(1);
});

it('shows what the page writes next, and nothing of the translation', async () => {
  translate(text, 'Guardado');
  await vi.waitFor(() => expect(text.isConnected).toBe(true));
  text.data = 'Not saved';
  expect(root.textContent).toBe('Not saved');
  stop();
  expect(root.textContent).toBe('Not saved');
});

it('writes the originals back when the translation ends', async () => {
  translate(text, 'Guardado');
  await vi.waitFor(() => expect(text.isConnected).toBe(true));
  translate(text, 'Guardado');
  await vi.waitFor(() => expect(text.isConnected).toBe(true));
  stop();
  expect(root.textContent).toBe('Saved');
});

it('gives way to a translator that begins anew every time', async () => {
  for (const time of [1, 2, 3]) {
    translate(text, `Guardado ${String(time)}`);
    await vi.waitFor(() => expect(text.isConnected).toBe(true));
  }
  translate(text, 'Guardado 4');
  await new Promise((resolve) => queueMicrotask(() => resolve(null)));
  expect(text.isConnected).toBe(false);
  expect(root.textContent).toBe('Guardado 4');
});

it('leaves alone what the page itself takes away', async () => {
  text.remove();
  root.append('Other');
  await new Promise((resolve) => queueMicrotask(() => resolve(null)));
  expect(root.textContent).toBe('Other');
  expect(text.isConnected).toBe(false);
});
