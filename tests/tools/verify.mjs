// Every check, one after another. A failed one does not hide what the later ones would say.
// `node tests/tools/verify.mjs tests` leaves out what is not a test.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

const steps = [
  { name: 'format', script: 'format:check' },
  { name: 'lint', script: 'lint' },
  { name: 'types', script: 'check' },
  { name: 'unit tests', script: 'test:unit', isTest: true },
  { name: 'architecture', script: 'test:architecture', isTest: true },
  { name: 'build', script: 'build', isTest: true },
  { name: 'first load', script: 'budget' },
  { name: 'end to end', script: 'e2e', isTest: true },
];

/** @param {string} script */
function run(script) {
  // Nothing may be measured or tested that an earlier, good build has left behind.
  if (script === 'build') rmSync(new URL('../../dist', import.meta.url), { recursive: true, force: true });
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
}

const onlyTests = process.argv[2] === 'tests';
const chosen = steps.filter((step) => step.isTest || !onlyTests);

// Installs a browser where there is none; the steps that need one say so themselves if that fails.
run('browser');

const results = chosen.map((step) => {
  console.log(`\n── ${step.name} ──`);
  const start = Date.now();
  const passed = run(step.script);
  return { name: step.name, passed, seconds: (Date.now() - start) / 1000 };
});

console.log('\n── summary ──');
for (const { name, passed, seconds } of results) {
  console.log(`${passed ? 'passed' : 'FAILED'}  ${name} (${seconds.toFixed(1)} s)`);
}
const failed = results.filter((result) => !result.passed).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
