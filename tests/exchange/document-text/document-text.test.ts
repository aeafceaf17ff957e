import { describe, expect, it } from 'vitest';
import { chooseEnvironment } from '../../../src/domain/design/environment-edits.ts';
import { emptyDesign, emptyWidgets } from '../../../src/domain/design/factory.ts';
import { combine, removeText, setField, setText } from '../../../src/domain/design/operations.ts';
import { documentText, followEdits, type TextEdit } from '../../../src/exchange/document-text/follow.ts';
import { markOfField } from '../../../src/exchange/document-text/place-of-field.ts';
import { lineColumn, nearest, pathAt, placeJson } from '../../../src/exchange/document-text/placed.ts';
import { readDocumentText } from '../../../src/exchange/document-text/read-document-text.ts';
import { PRODUCTION_KEY, TEST_KEY, twoEnvironments } from '../../domain/design/environments.ts';

const design = combine([
  setField('chatApp.code', 'order'),
  setField('chatApp.frame.hash', 'f'.repeat(32)),
  setText(1, 'title', 'Orders'),
]).apply(emptyDesign('Order'));
const text = documentText(design);

const changed = (from: string, to: string): string => {
  expect(text).toContain(from);
  return text.replace(from, to);
};
const marked = (source: string, span: { from: number; to: number } | null | undefined): string | undefined =>
  span ? source.slice(span.from, span.to) : undefined;
const edited = (source: string, edits: readonly TextEdit[]): string =>
  edits.reduceRight((held, { from, to, insert }) => held.slice(0, from) + insert + held.slice(to), source);

describe('the keys of environments', () => {
  const shown = documentText(twoEnvironments);

  it('are not in the text, and a text without them keeps each', () => {
    expect(shown).not.toMatch(new RegExp(`${PRODUCTION_KEY}|${TEST_KEY}`));
    expect(readDocumentText(shown, twoEnvironments).design).toEqual(twoEnvironments);
    const renamed = shown.replace('"Test"', '"Trial"').replace('"hash": ""', '"hash": "own"');
    const read = readDocumentText(renamed, twoEnvironments).design;
    expect(read?.chatApp.frame.hash).toBe('own');
    expect(read?.environments?.list.map(({ hash }) => hash)).toEqual([PRODUCTION_KEY, TEST_KEY]);
  });

  it('come from the key in force where the text is the first to have environments, and go back to it', () => {
    const list = [{ id: 4, name: 'Production' }];
    const first = JSON.stringify({ ...JSON.parse(text), environments: { active: 4, list } });
    const begun = readDocumentText(first, design).design;
    expect(begun?.environments?.list[0]?.hash).toBe('f'.repeat(32));
    expect(begun && readDocumentText(text, begun).design?.chatApp.frame.hash).toBe('f'.repeat(32));
  });

  it('leave the text as it is when another environment comes into force in the form', () => {
    const inTest = chooseEnvironment(2).apply(twoEnvironments);
    expect(edited(shown, followEdits(shown, twoEnvironments, inTest))).toBe(documentText(inTest));
  });
});

describe('the places of a JSON text', () => {
  it('finds values by path, and of what is not there the nearest place around it', () => {
    const placed = placeJson('{"a": [1, {"b": "x"}]}');
    expect(nearest(placed, ['a', '1', 'b'])).toMatchObject({ isThere: true, value: { from: 16, to: 19 } });
    expect(nearest(placed, ['a', '7'])).toMatchObject({ isThere: false, value: { kind: 'array' } });
    expect(pathAt(placed, 17)).toEqual(['a', '1', 'b']);
    expect(pathAt(placed, 0)).toEqual([]);
  });

  it('reads what can be made out of an unfinished text', () => {
    const placed = placeJson('{"a": {"b": 1, "c": }, "d": 2');
    expect(nearest(placed, ['a', 'b'])?.isThere).toBe(true);
    expect(nearest(placed, ['d'])?.isThere).toBe(true);
    expect(placed.fault).not.toBeNull();
    expect(placeJson('').root).toBeNull();
  });

  it('counts lines and columns from 1', () => {
    expect(lineColumn('ab\ncd', 4)).toEqual({ line: 2, column: 2 });
    expect(lineColumn('ab', 0)).toEqual({ line: 1, column: 1 });
  });
});

