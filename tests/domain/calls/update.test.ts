import { describe, expect, it } from 'vitest';
import { acknowledgedAfter, acknowledgedKind, acknowledgedOf } from '../../../src/domain/calls/acknowledged.ts';
import { NO_DIGESTS, type Digests } from '../../../src/domain/calls/digests.ts';
import { maskedParams } from '../../../src/domain/calls/masked.ts';
import { MASK } from '../../../src/domain/kernel/mask.ts';
import { registerParams } from '../../../src/domain/calls/register.ts';
import { updateFields, updateParams } from '../../../src/domain/calls/update.ts';
import type { Design } from '../../../src/domain/design/schema.ts';
import { commandSample, frameSample } from './designs.ts';
import { withParts, type DesignParts } from '../design/parts.ts';

const digests: Digests = { hash: 'a'.repeat(64), icon: 'b'.repeat(64) };
const acknowledgedBy = (design: Design) => acknowledgedOf(registerParams(design), digests);

describe('acknowledgedOf', () => {
  it('keeps no secret and no file, only their digests', () => {
    const kept = acknowledgedBy(frameSample());
    expect(kept).toMatchObject({
      HASH: `sha256:${'a'.repeat(64)}`,
      ICON_FILE: `sha256:${'b'.repeat(64)}`,
      CONTEXT: 'BOT',
    });
    expect(kept).not.toHaveProperty('BOT_ID');
    expect(kept).not.toHaveProperty('CODE');
  });

  it('leaves out what it has no digest for', () => {
    expect(Object.keys(acknowledgedOf(registerParams(frameSample()), NO_DIGESTS))).not.toContain('HASH');
  });

  it('takes over what an update sent', () => {
    const before = acknowledgedBy(frameSample());
    expect(acknowledgedAfter(before, { CONTEXT: 'USER' }, NO_DIGESTS)).toEqual({ ...before, CONTEXT: 'USER' });
  });
});

