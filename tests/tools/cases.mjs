// Plays recorded answers of portals against the domain's model of one. Vite reads the TypeScript, without the project's
// plugins, of which this needs none.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const main = fileURLToPath(new URL('./cases/main.ts', import.meta.url));
try {
  const { module } = await runnerImport(main, { configFile: false, logLevel: 'silent' });
  process.exitCode = await module.main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
