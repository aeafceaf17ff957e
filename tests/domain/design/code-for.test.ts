import { describe, expect, it } from 'vitest';
import { codeFor, setTitle } from '../../../src/domain/design/code-for.ts';
import { emptyDesign } from '../../../src/domain/design/factory.ts';
import { addText, setField } from '../../../src/domain/design/operations.ts';

describe('the code that a title proposes', () => {
  it.each([
    ['Order status', 'order_status'],
    ['  Заказ №7: где он? ', 'zakaz_7_gde_on'],
    ['Подъёмник', 'podemnik'],
    ['注文', ''],
    ['x'.repeat(100), 'x'.repeat(40)],
  ])('of %j', (title, code) => {
    expect(codeFor(title)).toBe(code);
  });

  it('follows the title as it is typed', () => {
    const once = setTitle(1, 'Order', true).apply(emptyDesign());
    expect(once.chatApp.code).toBe('order');
    expect(setTitle(1, 'Order status', true).apply(once).chatApp.code).toBe('order_status');
  });

  it('stays where somebody typed another, where the app is registered, and with other rows', () => {
    const typed = setField('chatApp.code', 'mine').apply(emptyDesign());
    expect(setTitle(1, 'Order', true).apply(typed).chatApp.code).toBe('mine');
    const once = setTitle(1, 'Order', true).apply(emptyDesign());
    expect(setTitle(1, 'Orders', false).apply(once).chatApp.code).toBe('order');
    const two = addText('ru').apply(once);
    expect(setTitle(2, 'Заказ', true).apply(two).chatApp.code).toBe('order');
  });

  it('is one step of undo with the title', () => {
    expect(setTitle(1, 'Order', true).key).toBe('texts.1.title');
  });
});
