import { expect, it } from 'vitest';
import { freeName } from '../../../src/domain/design/free-name.ts';
import { LIMITS } from '../../../src/domain/design/limits.ts';

it.each([
  ['Echo', [], 'Echo'],
  ['Echo', ['Other'], 'Echo'],
  ['Echo', ['Echo'], 'Echo 2'],
  ['Echo (copy)', ['Echo', 'Echo (copy)', 'Echo (copy) 2'], 'Echo (copy) 3'],
])('%s among %j is %s', (wished, taken, name) => {
  expect(freeName(wished, taken)).toBe(name);
});

it('is never longer than a name may be', () => {
  const long = 'a'.repeat(LIMITS.name + 5);
  const first = freeName(long, []);
  expect(first).toHaveLength(LIMITS.name);
  const second = freeName(long, [first]);
  expect(second).toHaveLength(LIMITS.name);
  expect(second.endsWith(' 2')).toBe(true);
});
