import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { designFileSchema } from '../../src/domain/design/design-file.ts';
import { emptyDesign } from '../../src/domain/design/factory.ts';
import { setField, setText } from '../../src/domain/design/operations.ts';
import { readDesign } from '../../src/domain/design/read-design.ts';
import type { Design } from '../../src/domain/design/schema.ts';
import { designFileName, exportDesign, importDesign } from '../../src/exchange/design-json.ts';
import { MAX_DEPTH, MAX_TEXT } from '../../src/exchange/safe-json.ts';
import VERSION_1 from '../fixtures/designs/v1.json' with { type: 'json' };

const HASH = 'd1ab17949a572b0979d8db0d5b349cd2';

function echo(): Design {
  return [
    setField('chatApp.code', 'echo'),
    setField('chatApp.bot.id', 62),
    setField('chatApp.frame.hash', HASH),
    setText(1, 'title', 'Echo'),
  ].reduce((design, edit) => edit.apply(design), emptyDesign('Echo window'));
}

describe('export', () => {
  it('leaves the HASH out unless it is asked for', () => {
    expect(exportDesign(echo(), { includeHash: false })).not.toContain(HASH);
    expect(exportDesign(echo(), { includeHash: true })).toContain(HASH);
  });

  it('gives the same bytes for the same design, ending with a line break', () => {
    const text = exportDesign(echo(), { includeHash: false });
    expect(text).toBe(exportDesign(echo(), { includeHash: false }));
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('names the file after the design', () => {
    expect(designFileName(echo())).toBe('Echo-window.chat-app.json');
    expect(designFileName({ ...echo(), name: '../..\\ <Окно> эха?' })).toBe('Окно-эха.chat-app.json');
    expect(designFileName({ ...emptyDesign(), name: '///' })).toBe('chat-app.chat-app.json');
  });
});

const PICTURE = { sha256: 'ab'.repeat(32), data: 'iVBORw0KGgo=' };
const OTHER = { sha256: 'cd'.repeat(32), data: 'R0lGODlhAQ==' };

function withIcon(): Design {
  const source = { sha256: PICTURE.sha256, name: 'cat.png', type: 'image/png' };
  return { ...echo(), icon: { png: 'iVBORw==', source, activeSource: null, adjustments: null } };
}

describe('the pictures behind the icon', () => {
  const all = { includeHash: true, pictures: [PICTURE] };

  it('travel only when they are asked for', () => {
    expect(exportDesign(withIcon(), { includeHash: true })).not.toContain('iconPictures');
    expect(exportDesign(withIcon(), { includeHash: true, pictures: [] })).not.toContain('iconPictures');
    expect(JSON.parse(exportDesign(withIcon(), all))).toEqual({ ...withIcon(), iconPictures: [PICTURE] });
  });

  it('come back with the design, and are no part of it', () => {
    const read = importDesign(exportDesign(withIcon(), all), null);
    const value = {
      design: withIcon(),
      keptHash: false,
      dropped: [],
      pictures: [PICTURE],
      badPictures: 0,
      message: '',
    };
    expect(read).toEqual({ ok: true, value });
  });

  it.each<[string, unknown, number]>([
    ['of another icon', [OTHER], 1],
    ['that are none', [1, null, { sha256: PICTURE.sha256 }, { ...PICTURE, data: '<svg>' }], 4],
    ['that are too large', [{ ...PICTURE, data: 'A'.repeat(700_001) }], 1],
    ['in no list', 'cat', 1],
  ])('never cost the design: those %s are only counted', (_name, iconPictures, badPictures) => {
    const read = importDesign(JSON.stringify({ ...withIcon(), iconPictures }), null);
    expect(read).toMatchObject({ ok: true, value: { design: withIcon(), pictures: [], badPictures, dropped: [] } });
  });

  it('do not make a newer document: a reader that does not know them reads all the rest', () => {
    const file = JSON.parse(exportDesign(withIcon(), all)) as unknown;
    expect(readDesign(file)).toEqual({ ok: true, value: withIcon() });
    expect(designFileSchema.safeParse(file)).toMatchObject({ success: true });
  });
});

describe('import', () => {
  it('gives back every design that was exported with its HASH', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ maxLength: 300 }), fc.boolean(), (code, title, admin) => {
        const design = [
          setField('chatApp.code', code),
          setText(1, 'title', title),
          setField('chatApp.audience.adminOnly', admin),
        ].reduce((held, edit) => edit.apply(held), echo());
        const read = importDesign(exportDesign(design, { includeHash: true }), null);
        expect(read).toEqual({
          ok: true,
          value: { design, keptHash: false, dropped: [], pictures: [], badPictures: 0, message: '' },
        });
      }),
    );
  });

  it('keeps the draft’s HASH when bot and code are the same', () => {
    const text = exportDesign(echo(), { includeHash: false });
    expect(importDesign(text, echo())).toMatchObject({
      ok: true,
      value: { keptHash: true, design: { chatApp: { frame: { hash: HASH } } } },
    });
    const other = setField('chatApp.code', 'other').apply(echo());
    expect(importDesign(text, other)).toMatchObject({
      value: { keptHash: false, design: { chatApp: { frame: { hash: '' } } } },
    });
  });

  it('names fields that it does not know', () => {
    const { chatApp, ...shared } = echo();
    const text = JSON.stringify({ ...shared, colour: 'red', chatApp: { ...chatApp, tint: 1 } });
    expect(importDesign(text, null)).toMatchObject({ value: { dropped: ['colour', 'chatApp.tint'] } });
  });

  it('names fields of an older version as they stand in it', () => {
    const older = { ...VERSION_1, colour: 'red', frame: { ...VERSION_1.frame, shadow: 1 } };
    expect(importDesign(JSON.stringify(older), null)).toMatchObject({ value: { dropped: ['colour', 'frame.shadow'] } });
    const broken = { ...VERSION_1, kind: 'widget', frame: { popup: 1 } };
    const fields = ['frame.address', 'kind', 'frame.width', 'frame.height', 'frame.popup', 'frame.hash'];
    expect(importDesign(JSON.stringify(broken), null)).toEqual({
      ok: false,
      error: { code: 'invalid-fields', fields },
    });
  });

  it('reads version 1 and leaves its HASH out when it goes on', () => {
    const read = importDesign(JSON.stringify(VERSION_1), null);
    const design = read.ok ? read.value.design : emptyDesign();
    expect(design.chatApp.frame.hash).toBe(VERSION_1.frame.hash);
    expect(exportDesign(design, { includeHash: false })).not.toContain(VERSION_1.frame.hash);
  });

  it('takes a file with a byte order mark', () => {
    expect(importDesign(`\uFEFF${exportDesign(echo(), { includeHash: true })}`, null)).toMatchObject({ ok: true });
  });

  const deep = `${'['.repeat(MAX_DEPTH + 2)}${']'.repeat(MAX_DEPTH + 2)}`;
  it.each([
    ['an empty file', '  \n', { code: 'empty' }],
    ['half a file', '{"format": "chat-app-design",\n "ver', { code: 'not-json', line: 2 }],
    ['a broken line', '{\n  "format": chat\n}', { code: 'not-json' }],
    ['a picture', '\u0089PNG', { code: 'not-json' }],
    ['too much', `"${'x'.repeat(MAX_TEXT)}"`, { code: 'too-large' }],
    ['too deep', deep, { code: 'too-deep' }],
    ['a key that reaches into prototypes', '{"format":"chat-app-design","__proto__":{}}', { code: 'unsafe-key' }],
    ['raw parameters', '{"BOT_ID": 62, "CODE": "echo"}', { code: 'not-a-design', looksLike: 'payload' }],
    ['a ledger', '{"format": "chat-app-ledger"}', { code: 'not-a-design', looksLike: 'ledger' }],
    ['something else', '[1, 2]', { code: 'not-a-design', looksLike: 'other' }],
    ['a later version', '{"format":"chat-app-design","version":99}', { code: 'newer-version', version: 99 }],
    ['wrong fields', '{"format":"chat-app-design","version":1}', { code: 'invalid-fields' }],
  ])('explains %s', (_name, text, error) => {
    expect(importDesign(text, echo())).toMatchObject({ ok: false, error });
  });
});
