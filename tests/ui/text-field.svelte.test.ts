import { expect, it } from 'vitest';
import { isTextField } from '../../src/ui/text-field.ts';

function within(html: string): Element {
  document.body.innerHTML = html;
  return document.body.querySelector('.here') ?? document.body;
}

it.each([
  '<input class="here">',
  '<textarea class="here"></textarea>',
  '<div contenteditable><b class="here"></b></div>',
])('text is typed in %s', (html) => {
  expect(isTextField(within(html))).toBe(true);
});

it.each([
  '<input type="radio" class="here">',
  '<input type="checkbox" class="here">',
  '<input type="range" class="here">',
  '<input type="color" class="here">',
  '<select class="here"></select>',
  '<button class="here"></button>',
])('none is in %s', (html) => {
  expect(isTextField(within(html))).toBe(false);
});

it('none is outside of all elements', () => {
  expect(isTextField(null)).toBe(false);
  expect(isTextField(window)).toBe(false);
});
