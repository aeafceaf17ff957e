// Prediction and problem list of the largest sensible design. `node tests/bench/problems.bench.mjs`
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runnerImport } from 'vite';

const script = fileURLToPath(new URL('problems-bench/measure.ts', import.meta.url));
const { module } = await runnerImport(pathToFileURL(script).href);
for (const { what, value, unit } of module.measure()) {
  console.log(`${value.toFixed(3).padStart(10)} ${unit.padEnd(5)} ${what}`);
}
