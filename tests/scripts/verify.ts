import { spawn } from 'node:child_process';
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

/** Lines at the end of a step that are said once more where it has failed. */
const MAX_LINES = 400;
/** What of them says what is wrong: of the runners, the compilers and the budget. */
const TELLING =
  /✘|✗|^\W*×|FAIL|[Ee]rror|warning|NOT within|^\s+\d+ (?:failed|flaky)|expected|Expected|Received|^\[warn\]/;
const MAX_SAID = 60;

interface Outcome {
  readonly passed: boolean;
  /** The last lines it printed. */
  readonly lines: readonly string[];
}

/** Runs a script of package.json, its output as it comes. */
function run(script: string): Promise<Outcome> {
  // Nothing may be measured or tested that an earlier, good build has left behind.
  if (script === 'build') rmSync(distFolder, { recursive: true, force: true });
  const child = spawn('npm', ['run', '--silent', script], {
    stdio: ['inherit', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) },
  });
  let text = '';
  const hear = (to: NodeJS.WriteStream) => (piece: Buffer) => {
    to.write(piece);
    text = (text + piece.toString()).split('\n').slice(-MAX_LINES).join('\n');
  };
  child.stdout.on('data', hear(process.stdout));
  child.stderr.on('data', hear(process.stderr));
  return new Promise((resolve) => {
    child.on('error', () => resolve({ passed: false, lines: ['npm could not be started'] }));
    child.on('close', (code) => resolve({ passed: code === 0, lines: text.split('\n') }));
  });
}

interface Result extends Outcome {
  readonly name: string;
  readonly seconds: number;
}

async function runTimed({ name, script }: Step): Promise<Result> {
  console.log(`\n── ${name} ──`);
  const start = Date.now();
  const outcome = await run(script);
  return { name, ...outcome, seconds: (Date.now() - start) / 1000 };
}

/** What has failed, once more where the output ends: a long log is often cut. */
function saysWhy({ name, lines }: Result): void {
  console.log(`\n── why ${name} failed ──`);
  const telling = lines.filter((line) => TELLING.test(line));
  console.log((telling.length > 0 ? telling : lines).slice(-MAX_SAID).join('\n'));
}

/** Every check, one after another; a failed one does not hide what the later ones would say. `tests` leaves out what is no test. */
export async function main([part]: readonly string[]): Promise<number> {
  // Installs a browser where there is none; the steps that need one say so themselves if that fails.
  await run('browser');
  const results: Result[] = [];
  for (const step of STEPS) if (step.isTest || part !== 'tests') results.push(await runTimed(step));
  const failed = results.filter(({ passed }) => !passed);
  failed.forEach(saysWhy);
  console.log('\n── summary ──');
  for (const { name, passed, seconds } of results) {
    console.log(`${passed ? 'passed' : 'FAILED'}  ${name} (${seconds.toFixed(1)} s)`);
  }
  console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
  return failed.length === 0 ? 0 : 1;
}
