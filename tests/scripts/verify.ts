import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { distFolder } from '../tools/project.ts';

interface Step {
  readonly name: string;
  /** Of package.json. */
  readonly script: string;
  readonly isTest?: true;
}

const STEPS: readonly Step[] = [
  { name: 'format', script: 'format:check' },
  { name: 'lint', script: 'lint' },
  { name: 'types', script: 'check' },
  { name: 'unit tests', script: 'test:unit', isTest: true },
  { name: 'architecture', script: 'test:architecture', isTest: true },
  { name: 'build', script: 'build', isTest: true },
  { name: 'first load', script: 'budget' },
  { name: 'end to end', script: 'e2e', isTest: true },
];

function run(script: string): boolean {
  // Nothing may be measured or tested that an earlier, good build has left behind.
  if (script === 'build') rmSync(distFolder, { recursive: true, force: true });
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
}

function runTimed({ name, script }: Step): { name: string; passed: boolean; seconds: number } {
  console.log(`\n── ${name} ──`);
  const start = Date.now();
  const passed = run(script);
  return { name, passed, seconds: (Date.now() - start) / 1000 };
}

/** Every check, one after another; a failed one does not hide what the later ones would say. `tests` leaves out what is no test. */
export function main([part]: readonly string[]): number {
  // Installs a browser where there is none; the steps that need one say so themselves if that fails.
  run('browser');
  const results = STEPS.filter(({ isTest }) => isTest || part !== 'tests').map(runTimed);
  console.log('\n── summary ──');
  for (const { name, passed, seconds } of results) {
    console.log(`${passed ? 'passed' : 'FAILED'}  ${name} (${seconds.toFixed(1)} s)`);
  }
  const failed = results.filter(({ passed }) => !passed).length;
  console.log(`${results.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
