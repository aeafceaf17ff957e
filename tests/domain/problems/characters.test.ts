import { expect, it } from 'vitest';
import { readField } from '../../../src/domain/design/field-path.ts';
import { setField, setText, type Edit } from '../../../src/domain/design/operations.ts';
import type { Design } from '../../../src/domain/design/schema.ts';
import { problemsOfDesign } from '../../../src/domain/problems/design.ts';
import type { RuleId } from '../../../src/domain/problems/rules.ts';
import { frameSample } from '../calls/designs.ts';
import { KEY, OURS, WORLD } from './samples.ts';

const sample = setField('chatApp.frame.hash', KEY).apply(frameSample());

function repaired(change: Edit, rule: RuleId): Design {
  const design = change.apply(sample);
  const problem = problemsOfDesign(design, WORLD, null, null, OURS).find((candidate) => candidate.rule === rule);
  const edit = problem?.fix?.edit;
  if (edit === undefined || typeof edit === 'function') throw new Error(`no repair for ${rule}`);
  return edit.apply(design);
}

const hash = (value: string, rule: RuleId): string =>
  readField(repaired(setField('chatApp.frame.hash', value), rule), 'chatApp.frame.hash');

it.each<[string, RuleId, string]>([
  [` ${KEY}`, 'edge-spaces', KEY],
  [` ${KEY}`, 'hash-too-long', KEY],
  [`\u200b${KEY}\u00a0`, 'hash-too-long', KEY],
  [`${KEY.slice(0, 5)}\u200b${KEY.slice(5)}`, 'hidden-characters', KEY],
  [KEY.replace('a', 'а'), 'look-alike-letters', KEY],
])('a repair of the key %j by %s keeps every character that is seen', (value, rule, whole) => {
  expect(hash(value, rule)).toBe(whole);
});

it.each(['３５０', '٣٥٠', ' 350\u200b'])('a size written as %j is 350, not the smallest', (typed) => {
  const design = repaired(setField('chatApp.frame.width', typed), 'size-not-integer');
  expect(readField(design, 'chatApp.frame.width')).toBe(350);
});

it('repairs a text of a row, and leaves the other rows alone', () => {
  const [row] = sample.texts;
  const design = repaired(setText(row?.id ?? 0, 'title', 'Ec\u200bho\ud83d'), 'half-character');
  expect(design.texts[0]?.title).toBe('Echo');
  expect(design.texts.slice(1)).toEqual(sample.texts.slice(1));
});

it('repairs an address that came out of HTML', () => {
  const address = 'https://app.example.com/?a=1&amp;b=2';
  const design = repaired(setField('page.address', address), 'page-entity');
  expect(readField(design, 'page.address')).toBe('https://app.example.com/?a=1&b=2');
});
