import { expect, it } from 'vitest';
import { emptyDesign } from '../../../src/domain/design/factory.ts';
import { isFilled } from '../../../src/domain/design/filled.ts';
import { TEMPLATES } from '../../../src/domain/design/templates/templates.ts';
import { setHashOf } from '../../../src/domain/design/hash.ts';
import { setField } from '../../../src/domain/design/operations.ts';
import { twoEnvironments } from './environments.ts';

const { design } = TEMPLATES.page;
const row = design.texts[0]!.id;

it.each([
  [`texts.${row}.title`, true],
  ['texts.999.title', false],
  ['page.address', false],
  ['chatApp.bot.id', false],
  ['icon', false],
] as const)('%s of a template: %s', (field, filled) => {
  expect(isFilled(design, field)).toBe(filled);
});

it('is what somebody said, not what everybody has', () => {
  expect(isFilled(emptyDesign(), 'chatApp.audience.context')).toBe(false);
  const chosen = setField('chatApp.audience.context', 'bot').apply(emptyDesign());
  expect(isFilled(chosen, 'chatApp.audience.context')).toBe(true);
});

it('is, of the signature key, that of the environment in force', () => {
  expect(isFilled(twoEnvironments, 'chatApp.frame.hash')).toBe(true);
  expect(isFilled(setHashOf(1, '').apply(twoEnvironments), 'chatApp.frame.hash')).toBe(false);
});