describe('updateFields', () => {
  it('has nothing to send when nothing changed', () => {
    for (const design of [commandSample(), frameSample()]) {
      const own = { ...digests, hash: design.chatApp.kind === 'frame' ? digests.hash : null };
      expect(updateFields(design, acknowledgedOf(registerParams(design), own), own)).toEqual({ fields: {}, notes: [] });
    }
  });

  it('sends only the changed field', () => {
    const design = frameSample();
    const wider = withParts(design, { frame: { width: 400 } });
    expect(updateFields(wider, acknowledgedBy(design), digests)).toEqual({ fields: { IFRAME_WIDTH: 400 }, notes: [] });
  });

  it('does not mind whether a number came back as text', () => {
    const kept = { ...acknowledgedBy(frameSample()), IFRAME_WIDTH: '350' };
    expect(updateFields(frameSample(), kept, digests).fields).toEqual({});
  });

  it('sends a changed key, and never an empty one', () => {
    const design = frameSample();
    const changed = updateFields(design, acknowledgedBy(design), { ...digests, hash: 'c'.repeat(64) });
    expect(changed.fields).toEqual({ HASH: design.chatApp.frame.hash });
    const emptied = updateFields(withParts(design, { frame: { hash: '' } }), acknowledgedBy(design), {
      ...digests,
      hash: null,
    });
    expect(emptied).toEqual({ fields: {}, notes: [{ note: 'unset', name: 'HASH', kept: null }] });
  });

  it('sends a command always with its method', () => {
    const design = commandSample();
    const other = withParts(design, { command: { method: 'send', parameter: '/start' } });
    const own = { ...digests, hash: null };
    expect(updateFields(other, acknowledgedBy(design), own).fields).toEqual({ JS_METHOD: 'SEND', JS_PARAM: '/start' });
  });

  it('sends the whole set of texts when one of them changed', () => {
    const design = frameSample();
    const second = { id: 2, language: 'de', title: 'Echo', description: '', copyright: '' };
    const { fields } = updateFields({ ...design, texts: [...design.texts, second] }, acknowledgedBy(design), digests);
    expect(fields['LANG']).toHaveLength(2);
  });

  it.each<readonly [string, DesignParts, readonly string[]]>([
    ['texts', { texts: [{ ...frameSample().texts[0]!, title: 'New' }] }, ['LANG', 'CONTEXT']],
    ['a flag', { audience: { hidden: 'yes' } }, ['HIDDEN', 'CONTEXT']],
    ['the size', { frame: { width: 401 } }, ['IFRAME_WIDTH']],
  ])('lets CONTEXT go along with %s where nothing of the display is sent', (_what, change, names) => {
    const design = frameSample();
    const { fields, notes } = updateFields(withParts(design, change), acknowledgedBy(design), digests);
    expect(Object.keys(fields)).toEqual(names);
    expect(notes).toEqual(names.length > 1 ? [{ note: 'along', name: 'CONTEXT' }] : []);
  });

  it('sends a key alone: with anything of the display every open page would be told it', () => {
    const design = frameSample();
    const other = { ...digests, hash: 'c'.repeat(64) };
    expect(Object.keys(updateFields(design, acknowledgedBy(design), other).fields)).toEqual(['HASH']);
  });

  it('takes the portal’s own CONTEXT where the design sends none, and then has nothing to say of it', () => {
    const silent = withParts(frameSample(), { audience: { context: '' } });
    const renamed = { ...silent, texts: [{ ...silent.texts[0]!, title: 'New' }] };
    const { fields } = updateFields(renamed, acknowledgedBy(silent), digests);
    expect(fields['CONTEXT']).toBe('ALL');
    const after = acknowledgedAfter(acknowledgedBy(silent), fields, digests);
    expect(updateFields(renamed, after, digests)).toEqual({ fields: {}, notes: [] });
  });

  it('reports what cannot be taken back by not sending it', () => {
    const design = frameSample();
    const held = withParts(design, { audience: { context: 'chat' } });
    const silent = withParts(design, { audience: { context: '', extranet: 'unset' }, texts: [] });
    const { fields, notes } = updateFields(silent, acknowledgedBy(held), digests);
    expect(fields).toEqual({});
    expect(notes.map((note) => note.note === 'unset' && note.name)).toEqual(['CONTEXT', 'EXTRANET_SUPPORT', 'LANG']);
  });

  it.each([
    ['changed', { ...digests, icon: 'd'.repeat(64) }, true],
    ['removed', { ...digests, icon: null }, true],
    ['added', digests, false],
  ] as const)('never sends an icon; reports that it was %s', (change, own, had) => {
    const design = frameSample();
    const kept = acknowledgedOf(registerParams(design), had ? digests : { ...digests, icon: null });
    expect(updateFields(design, kept, own)).toEqual({ fields: {}, notes: [{ note: 'icon', change }] });
  });

  it('makes a command app a frame app with its key', () => {
    const before = acknowledgedOf(registerParams(commandSample()), { ...digests, hash: null });
    const { fields, notes } = updateFields(
      withParts(commandSample(), { kind: 'frame', address: 'https://a.example', frame: frameSample().chatApp.frame }),
      before,
      digests,
    );
    expect(Object.keys(fields)).toEqual(['IFRAME', 'IFRAME_WIDTH', 'IFRAME_HEIGHT', 'IFRAME_POPUP', 'HASH']);
    expect(notes).toEqual([{ note: 'kind', from: 'command', to: 'frame', works: true }]);
    expect(acknowledgedKind(acknowledgedAfter(before, fields, digests))).toBe('frame');
  });

  it('does not half-make a frame app a command app', () => {
    const design = withParts(frameSample(), { kind: 'command', command: commandSample().chatApp.command });
    const { fields, notes } = updateFields(design, acknowledgedBy(frameSample()), digests);
    expect(fields).toEqual({});
    expect(notes).toEqual([{ note: 'kind', from: 'frame', to: 'command', works: false }]);
  });
});

describe('an app of which nothing is known', () => {
  const { ICON_FILE: _icon, BOT_ID: _bot, CODE: _code, ...frameFields } = registerParams(frameSample());
  const { ICON_FILE: _png, BOT_ID: _id, CODE: _name, ...commandFields } = registerParams(commandSample());

  it.each([
    ['command', commandSample(), commandFields],
    ['frame', frameSample(), frameFields],
  ] as const)(
    'is taken to be a %s like the design; all fields are sent and nothing is reported',
    (kind, design, fields) => {
      expect(acknowledgedKind({})).toBeNull();
      const own = kind === 'command' ? { ...digests, hash: null } : digests;
      expect(updateFields(design, {}, own)).toEqual({ fields, notes: [] });
      const after = acknowledgedAfter({}, fields, own);
      expect(acknowledgedKind(after)).toBe(kind);
      expect(updateFields(design, after, own), 'its icon stays unknown').toEqual({ fields: {}, notes: [] });
    },
  );
});

describe('maskedParams', () => {
  it('masks secrets at any depth and in any letter case', () => {
    const params = updateParams(7, { HASH: 'secret', CONTEXT: 'BOT' });
    expect(maskedParams(params)).toEqual({ APP_ID: 7, FIELDS: { HASH: MASK, CONTEXT: 'BOT' } });
    expect(maskedParams({ hash: 'secret', Client_Id: 'hook' })).toEqual({ hash: MASK, Client_Id: MASK });
    expect(maskedParams({ client_secret: 'a', auth_token: 'b' })).toEqual({ client_secret: MASK, auth_token: MASK });
  });

  it('shows an empty value as empty, and everything when asked', () => {
    expect(maskedParams({ HASH: '' })).toEqual({ HASH: '' });
    expect(maskedParams({ HASH: 'secret' }, true)).toEqual({ HASH: 'secret' });
  });
});
