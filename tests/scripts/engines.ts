import { request } from '@playwright/test';
import { CHROMIUM, OTHERS, type Engine } from '../tools/engines/engine.ts';
import { JOBS } from '../tools/engines/jobs.ts';
import { differences, runJobs, StartFailure, type Ran } from '../tools/engines/run-jobs.ts';
import { startSimulation } from '../tools/simulation/start-simulation.ts';

/** ms that a single step may take: an engine on a busy machine is slow, a fault lasts for ever. */
const PATIENCE = 60_000;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1).padStart(6)} s`;

function print({ job, ms, failure }: Ran): void {
  console.log(`${seconds(ms)}  ${failure === null ? '' : 'FAILED  '}${job.name}`);
  if (failure !== null) console.log(failure.replace(/^/gm, '          '));
}

/** One that does not start here is named, like one that is not here; anything else is a fault. */
function leftOut({ name }: Engine, error: unknown): readonly Ran[] {
  if (!(error instanceof StartFailure)) throw error;
  console.log(`${name} is left out: it does not start here. ${error.message}`);
  return [];
}

/**
 * `npm run test:engines -- [NAME …] [SECONDS]`: runs the same jobs in Chromium and in the system's Firefox and WebKit, on the production build in
 * the simulated portal, and prints times and what came out otherwise. An engine that is not here, or does not start here, is named and left out.
 * With SECONDS an engine that has had so many begins no further job.
 *
 * @returns the exit code: 1 when a job failed, or when something differs that has to be the same
 */
export async function main(words: readonly string[]): Promise<number> {
  const names = words.filter((word) => !/^\d+$/.test(word));
  const within = Number(words.find((word) => /^\d+$/.test(word)) ?? Infinity) * 1000;
  const wanted = OTHERS.filter(
    ({ name }) => names.length === 0 || names.some((word) => name.toLowerCase().includes(word.toLowerCase())),
  );
  for (const { name, missing } of wanted) if (missing !== null) console.log(`${name} is left out: ${missing}`);
  const engines = wanted.filter(({ missing }) => missing === null);
  if (engines.length === 0) return 0;
  const simulation = await startSimulation({ designer: 'dist' });
  const api = await request.newContext();
  const run = async (engine: Engine): Promise<readonly Ran[]> => {
    console.log(`\n${engine.name}`);
    const { ran, startup } = await runJobs(engine, JOBS, {
      ...simulation,
      request: api,
      patience: PATIENCE,
      until: performance.now() + within,
      told: print,
    });
    console.log(`${seconds(startup)}  to start`);
    const left = JOBS.filter((job) => ran.every((one) => one.job !== job));
    for (const { name } of left) console.log(`   no time  ${name}`);
    return ran;
  };
  try {
    const reference = await run(CHROMIUM);
    let wrong = reference.filter(({ failure }) => failure !== null).length;
    for (const engine of engines) {
      const ran = await run(engine).catch((error: unknown) => leftOut(engine, error));
      const { lines, wrong: differing } = await differences(reference, ran);
      for (const line of lines) console.log(`  ${line}`);
      wrong += differing + ran.filter(({ failure }) => failure !== null).length;
    }
    console.log(wrong === 0 ? '\nAll jobs passed.' : `\n${String(wrong)} failed`);
    return wrong === 0 ? 0 : 1;
  } finally {
    await api.dispose();
    await simulation.close();
  }
}
