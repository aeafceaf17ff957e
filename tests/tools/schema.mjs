// Writes the JSON Schema of the design document into public/, where the test looks whether it is fresh.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { module } = await runnerImport(join(root, 'src/domain/design/json-schema.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
});
const path = join(root, 'public', module.SCHEMA_PATH);
await mkdir(dirname(path), { recursive: true });
await writeFile(path, `${JSON.stringify(module.designJsonSchema(), null, 2)}\n`);
console.log(`Written: public/${module.SCHEMA_PATH}`);
