import { describe, expect, it } from 'vitest';
import { foldOf, Folds } from '../../../src/features/editor/folds.svelte.ts';

describe('the folds of the form', () => {
  it.each([
    ['texts.1.title', null],
    ['texts', null],
    ['icon', null],
    ['texts.2.language', 'languages'],
    ['page.address', 'action'],
    ['chatApp.kind', 'action'],
    ['chatApp.frame.width', 'action'],
    ['chatApp.command.parameter', 'action'],
    ['chatApp.frame.hash', 'owner'],
    ['chatApp.bot.id', 'owner'],
    ['chatApp.code', 'owner'],
    ['chatApp.audience.hidden', 'audience'],
  ] as const)('%s lies in %s', (path, fold) => {
    expect(foldOf(path)).toBe(fold);
  });

  it('begin with what a click does, and open and close one by one', () => {
    const folds = new Folds();
    expect(folds.isOpen('action')).toBe(true);
    expect(folds.isOpen('owner')).toBe(false);
    folds.open('owner');
    folds.toggle('action');
    expect([folds.isOpen('owner'), folds.isOpen('action')]).toEqual([true, false]);
  });
});
