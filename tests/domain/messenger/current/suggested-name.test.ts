import { expect, it } from 'vitest';
import { suggestedName } from '../../../../src/domain/messenger/current/suggested-name.ts';

it.each([
  ['truck.svg', 'fa-truck'],
  ['icon-truck-fast.png', 'fa-truck'],
  ['shopping_cart.svg', 'fa-shopping-cart'],
  ['logo.png', null],
  ['', null],
])('of %j proposes %j', (picture, name) => {
  expect(suggestedName(picture)).toBe(name);
});
