import { describe, expect, it } from 'vitest';
import { emptyDesign } from '../../../src/domain/design/factory.ts';
import { proposalsAt } from '../../../src/exchange/document-text/complete.ts';
import { documentText } from '../../../src/exchange/document-text/follow.ts';
import { readDocumentText } from '../../../src/exchange/document-text/read-document-text.ts';

const text = documentText(emptyDesign());

/** A text with `|` where the caret is. */
function at(marked: string): { source: string; found: ReturnType<typeof proposalsAt> } {
  const caret = marked.indexOf('|');
  const source = marked.replace('|', '');
  return { source, found: proposalsAt(source, caret) };
}

function labels(marked: string): readonly string[] {
  return at(marked).found?.all.map(({ label }) => label) ?? [];
}

/** The text once a proposal is taken. */
function taken(marked: string, label: string): string {
  const { source, found } = at(marked);
  const proposal = found?.all.find((one) => one.label === label);
  if (!found || !proposal) throw new Error(`${label} is not proposed`);
  const after = source.slice(0, found.from) + proposal.insert + source.slice(found.to);
  return found.commaAt === null ? after : `${after.slice(0, found.commaAt)},${after.slice(found.commaAt)}`;
}

describe('what can be written at the caret', () => {
  it('are the values of a place', () => {
    expect(labels('{"chatApp": {"kind": |')).toEqual(['"command"', '"frame"']);
    expect(labels('{"chatApp": {"kind": "fr|"')).toEqual(['"command"', '"frame"']);
    expect(labels('{"chatApp": {"enabled": t|')).toEqual(['true', 'false']);
    expect(labels('{"icon": |')).toEqual(['null']);
    expect(labels('{"texts": [{"language": "|"}]')).toEqual(['"en"', '"ru"', '"br"']);
  });

  it('takes the word that was begun, to its quote', () => {
    expect(taken('{"chatApp": {"kind": "fr|"}}', '"command"')).toBe('{"chatApp": {"kind": "command"}}');
    expect(taken('{"chatApp": {"kind": |}}', '"frame"')).toBe('{"chatApp": {"kind": "frame"}}');
  });

  it('are the keys that an object has not yet, each with what the schema says', () => {
    expect(labels('{"page": {|}}')).toEqual(['"address"']);
    expect(labels('{"page": {"address": "", |}}')).toEqual([]);
    expect(at('{"page": {|}}').found?.all[0]?.about).toContain('IFRAME');
    expect(labels('{"page": {"|": 1}}')).toEqual(['"address"']);
  });

  it('bring a value along, and a comma where one is needed', () => {
    expect(taken('{"page": {"a|}}', '"address"')).toBe('{"page": {"address": ""}}');
    expect(taken('{"chatApp": {|"code": ""}}', '"kind"')).toBe('{"chatApp": {"kind": "frame","code": ""}}');
    expect(taken('{"page": {"ad|": "x"}}', '"address"')).toBe('{"page": {"address": "x"}}');
    expect(taken('{"chatApp": {\n  "code": ""\n  "|"\n}}', '"kind"')).toBe(
      '{"chatApp": {\n  "code": "",\n  "kind": "frame"\n}}',
    );
  });

  it('are whole widgets, so that the text is finished at once', () => {
    const wide = text.replace('"widgets": {}', '"widgets": {|}');
    const after = taken(wide, '"IM_SIDEBAR"');
    expect(readDocumentText(after, emptyDesign()).design?.widgets.IM_SIDEBAR).toMatchObject({ enabled: false });
  });

  it('are none where something else has to be written, or nothing is known', () => {
    for (const marked of ['{"chatApp"|', '{"chatApp" |', '{"page": {"address": ""| }}', '{"foreign": {|', '{} |']) {
      expect(labels(marked), marked).toEqual([]);
    }
  });

  it('never throws, wherever the caret is', () => {
    for (let caret = 0; caret <= text.length; caret += 1) {
      expect(() => proposalsAt(text, caret)).not.toThrow();
      expect(() => proposalsAt(text.slice(0, caret), caret)).not.toThrow();
    }
  });
});
