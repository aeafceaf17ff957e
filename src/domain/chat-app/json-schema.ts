import { toJSONSchema } from 'zod/mini';
import { designFileSchema } from './design-file.ts';
import { DESIGN_VERSION } from './format.ts';

/** Where the schema is published, relative to the designer's address. */
export const SCHEMA_PATH = `schema/chat-app-design.v${DESIGN_VERSION}.schema.json`;

/** JSON Schema (2020-12) of a file with a design, for editors and CI of those who receive an export. */
export function designJsonSchema(): object {
  return {
    title: 'Chat app design',
    description: 'A design of an application for the Bitrix24 messenger, made with the Chat App Designer.',
    ...toJSONSchema(designFileSchema),
  };
}