describe('a text beside the form', () => {
  it('reads as the design that it was written from, whose signature key it does not show and does not lose', () => {
    expect(text).not.toContain('f'.repeat(32));
    expect(readDocumentText(text, design)).toEqual({ design, faults: [], strays: [], placed: placeJson(text) });
  });

  it('keeps the signature key also where bot or code become others, and takes one that is written', () => {
    expect(readDocumentText(changed('"order"', '"other"'), design).design?.chatApp.frame.hash).toBe('f'.repeat(32));
    expect(readDocumentText(changed('"hash": ""', '"hash": "mine"'), design).design?.chatApp.frame.hash).toBe('mine');
    expect(readDocumentText(changed('"hash": ""', '"hash": "••••••••"'), design).design?.chatApp.frame.hash).toBe(
      'f'.repeat(32),
    );
  });

  it.each([
    ['"frame"', '"window"', { why: 'choice', choices: ['command', 'frame'] }],
    ['"code": "order"', '"code": 7', { why: 'kind', kinds: ['text'] }],
    ['"id": 1', '"id": 0', { why: 'range', least: 1, most: 999_999_999_999 }],
    ['"name": "Order"', `"name": "${'n'.repeat(121)}"`, { why: 'length', most: 120 }],
    ['"enabled": true', '"enabled": "yes"', { why: 'choice', choices: [true, false] }],
  ])('says where a value cannot stand, and what could: %s as %s', (from, to, unfit) => {
    const wrong = changed(from, to);
    const { design: read, faults } = readDocumentText(wrong, design);
    expect(read).toBeNull();
    expect(faults).toMatchObject([{ code: 'field', unfit }]);
    expect(to.endsWith(marked(wrong, faults[0]) ?? '?')).toBe(true);
  });

  it('marks the place around a key that is missing, and a list whose rows have one number', () => {
    const missing = changed('"code": "order",', '');
    expect(readDocumentText(missing, design).faults).toMatchObject([
      { code: 'field', path: 'chatApp.code', unfit: { why: 'missing' } },
    ]);
    expect(marked(missing, readDocumentText(missing, design).faults[0])).toBe('"chatApp"');
    const row = JSON.stringify(design.texts[0]);
    const twice = changed('"texts": [', `"texts": [${row},`);
    expect(readDocumentText(twice, design).faults).toMatchObject([{ path: 'texts', unfit: { why: 'rows' } }]);
  });

  it('says where the text is no JSON', () => {
    for (const [broken, line] of [
      [changed('"code": "order",', '"code": "order"'), text.slice(0, text.indexOf('"code"')).split('\n').length + 1],
      [text.slice(0, -4), text.split('\n').length - 2],
      [changed('"name": "Order"', '"name": Order'), 4],
    ] as const) {
      const [fault] = readDocumentText(broken, design).faults;
      expect(fault?.code).toBe('not-json');
      expect(Math.abs(lineColumn(broken, fault?.from ?? 0).line - line)).toBeLessThanOrEqual(1);
    }
  });

  it('tells other texts for what they are', () => {
    expect(readDocumentText('', design).faults).toMatchObject([{ code: 'empty' }]);
    expect(readDocumentText('{"BOT_ID": 62, "CODE": "a"}', design).faults).toMatchObject([
      { code: 'not-a-design', looksLike: 'payload' },
    ]);
    const newer = changed('"version": 2', '"version": 99');
    expect(marked(newer, readDocumentText(newer, design).faults[0])).toBe('"version"');
    const unsafe = changed('"page": {', '"page": { "__proto__": {},');
    expect(marked(unsafe, readDocumentText(unsafe, design).faults[0])).toBe('"__proto__"');
  });

  it('names what no design holds, and takes the rest', () => {
    const more = changed('"page": {', '"botMessage": "x", "page": { "adress": 1,');
    const { design: read, strays } = readDocumentText(more, design);
    expect(read).toEqual(design);
    expect(strays.map((stray) => [stray.path, marked(more, stray)])).toEqual([
      ['page.adress', '"adress"'],
      ['botMessage', '"botMessage"'],
    ]);
  });

  it('finds a field of the form in the text: rows by their id', () => {
    const two = { ...design, texts: [{ ...design.texts[0]!, id: 7, title: 'Seven' }, design.texts[0]!] };
    const shown = documentText(two);
    expect(marked(shown, markOfField(placeJson(shown), two, 'texts.7.title'))).toBe('"Seven"');
    expect(marked(shown, markOfField(placeJson(shown), two, 'texts.1.title'))).toBe('"Orders"');
    expect(marked(shown, markOfField(placeJson(shown), two, 'widgets.IM_SIDEBAR.iconName'))).toBe('"widgets"');
    expect(marked(shown, markOfField(placeJson(shown), two, 'icon'))).toBe('null');
  });
});

describe('a text that follows the form', () => {
  const follow = (source: string, after: typeof design): string => edited(source, followEdits(source, design, after));

  it('changes the one value alone', () => {
    const after = setField('chatApp.frame.width', 400).apply(design);
    const from = text.indexOf('null', text.indexOf('"width"'));
    expect(followEdits(text, design, after)).toEqual([{ from, to: from + 4, insert: '400' }]);
    expect(follow(text, after)).toBe(documentText(after));
  });

  it('gives the file’s own text whatever changes', () => {
    for (const after of [
      removeText(1).apply(design),
      { ...design, widgets: { IM_SIDEBAR: emptyWidgets().IM_SIDEBAR } },
      setText(1, 'title', 'a "b"\n').apply(setField('name', '').apply(design)),
    ]) {
      expect(follow(text, after)).toBe(documentText(after));
    }
  });

  it('keeps the order, the spaces and the strange keys of the person', () => {
    const own = JSON.stringify({ extra: 1, ...JSON.parse(text) });
    const after = setField('chatApp.code', 'next').apply(design);
    expect(follow(own, after)).toBe(own.replace('"order"', '"next"'));
  });

  it('takes a key of before out of the text when the form has another', () => {
    const own = text.replace('"hash": ""', `"hash": "${'f'.repeat(32)}"`);
    const after = setField('chatApp.frame.hash', 'e'.repeat(32)).apply(design);
    expect(follow(own, after)).toBe(documentText(after));
  });

  it('writes a value around where the text has not the place itself', () => {
    const older = changed('"page"', '"seite"');
    const after = setField('page.address', 'https://a.example').apply(design);
    expect(follow(older, after)).toBe(documentText(after));
  });
});
