import { describe, expect, it } from 'vitest';
import { emptyDesign } from '../../../src/domain/design/factory.ts';
import { readField } from '../../../src/domain/design/field-path.ts';
import {
  addText,
  combine,
  moveText,
  readNumberInput,
  removeText,
  replaceDesign,
  setField,
  setIcon,
  setText,
  showNumberInput,
  type Edit,
} from '../../../src/domain/design/operations.ts';
import { LIMITS } from '../../../src/domain/design/limits.ts';
import { designSchema, type Design } from '../../../src/domain/design/schema.ts';
import { PORTAL_LANGUAGES } from '../../../src/domain/kernel/languages.ts';

const apply = (design: Design, ...edits: Edit[]): Design => edits.reduce((held, edit) => edit.apply(held), design);
const icon = { png: 'AAAA', source: null, activeSource: null, adjustments: null };

describe('one field', () => {
  it('is set at its place, and the rest keeps its identity', () => {
    const before = emptyDesign();
    const after = apply(before, setField('page.address', 'https://a.example/'));
    expect(after.page.address).toBe('https://a.example/');
    expect(after.chatApp).toBe(before.chatApp);
    expect(before.page.address).toBe('');
  });

  it('gives the same design back when nothing changes', () => {
    const design = emptyDesign('Echo');
    expect(setField('name', 'Echo').apply(design)).toBe(design);
    expect(setField('chatApp.audience.adminOnly', false).apply(design)).toBe(design);
    expect(setText(1, 'title', '').apply(design)).toBe(design);
    expect(setIcon(null).apply(design)).toBe(design);
    expect(removeText(9).apply(design)).toBe(design);
  });

  it('shares undo steps where one types, not where one chooses', () => {
    expect(setField('chatApp.code', 'e').key).toBe(setField('chatApp.code', 'ec').key);
    expect(setField('chatApp.code', 'e').key).not.toBe(setField('chatApp.frame.hash', 'e').key);
    expect(setField('chatApp.kind', 'command').key).toBeNull();
    expect(setField('chatApp.frame.popup', 'yes').key).toBeNull();
    expect(setText(1, 'title', 'a').key).not.toBe(setText(2, 'title', 'a').key);
  });

  it('keeps both kinds’ settings when the kind is switched', () => {
    const design = apply(
      emptyDesign(),
      setField('page.address', 'https://a.example/'),
      setField('chatApp.kind', 'command'),
      setField('chatApp.command.parameter', '/help'),
      setField('chatApp.kind', 'frame'),
    );
    expect(design.page.address).toBe('https://a.example/');
    expect(design.chatApp.command.parameter).toBe('/help');
  });

  it('clips to the document’s limits, so that every edit leaves a valid document', () => {
    const long = 'x'.repeat(LIMITS.text + 50);
    const design = apply(
      emptyDesign(),
      setField('chatApp.code', long),
      setField('name', long),
      setText(1, 'title', long),
    );
    expect(designSchema.safeParse(design).success).toBe(true);
    expect(readField(design, 'chatApp.code')).toHaveLength(LIMITS.text);
    expect(design.name).toHaveLength(LIMITS.name);
  });
});

describe('a number field', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['350', 350],
    [' 350 ', 350],
    ['-5', -5],
    ['0', 0],
    ['350px', '350px'],
    ['1.5', '1.5'],
    ['007', '007'],
    ['-0', '-0'],
    ['99999999999999', '99999999999999'],
  ])('reads %j as %j', (typed, value) => {
    expect(readNumberInput(typed)).toBe(value);
  });

  it('shows what was read', () => {
    expect(showNumberInput(null)).toBe('');
    expect(showNumberInput(350)).toBe('350');
    expect(showNumberInput('35x')).toBe('35x');
  });
});

describe('the languages table', () => {
  it('adds the first language that has no row, with an id of its own', () => {
    const design = apply(emptyDesign(), addText(), addText());
    expect(design.texts.map((row) => [row.id, row.language])).toEqual([
      [1, 'en'],
      [2, 'ru'],
      [3, 'id'],
    ]);
  });

  it('stops when all languages have a row', () => {
    const all = apply(emptyDesign(), ...PORTAL_LANGUAGES.map(() => addText()));
    expect(all.texts).toHaveLength(PORTAL_LANGUAGES.length);
    expect(addText().apply(all)).toBe(all);
  });

  it('never gives a removed last row’s id to two rows at once', () => {
    const design = apply(emptyDesign(), addText(), removeText(1), addText());
    expect(new Set(design.texts.map((row) => row.id)).size).toBe(design.texts.length);
  });

  it('moves rows, and not over the ends', () => {
    const design = apply(emptyDesign(), addText('ru'), addText('de'));
    const order = (value: Design): string[] => value.texts.map((row) => row.language);
    expect(order(apply(design, moveText(3, -1)))).toEqual(['en', 'de', 'ru']);
    expect(order(apply(design, moveText(1, 1)))).toEqual(['ru', 'en', 'de']);
    expect(moveText(1, -1).apply(design)).toBe(design);
    expect(moveText(3, 1).apply(design)).toBe(design);
  });

  it('changes one row only', () => {
    const design = apply(emptyDesign(), addText('ru'), setText(2, 'title', 'Эхо'));
    expect(design.texts.map((row) => row.title)).toEqual(['', 'Эхо']);
  });
});

describe('larger steps', () => {
  it('puts an icon in and takes it out', () => {
    const design = apply(emptyDesign(), setIcon(icon));
    expect(design.icon).toBe(icon);
    expect(apply(design, setIcon(null)).icon).toBeNull();
  });

  it('replaces the whole design, or does several edits in one', () => {
    const other = emptyDesign('Other');
    expect(apply(emptyDesign(), replaceDesign(other))).toBe(other);
    const both = combine([setField('chatApp.code', 'echo'), setText(1, 'title', 'Echo')]).apply(emptyDesign());
    expect([both.chatApp.code, both.texts[0]?.title]).toEqual(['echo', 'Echo']);
  });
});
