import { expect, it } from 'vitest';
import { historyShortcut, shortcutLetter, type KeyPress } from '../../src/ui/shortcut.ts';

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
  ['Latin', press('z', 'KeyZ'), 'z'],
  ['capitals', press('Z', 'KeyZ', { shiftKey: true }), 'z'],
  ['Russian', press('я', 'KeyZ'), 'z'],
  ['Russian, K', press('л', 'KeyK'), 'k'],
  ['Ukrainian, S', press('і', 'KeyS'), 's'],
  ['Greek', press('ζ', 'KeyZ'), 'z'],
  ['AZERTY, where Z lies on W', press('z', 'KeyW'), 'z'],
  ['QWERTZ, where Z lies on Y', press('z', 'KeyY'), 'z'],
  ['Dvorak, where Z lies on the slash', press('z', 'Slash'), 'z'],
  ['Dvorak, where the key of Z bears a semicolon', press(';', 'KeyZ'), null],
  ['a Mac', press('z', 'KeyZ', { ctrlKey: false, metaKey: true }), 'z'],
  ['no modifier', press('z', 'KeyZ', { ctrlKey: false }), null],
  ['AltGr', press('ż', 'KeyZ', { altKey: true }), null],
  ['Enter', press('Enter', 'Enter'), null],
])('reads the letter of a shortcut: %s', (_name, given, letter) => {
  expect(shortcutLetter(given)).toBe(letter);
});

it.each([
  [press('я', 'KeyZ'), 'undo'],
  [press('Я', 'KeyZ', { shiftKey: true }), 'redo'],
  [press('н', 'KeyY'), 'redo'],
  [press('y', 'KeyZ'), 'redo'],
  [press('a', 'KeyA'), null],
])('knows undo and redo', (given, wanted) => {
  expect(historyShortcut(given)).toBe(wanted);
});
