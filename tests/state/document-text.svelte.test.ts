import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDesign } from '../../src/domain/design/factory.ts';
import { setField, setText } from '../../src/domain/design/operations.ts';
import { documentText, type TextEdit } from '../../src/exchange/document-text/follow.ts';
import { DocumentText } from '../../src/state/document-text.svelte.ts';
import { EditorSession } from '../../src/state/editor-session.svelte.ts';

let now = 0;
let session: EditorSession;
let model: DocumentText;

beforeEach(() => {
  now = 0;
  session = new EditorSession(setField('chatApp.code', 'order').apply(emptyDesign()), () => now);
  model = new DocumentText(session);
});

const put = (from: string, to: string): void => {
  now += 5000;
  model.type(model.text.replace(from, to));
};
const inForm = (code: string): readonly TextEdit[] => {
  now += 5000;
  session.edit(setField('chatApp.code', code));
  return model.follow(session.design);
};
const code = (): string => session.design.chatApp.code;

describe('a design’s JSON beside the form', () => {
  it('changes the document, in one undo with the form', () => {
    put('"order"', '"written"');
    inForm('typed');
    expect(model.text).toContain('"typed"');
    model.undo();
    expect([code(), model.text.includes('"written"')]).toEqual(['written', true]);
    model.undo();
    expect([code(), model.text.includes('"order"')]).toEqual(['order', true]);
    model.redo();
    expect([code(), model.text.includes('"written"')]).toEqual(['written', true]);
  });

  it('makes one step of what is typed within a second', () => {
    for (const word of ['"o"', '"or"', '"ord"']) model.type(model.text.replace(/"code": "\w*"/, `"code": ${word}`));
    expect(code()).toBe('ord');
    session.undo();
    expect([code(), session.canUndo]).toEqual(['order', false]);
  });

  it('leaves no step where only spaces and order change', () => {
    model.type(JSON.stringify(JSON.parse(model.text)));
    expect(session.canUndo).toBe(false);
  });

  it('keeps the parts of the document that the text leaves alone', () => {
    const { texts, page } = session.design;
    put('"order"', '"written"');
    expect(session.design.texts).toBe(texts);
    expect(session.design.page).toBe(page);
  });

  it('changes nothing while it is unfinished, and says why', () => {
    put('"order"', '"order');
    expect([code(), model.isUnfinished, session.canUndo]).toEqual(['order', true, false]);
    expect(model.reading.faults).toHaveLength(1);
    put('"order', '"ordered"');
    expect([code(), model.isUnfinished]).toEqual(['ordered', false]);
  });

  it('gives up an unfinished text with the first undo, and brings it back with redo', () => {
    put('"order"', '"one"');
    put('"one"', '"two');
    const unfinished = model.text;
    model.undo();
    expect([code(), model.isUnfinished]).toEqual(['one', false]);
    model.redo();
    expect([code(), model.text]).toEqual(['one', unfinished]);
    model.undo();
    model.undo();
    expect(code()).toBe('order');
  });

  it('loses neither an unfinished text nor the form’s change, and takes the one that is chosen', () => {
    put('"kind": "frame"', '"kind": ');
    const unfinished = model.text;
    expect(inForm('typed')).toEqual([]);
    expect([model.isApart, model.text, code()]).toEqual([true, unfinished, 'typed']);
    put('"kind": ', '"kind": "command"');
    expect([model.isApart, session.design.chatApp.kind]).toEqual([true, 'frame']);
    model.takeText();
    expect([model.isApart, session.design.chatApp.kind, code()]).toEqual([false, 'command', 'order']);
    session.undo();
    expect([session.design.chatApp.kind, code()]).toEqual(['frame', 'typed']);
  });

  it('takes the form’s, and has the text still at hand', () => {
    put('"kind": "frame"', '"kind": ');
    const unfinished = model.text;
    inForm('typed');
    model.takeForm();
    expect([model.isApart, model.text]).toEqual([false, documentText(session.design)]);
    model.redo();
    expect([model.text, code()]).toEqual([unfinished, 'typed']);
  });

  it('takes the text as soon as it is finished, when it was chosen before', () => {
    put('"kind": "frame"', '"kind": ');
    inForm('typed');
    model.takeText();
    expect([model.isApart, code()]).toEqual([false, 'typed']);
    put('"kind": ', '"kind": "command"');
    expect([session.design.chatApp.kind, code()]).toEqual(['command', 'order']);
  });

  it('shows no signature key, and takes none away', () => {
    session.edit(setField('chatApp.frame.hash', 'f'.repeat(32)));
    model.follow(session.design);
    expect(model.text).not.toContain('ffff');
    put('"order"', '"written"');
    expect(session.design.chatApp.frame.hash).toBe('f'.repeat(32));
  });

  it('follows into a text of an older order by whole, where its places are others', () => {
    model.type(model.text.replace('"page"', '"page": {"address": "x"}, "page"'));
    now += 5000;
    session.edit(setText(1, 'title', 'Now'));
    model.follow(session.design);
    expect(JSON.parse(model.text)).toEqual(JSON.parse(documentText(session.design)));
  });

  it('writes itself anew on request', () => {
    model.type(JSON.stringify(JSON.parse(model.text)));
    model.tidy();
    expect(model.text).toBe(documentText(session.design));
  });
});
