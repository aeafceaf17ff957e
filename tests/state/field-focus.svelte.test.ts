import { flushSync } from 'svelte';
import { beforeEach, expect, it } from 'vitest';
import { emptyDesign } from '../../src/domain/design/factory.ts';
import { setField } from '../../src/domain/design/operations.ts';
import { FieldFocus } from '../../src/state/field-focus.svelte.ts';

let focus: FieldFocus;
beforeEach(() => {
  focus = new FieldFocus();
});

it('reports which field has the focus', () => {
  const seen: (string | null)[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      seen.push(focus.marked);
    });
  });
  flushSync();
  flushSync(() => focus.mark('chatApp.code'));
  flushSync(() => focus.mark(null));
  expect(seen).toEqual([null, 'chatApp.code', null]);
  stop();
});

it('knows a repeated wish from the first one, and touches its field', () => {
  focus.jump('page.address');
  const first = focus.request;
  focus.jump('page.address');
  expect(first).toEqual({ field: 'page.address', count: 1 });
  expect(focus.request).toEqual({ field: 'page.address', count: 2 });
  expect(focus.isTouched('page.address')).toBe(true);
  expect(focus.isTouched('chatApp.code')).toBe(false);
});

it('a field that only had the focus is not touched before it was left', () => {
  focus.mark('chatApp.code');
  expect(focus.isTouched('chatApp.code')).toBe(false);
  focus.touch('chatApp.code');
  expect(focus.isTouched('chatApp.code')).toBe(true);
});

it('lets whoever reads it know that a field was touched, once', () => {
  const seen: boolean[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      seen.push(focus.isTouched('chatApp.code'));
    });
  });
  flushSync();
  flushSync(() => focus.touch('chatApp.code'));
  flushSync(() => focus.touch('chatApp.code'));
  expect(seen).toEqual([false, true]);
  stop();
});

it('forgets everything with a new document', () => {
  focus.mark('chatApp.code');
  focus.jump('icon');
  focus.reset();
  expect([focus.marked, focus.request, focus.isTouched('icon')]).toEqual([null, null, false]);
});

it('problems of what was filled in when the document was opened are shown at once, of the rest once it was left', () => {
  focus.reset(setField('page.address', 'https://apps.example/').apply(emptyDesign()));
  expect(focus.isLeft('page.address')).toBe(true);
  expect(focus.isTouched('page.address')).toBe(false);
  expect(focus.isLeft('chatApp.code')).toBe(false);
  focus.touch('chatApp.code');
  expect(focus.isLeft('chatApp.code')).toBe(true);
  focus.reset();
  expect(focus.isLeft('page.address')).toBe(false);
});
