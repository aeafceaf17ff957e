// `node tests/scripts/run.mjs NAME ARGUMENTS…` calls the `main` of NAME.ts in this folder. Node of the supported versions
// cannot read TypeScript; Vite can, here without the project's plugins.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const [name = '', ...args] = process.argv.slice(2);
const script = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
// Reading a script with Vite says that this is development; what a script starts, a build above all, must not hear it.
const { NODE_ENV } = process.env;
try {
  if (!existsSync(script)) throw new Error(`There is no script ${script}.`);
  const { module } = await runnerImport(script, { logLevel: 'error' });
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
  process.exitCode = (await module.main(args)) ?? 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
