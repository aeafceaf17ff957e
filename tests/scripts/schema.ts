import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { designJsonSchema, SCHEMA_PATH } from '../../src/domain/design/json-schema.ts';
import { projectFolder } from '../tools/project.ts';

/** Writes the JSON Schema of the design document into `public/`, where a test looks whether it is fresh. */
export async function main(): Promise<void> {
  const path = join(projectFolder, 'public', SCHEMA_PATH);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(designJsonSchema(), null, 2)}\n`);
  console.log(`Written: public/${SCHEMA_PATH}`);
}
