import { toJSONSchema } from 'zod/mini';
import { designFileSchema } from './design-file.ts';
import { DESIGN_VERSION } from './format.ts';

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

/** JSON Schema (2020-12) of a file with a design, for editors and CI of those who receive an export. */
export function designJsonSchema(): object {
  return {
    title: 'Chat app design',
    description: 'A design of an application for the Bitrix24 messenger, made with the Chat App Designer.',
    ...toJSONSchema(designFileSchema, { override: ({ jsonSchema }) => withoutDefaulted(jsonSchema) }),
  };
}
