import type { APIRequestContext, Page } from '@playwright/test';
import { openEveryPart } from '../../e2e/designer.ts';
import type { Engine, RunningEngine } from './engine.ts';
import type { Job, Outcome } from './job.ts';
import { difference } from './difference.ts';

/** What a job came to in an engine. */
export interface Ran {
  readonly job: Job;
  readonly ms: number;
  /** Why it could not be done; `null`: it was. */
  readonly failure: string | null;
  readonly outcome: Outcome;
}

interface Addresses {
  readonly portalUrl: string;
  readonly designerUrl: string;
  readonly request: APIRequestContext;
}

/** Where the production build loads the portal's script from. */
const BX24_SCRIPT = 'https://api.bitrix24.com/api/v1/';

async function answerScript(page: Page, portalUrl: string): Promise<void> {
  const body = await (await fetch(`${portalUrl}/api/v1/`)).text();
  await page.context().route(
    (url) => url.href === BX24_SCRIPT,
    (route) => route.fulfill({ contentType: 'text/javascript; charset=utf-8', body }),
  );
}

/** The first lines of what went wrong: what was waited for, without the log of every look. */
const message = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n').slice(0, 6).join('\n');

async function runJob(job: Job, place: Parameters<Job['run']>[0]): Promise<Ran> {
  const start = performance.now();
  try {
    const outcome = await job.run(place);
    return { job, ms: performance.now() - start, failure: null, outcome };
  } catch (error) {
    return { job, ms: performance.now() - start, failure: message(error), outcome: new Map() };
  }
}

/** An engine that is here cannot be started: its driver, its screen or its sandbox is not what this machine has. */
export class StartFailure extends Error {}

async function started(engine: Engine): Promise<RunningEngine> {
  try {
    return await engine.launch();
  } catch (error) {
    throw new StartFailure(message(error));
  }
}

/** Starts an engine and does some jobs one after the other; a failed one does not hide what the later ones would say. */
async function runTogether(
  engine: Engine,
  jobs: readonly Job[],
  { patience, until, told, ...addresses }: Addresses & Terms,
): Promise<{ ran: readonly Ran[]; startup: number }> {
  const start = performance.now();
  const { page, close } = await started(engine);
  const startup = performance.now() - start;
  try {
    page.setDefaultTimeout(patience);
    await answerScript(page, addresses.portalUrl);
    await page.addInitScript(...openEveryPart);
    const ran: Ran[] = [];
    for (const job of jobs) {
      if (performance.now() > until) break;
      const one = await runJob(job, { ...addresses, page, world: engine.name.toLowerCase() });
      told(one);
      ran.push(one);
    }
    return { ran, startup };
  } finally {
    await close();
  }
}

interface Terms {
  /** ms that a single step may take. */
  readonly patience: number;
  /** The moment of `performance.now()` from which on no further job is begun. */
  readonly until: number;
  readonly told: (ran: Ran) => void;
}

/** Does the jobs in an engine. `startup`: ms that all its starts took. Rejects with a `StartFailure`. */
export async function runJobs(
  engine: Engine,
  jobs: readonly Job[],
  terms: Addresses & Terms,
): Promise<{ ran: readonly Ran[]; startup: number }> {
  const groups = engine.restarts === true ? jobs.map((job) => [job]) : [jobs];
  const done: { ran: readonly Ran[]; startup: number }[] = [];
  for (const group of groups) if (performance.now() <= terms.until) done.push(await runTogether(engine, group, terms));
  return { ran: done.flatMap(({ ran }) => ran), startup: done.reduce((sum, { startup }) => sum + startup, 0) };
}

/** What came out otherwise than in the reference; `wrong`: how many of those that have to be the same. */
export async function differences(
  reference: readonly Ran[],
  ran: readonly Ran[],
): Promise<{ lines: string[]; wrong: number }> {
  const lines: string[] = [];
  let wrong = 0;
  for (const { job, outcome } of ran) {
    const expected = reference.find((other) => other.job === job)?.outcome ?? new Map<string, string>();
    for (const [name, value] of outcome) {
      const other = expected.get(name);
      if (other === undefined || other === value) continue;
      const isWrong = job.mayDiffer?.(name) !== true;
      if (isWrong) wrong += 1;
      lines.push(`${isWrong ? 'WRONG  ' : ''}${name}: ${await difference(other, value)}`);
    }
  }
  return { lines, wrong };
}
