import { afterEach, beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { guardNativeUndo } from '../../src/ui/native-undo.ts';

/** As the browser hears them: a script's own command asks nobody. */
const UNDO = '{Control>}z{/Control}';
const REDO = '{Control>}{Shift>}z{/Shift}{/Control}';

let design: HTMLInputElement;
let other: HTMLInputElement;
let asked: string[];
let stop: () => void;

beforeEach(() => {
  [design, other] = [document.createElement('input'), document.createElement('input')];
  document.body.append(design, other);
  asked = [];
  stop = guardNativeUndo(document, {
    isOurs: (field) => field === design,
    onundo: () => asked.push('undo'),
    onredo: () => asked.push('redo'),
  });
});

afterEach(() => {
  stop();
  design.remove();
  other.remove();
});

it('never lets the browser’s own undo change a field that has ours, and asks for ours instead', async () => {
  await userEvent.type(design, 'abc');
  await userEvent.keyboard(UNDO);
  expect([design.value, asked]).toEqual(['abc', ['undo']]);
});

it('undoes the typing of another field, and stops before it reaches the fields behind', async () => {
  await userEvent.type(design, 'abc');
  await userEvent.type(other, 'xyz');
  for (let step = 0; step < 10; step += 1) await userEvent.keyboard(UNDO);
  expect([design.value, other.value, asked]).toEqual(['abc', '', []]);
  await userEvent.keyboard(REDO);
  expect(other.value).not.toBe('');
  for (let step = 0; step < 10; step += 1) await userEvent.keyboard(REDO);
  expect([design.value, asked]).toEqual(['abc', []]);
});
