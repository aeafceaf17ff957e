import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyDesign } from '../../../src/domain/design/factory.ts';
import { designJsonSchema, SCHEMA_PATH } from '../../../src/domain/design/json-schema.ts';
import { migrate, MIGRATIONS } from '../../../src/domain/design/migrations.ts';
import { readDesign } from '../../../src/domain/design/read-design.ts';
import { DESIGN_VERSION } from '../../../src/domain/design/format.ts';

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
    const broken = { ...emptyDesign(), kind: 'widget', frame: { ...emptyDesign().frame, popup: true } };
    expect(readDesign(broken)).toEqual({
      ok: false,
      error: { code: 'invalid-fields', fields: ['kind', 'frame.popup'] },
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
    }));
    const original = { version: 1 };
    expect(migrate(original, 1, steps as never, 3)).toEqual({ version: 3, step1: true, step2: true });
    expect(original).toEqual({ version: 1 });
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
