import { expect, it } from 'vitest';
import { globalShortcut, historyShortcut, type KeyPress } from '../../src/ui/shortcut.ts';

const press = (key: string, code: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: true,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

it.each([
  ['Latin', press('z', 'KeyZ'), 'undo'],
  ['capitals', press('Z', 'KeyZ', { shiftKey: true }), 'redo'],
  ['Ctrl Y', press('y', 'KeyY'), 'redo'],
  ['Russian', press('я', 'KeyZ'), 'undo'],
  ['Russian, with Shift', press('Я', 'KeyZ', { shiftKey: true }), 'redo'],
  ['Russian, Ctrl Y', press('н', 'KeyY'), 'redo'],
  ['Greek', press('ζ', 'KeyZ'), 'undo'],
  ['AZERTY, where Z lies on W', press('z', 'KeyW'), 'undo'],
  ['QWERTZ, where Z lies on Y', press('z', 'KeyY'), 'undo'],
  ['QWERTZ, where Y lies on Z', press('y', 'KeyZ'), 'redo'],
  ['Dvorak, where Z lies on the slash', press('z', 'Slash'), 'undo'],
  ['Dvorak, where the key of Z bears a semicolon', press(';', 'KeyZ'), null],
  ['a Mac', press('z', 'KeyZ', { ctrlKey: false, metaKey: true }), 'undo'],
  ['no modifier', press('z', 'KeyZ', { ctrlKey: false }), null],
  ['AltGr', press('ż', 'KeyZ', { altKey: true }), null],
  ['another letter', press('a', 'KeyA'), null],
  ['Enter', press('Enter', 'Enter'), null],
])('reads what a press means: %s', (_name, given, wanted) => {
  expect(historyShortcut(given)).toBe(wanted);
});

it.each([
  ['Ctrl K', press('k', 'KeyK'), 'palette'],
  ['Russian', press('л', 'KeyK'), 'palette'],
  ['Greek, Ctrl S', press('σ', 'KeyS'), 'save'],
  ['a Mac', press('s', 'KeyS', { ctrlKey: false, metaKey: true }), 'save'],
  ['Dvorak, where K lies on V', press('k', 'KeyV'), 'palette'],
  ['Ctrl Enter', press('Enter', 'Enter'), 'main'],
  ['Enter alone', press('Enter', 'Enter', { ctrlKey: false }), null],
  ['with Shift, which is the browser’s', press('K', 'KeyK', { shiftKey: true }), null],
  ['AltGr', press('ł', 'KeyL', { altKey: true }), null],
])('knows what is done everywhere: %s', (_name, given, wanted) => {
  expect(globalShortcut(given)).toBe(wanted);
});
