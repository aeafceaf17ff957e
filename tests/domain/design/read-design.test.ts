import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { registerParams } from '../../../src/domain/calls/register.ts';
import { emptyDesign, emptyWidgets } from '../../../src/domain/design/factory.ts';
import { setField } from '../../../src/domain/design/operations.ts';
import { designJsonSchema, SCHEMA_PATH } from '../../../src/domain/design/json-schema.ts';
import { migrate, MIGRATIONS, placeIn } from '../../../src/domain/design/migrations.ts';
import { readDesign } from '../../../src/domain/design/read-design.ts';
import { DESIGN_FORMAT, DESIGN_VERSION } from '../../../src/domain/design/format.ts';
import VERSION_1 from '../../fixtures/designs/v1.json' with { type: 'json' };
// What version 1 of the designer sent for its fixture, of either kind: recorded from it, not computed.
import SENT_BY_VERSION_1 from '../../fixtures/v1-parameters.json' with { type: 'json' };

const fixtures = new URL('../../fixtures/designs/', import.meta.url);

describe('reading a design', () => {
  it('gives back what was written', () => {
    const design = emptyDesign('Echo');
    expect(readDesign(JSON.parse(JSON.stringify(design)))).toEqual({ ok: true, value: design });
  });

  it.each([null, 7, 'text', [], {}, { format: 'other' }])('takes %j for no design', (value) => {
    expect(readDesign(value)).toEqual({ ok: false, error: { code: 'not-a-design' } });
  });

  it('says which version it cannot know yet', () => {
    const later = { ...emptyDesign(), version: DESIGN_VERSION + 1 };
    expect(readDesign(later)).toEqual({ ok: false, error: { code: 'newer-version', version: DESIGN_VERSION + 1 } });
  });

  it.each([0, -1, 1.5, '1', undefined])('refuses the version %j', (version) => {
    expect(readDesign({ ...emptyDesign(), version })).toEqual({
      ok: false,
      error: { code: 'invalid-fields', fields: ['version'] },
    });
  });

  it('names the fields that do not fit', () => {
    const { chatApp, ...shared } = emptyDesign();
    const widgets = { IM_SIDEBAR: { ...emptyWidgets().IM_SIDEBAR, role: 'ADMIN' } };
    const broken = { ...shared, chatApp: { ...chatApp, kind: 'widget', enabled: 1 }, widgets };
    expect(readDesign(broken)).toEqual({
      ok: false,
      error: { code: 'invalid-fields', fields: ['chatApp.enabled', 'chatApp.kind', 'widgets.IM_SIDEBAR.role'] },
    });
  });
});

describe('versions', () => {
  const released = readdirSync(fixtures);

  it('keeps one document per released version, and reads each', () => {
    expect(released).toHaveLength(DESIGN_VERSION);
    for (const name of released) {
      const document: unknown = JSON.parse(readFileSync(new URL(name, fixtures), 'utf8'));
      expect(readDesign(document), name).toMatchObject({ ok: true, value: { version: DESIGN_VERSION } });
    }
  });

  it('reads icons that were made before silhouettes had a strength, holes to fill and crops', () => {
    const document: unknown = JSON.parse(readFileSync(new URL('v1.json', fixtures), 'utf8'));
    const read = readDesign(document);
    expect(read.ok && read.value.icon?.adjustments).toMatchObject({
      scale: 1,
      strength: 50,
      fillHoles: false,
      crop: null,
      activeCrop: null,
    });
  });

  it('has a step from every version to the next', () => {
    expect(MIGRATIONS.map((step) => step.from)).toEqual(
      Array.from({ length: DESIGN_VERSION - 1 }, (_, index) => index + 1),
    );
  });

  it('brings a document up step by step, and leaves the original alone', () => {
    const steps = [1, 2].map((from) => ({
      from,
      title: `to ${String(from + 1)}`,
      migrate: (document: Readonly<Record<string, never>>) => ({ ...document, [`step${String(from)}`]: true }),
      placeBefore: (path: string) => path,
    }));
    const original = { version: 1 };
    expect(migrate(original, 1, steps as never, 3)).toEqual({ version: 3, step1: true, step2: true });
    expect(original).toEqual({ version: 1 });
  });
});

describe('version 1', () => {
  it.each(['frame', 'command'] as const)('means the same: a %s app is sent as it was', (kind) => {
    const read = readDesign({ ...VERSION_1, kind });
    if (!read.ok) throw new Error(read.error.code);
    expect(registerParams(read.value)).toEqual(SENT_BY_VERSION_1[kind]);
    expect(Object.keys(registerParams(read.value))).toEqual(Object.keys(SENT_BY_VERSION_1[kind]));
    // Nothing of the other kind is lost.
    const other = kind === 'frame' ? 'command' : 'frame';
    expect(registerParams(setField('chatApp.kind', other).apply(read.value))).toEqual(SENT_BY_VERSION_1[other]);
  });

  it('becomes a design of the chat app alone, with its own name', () => {
    const read = readDesign(VERSION_1);
    expect(read.ok && read.value).toMatchObject({
      name: 'Echo window',
      icon: { source: { name: 'echo.svg' } },
      page: { address: 'https://marta.bitrix.com/iframe/echo.php' },
      chatApp: { enabled: true, kind: 'frame', bot: { id: 62 }, audience: { adminOnly: true } },
      widgets: {},
    });
  });

  it.each([
    ['nothing', {}],
    ['a frame that is none', { frame: 'x' }],
    ['nulls', { frame: null, bot: null, texts: null }],
    ['what is called as later parts', { page: 1, chatApp: 2, widgets: 3 }],
  ])('with %s in it is told apart, never thrown', (_what, parts) => {
    const read = readDesign({ format: DESIGN_FORMAT, version: 1, ...parts });
    expect(read).toMatchObject({ ok: false, error: { code: 'invalid-fields' } });
  });

  it.each([
    ['page.address', 'frame.address'],
    ['page', 'frame'],
    ['chatApp.frame.width', 'frame.width'],
    ['chatApp.kind', 'kind'],
    ['texts.0.title', 'texts.0.title'],
  ])('has %s at %s', (path, before) => {
    expect(placeIn(1, path)).toBe(before);
    expect(placeIn(2, path)).toBe(path);
  });
});

describe('the published JSON Schema', () => {
  it('asks for no field that has a default', () => {
    const text = JSON.stringify(designJsonSchema());
    expect(text).toContain(
      '"required":["states","normalColour","activeColour","scale","shiftX","shiftY","padding","trim"',
    );
    expect(text).not.toContain('"backgroundTolerance","strength"');
  });

  it('is what the schema in the code says (npm run schema writes it)', () => {
    const published = readFileSync(new URL(`../../../public/${SCHEMA_PATH}`, import.meta.url), 'utf8');
    expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(designJsonSchema())));
  });
});
