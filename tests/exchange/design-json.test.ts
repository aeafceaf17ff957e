import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDesign } from '../../src/domain/chat-app/factory.ts';
import { setField, setText } from '../../src/domain/chat-app/operations.ts';
import type { Design } from '../../src/domain/chat-app/schema.ts';
import { designFileName, exportDesign, importDesign } from '../../src/exchange/design-json.ts';
import { MAX_DEPTH, MAX_TEXT } from '../../src/exchange/safe-json.ts';

const HASH = 'd1ab17949a572b0979d8db0d5b349cd2';

function echo(): Design {
  return [
    setField('code', 'echo'),
    setField('bot.id', 62),
    setField('frame.hash', HASH),
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

describe('import', () => {
  it('gives back every design that was exported with its HASH', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ maxLength: 300 }), fc.boolean(), (code, title, admin) => {
        const design = [
          setField('code', code),
          setText(1, 'title', title),
          setField('audience.adminOnly', admin),
        ].reduce((held, edit) => edit.apply(held), echo());
        const read = importDesign(exportDesign(design, { includeHash: true }), null);
        expect(read).toEqual({ ok: true, value: { design, keptHash: false, dropped: [] } });
      }),
    );
  });

  it('keeps the draft’s HASH when bot and code are the same', () => {
    const text = exportDesign(echo(), { includeHash: false });
    expect(importDesign(text, echo())).toMatchObject({
      ok: true,
      value: { keptHash: true, design: { frame: { hash: HASH } } },
    });
    const other = setField('code', 'other').apply(echo());
    expect(importDesign(text, other)).toMatchObject({ value: { keptHash: false, design: { frame: { hash: '' } } } });
  });

  it('names fields that it does not know', () => {
    const text = JSON.stringify({ ...echo(), colour: 'red', frame: { ...echo().frame, shadow: 1 } });
    expect(importDesign(text, null)).toMatchObject({ value: { dropped: ['frame.shadow', 'colour'] } });
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
