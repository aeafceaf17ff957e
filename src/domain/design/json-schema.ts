import { toJSONSchema } from 'zod/mini';
import * as described from './descriptions.ts';
import { designFileSchema } from './design-file.ts';
import { emptyDesign } from './factory.ts';
import { DESIGN_VERSION } from './format.ts';
import { setField, setText } from './operations.ts';

/** Where the schema is published, relative to the designer's address. */
export const SCHEMA_PATH = `schema/chat-app-design.v${DESIGN_VERSION}.schema.json`;

interface SchemaNode {
  required?: string[] | undefined;
  properties?: Record<string, unknown> | undefined;
}

/** A field with a default need not be there. */
function withoutDefaulted(node: SchemaNode): void {
  const { properties = {}, required } = node;
  const hasDefault = (field: unknown): boolean => typeof field === 'object' && field !== null && 'default' in field;
  if (required !== undefined) node.required = required.filter((name) => !hasDefault(properties[name]));
}

type Words = Readonly<Record<string, described.Described>>;

/** Of what stands in a part of the document, by the part's path; whatever is not named there stands in `DESCRIBED`. */
const PARTS: readonly (readonly [RegExp, Words])[] = [
  [/^texts\.(\w+)$/, described.TEXT_DESCRIBED],
  [/^icon\.(\w+)$/, described.ICON_DESCRIBED],
  [/^icon\.(?:source|activeSource)\.(\w+)$/, described.SOURCE_DESCRIBED],
  [/^icon\.adjustments\.(\w+)$/, described.ADJUSTMENT_DESCRIBED],
  [/^icon\.adjustments\.(?:crop|activeCrop)\.(\w+)$/, described.CROP_DESCRIBED],
  [/^iconPictures\.(\w+)$/, described.PICTURE_DESCRIBED],
  [/^environments\.(\w+)$/, described.ENVIRONMENTS_DESCRIBED],
  [/^environments\.list\.(\w+)$/, described.ENVIRONMENT_DESCRIBED],
  [/^widgets\.(\w+)$/, described.PLACE_DESCRIBED],
  [/^widgets\.\w+\.(\w+)$/, described.WIDGET_DESCRIBED],
  [/^widgets\.\w+\.texts\.(\w+)$/, described.WIDGET_TEXT_DESCRIBED],
];

const DOCUMENT: readonly [RegExp, Words] = [/^(.*)$/, described.DESCRIBED];

function wordsFor(path: string): described.Described | undefined {
  const [pattern, words] = PARTS.find(([part]) => part.test(path)) ?? DOCUMENT;
  return words[pattern.exec(path)?.[1] ?? ''];
}

/** The schema of a place with what is said of it, and of everything inside. Lists have the path of their items. */
function withWords(node: unknown, path: string): unknown {
  if (Array.isArray(node)) return node.map((item) => withWords(item, path));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, within(key, inner, path)]));
}

function within(key: string, inner: unknown, path: string): unknown {
  if (key === 'items' || key === 'anyOf') return withWords(inner, path);
  if (key !== 'properties' || typeof inner !== 'object' || inner === null) return inner;
  const placed = Object.entries(inner).map(
    ([name, field]) => [name, path === '' ? name : `${path}.${name}`, field] as const,
  );
  return Object.fromEntries(
    placed.map(([name, at, field]) => [name, { ...wordsFor(at), ...members(withWords(field, at)) }]),
  );
}

const members = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});

/** A whole file, as small as a registrable design can be. */
const example = (): object =>
  [
    setField('page.address', 'https://apps.example.com/order'),
    setField('chatApp.bot.id', 62),
    setField('chatApp.code', 'order'),
    setText(1, 'title', 'Order status'),
  ].reduce((design, edit) => edit.apply(design), emptyDesign('Order status'));

/** JSON Schema (2020-12) of a file with a design, for editors and CI of those who receive an export. */
export function designJsonSchema(): object {
  const schema = toJSONSchema(designFileSchema, { override: ({ jsonSchema }) => withoutDefaulted(jsonSchema) });
  return {
    title: 'Chat app design',
    description: 'A design of an application for the Bitrix24 messenger, made with the Chat App Designer.',
    ...members(withWords(schema, '')),
    examples: [example()],
  };
}
