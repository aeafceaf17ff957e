import { describe, expect, it } from 'vitest';
import { designFileSchema } from '../../../src/domain/design/design-file.ts';
import { designJsonSchema } from '../../../src/domain/design/json-schema.ts';

interface Node {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

/** Every field of a file, by its path; lists have the path of their items. */
function fieldsOf(node: Node, path = ''): readonly (readonly [string, Node])[] {
  const own = Object.entries(node.properties ?? {}).flatMap(([name, field]): readonly (readonly [string, Node])[] => {
    const at = path === '' ? name : `${path}.${name}`;
    return [[at, field], ...fieldsOf(field, at)];
  });
  const inner = [...(node.anyOf ?? []), ...(node.items === undefined ? [] : [node.items])];
  return [...own, ...inner.flatMap((one) => fieldsOf(one, path))];
}

const schema: Node = designJsonSchema();
const fields = fieldsOf(schema);

describe('the JSON Schema', () => {
  it('says of every field what stands there', () => {
    expect(fields.length).toBeGreaterThan(100);
    expect(
      fields.filter(([, { description = '' }]) => !/^[^\s].{10,}[.)]$/.test(description)).map(([path]) => path),
    ).toEqual([]);
  });

  it('gives examples of the kind that stands there', () => {
    const kinds = fields.flatMap(([path, { examples = [], type }]) =>
      examples
        .filter((example) => type !== undefined && !isOf(type, example))
        .map((example) => `${path}: ${String(example)}`),
    );
    expect(kinds).toEqual([]);
    expect(fields.filter(([, { examples = [] }]) => examples.length > 0).length).toBeGreaterThan(30);
  });

  it('shows a whole file that can be read', () => {
    expect(schema.examples?.map((example) => designFileSchema.safeParse(example).success)).toEqual([true]);
  });
});

function isOf(type: string, value: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value);
  return type === 'array' ? Array.isArray(value) : typeof value === type;
}
