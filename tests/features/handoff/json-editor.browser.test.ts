import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createJsonEditor, type JsonEditor } from '../../../src/features/handoff/json/json-editor.ts';

let host: HTMLElement;
let editor: JsonEditor;
const onchange = vi.fn<(text: string) => void>();
const onhistory = vi.fn<(wanted: 'undo' | 'redo') => void>();

beforeEach(() => {
  document.body.innerHTML = '<button>before</button><div style="height: 200px"></div><button>after</button>';
  host = document.querySelector('div') ?? document.body;
  onchange.mockClear();
  onhistory.mockClear();
  editor = createJsonEditor(host, {
    text: '{\n  "name": ""\n}\n',
    label: 'The text',
    onchange,
    onhistory,
    oncaret: () => undefined,
    extensions: [],
  });
});

afterEach(() => editor.destroy());

const content = (): HTMLElement => host.shadowRoot?.querySelector<HTMLElement>('.cm-content') ?? host;
const written = (): string => content().innerText.replaceAll('\n\n', '\n');

it('brings its styles as sheets of its shadow root, as the content security policy wants it', () => {
  expect(host.shadowRoot?.adoptedStyleSheets.length).toBeGreaterThan(0);
  expect(host.shadowRoot?.querySelector('style')).toBeNull();
  expect(getComputedStyle(content()).whiteSpace).toBe('pre');
});

it('is a text field with a name, which Tab leaves', async () => {
  expect(content().getAttribute('role')).toBe('textbox');
  expect(content().getAttribute('aria-label')).toBe('The text');
  editor.goTo(0);
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement?.textContent).toBe('after');
});

it('tells what is written, and takes changes from outside without telling', async () => {
  editor.goTo('{\n  "name": "'.length);
  await userEvent.keyboard('ab');
  expect(onchange).toHaveBeenLastCalledWith('{\n  "name": "ab"\n}\n');
  onchange.mockClear();
  editor.apply([{ from: 0, to: 1, insert: '{ "more": 1,' }]);
  expect(written()).toContain('{ "more": 1,');
  expect(onchange).not.toHaveBeenCalled();
  await userEvent.keyboard('c');
  expect(onchange).toHaveBeenLastCalledWith('{ "more": 1,\n  "name": "abc"\n}\n');
});

it('asks outside for undo and redo', async () => {
  editor.goTo(1);
  await userEvent.keyboard('{Control>}z{/Control}{Control>}y{/Control}');
  expect(onhistory.mock.calls).toEqual([['undo'], ['redo']]);
});

it('keeps its keys to itself, but for those of the whole screen', async () => {
  const heard: string[] = [];
  const hear = (event: KeyboardEvent): void => void heard.push(event.key);
  window.addEventListener('keydown', hear);
  editor.goTo(1);
  await userEvent.keyboard('?');
  expect(heard).toEqual([]);
  await userEvent.keyboard('{Control>}k{/Control}');
  expect(heard).toContain('k');
  window.removeEventListener('keydown', hear);
});

it('hands a dropped file on to the screen', () => {
  const dropped = vi.fn<(event: DragEvent) => void>();
  window.addEventListener('drop', dropped, { once: true });
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['x'], 'design.json', { type: 'application/json' }));
  content().dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, composed: true }));
  expect(dropped).toHaveBeenCalledTimes(1);
  expect(dropped.mock.calls[0]?.[0].dataTransfer?.files[0]?.name).toBe('design.json');
  expect(onchange).not.toHaveBeenCalled();
});

it('shows what is wrong at its place', async () => {
  editor.mark([{ from: 4, to: 10, severity: 'error', message: 'wrong' }]);
  await expect.poll(() => host.shadowRoot?.querySelector('.cm-lintRange-error')?.textContent).toBe('"name"');
});
