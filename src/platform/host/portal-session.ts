import type { Step } from '../../domain/calls/step.ts';
import type { JsonObject } from '../../domain/kernel/json.ts';
import { fail } from '../../domain/kernel/result.ts';
import type {
  CallProgress,
  Connection,
  HostAnswer,
  HostLogEntry,
  PortalBot,
  PortalSession,
  StepAnswers,
} from '../../ports/host.ts';
import type { GivenWith, PortalFacts, PortalQuestion } from '../../ports/portal-facts.ts';
import * as answers from './answers.ts';
import type { CallLog } from './call-log.ts';
import type { CallTracker } from './call-tracker.ts';
import type * as stepAnswers from './step-answers.ts';

/** What a session asks of the portal's page. Nothing waits for it: several of these are never answered (observed). */
export interface PageWishes {
  finishInstallation(): void;
  setTitle(title: string): void;
  /** px */
  fitHeight(height: number): void;
}

/** The port's words made into REST calls. Knows methods and answers, not how they travel. */
export class TrackedSession implements PortalSession {
  readonly connection: Connection;
  readonly #calls: CallTracker;
  readonly #log: CallLog;
  readonly #wishes: PageWishes;
  readonly #loadAnswers: () => Promise<typeof stepAnswers>;

  /** `loadAnswers`: what reads the answers of steps, which are made long after the first paint. */
  constructor(
    connection: Connection,
    calls: CallTracker,
    log: CallLog,
    wishes: PageWishes,
    loadAnswers = () => import('./step-answers.ts'),
  ) {
    this.connection = connection;
    this.#calls = calls;
    this.#log = log;
    this.#wishes = wishes;
    this.#loadAnswers = loadAnswers;
  }

  bots(progress?: CallProgress): HostAnswer<readonly PortalBot[]> {
    return this.#calls.call('imbot.bot.list', {}, answers.bots, progress);
  }

  /** Asked late and seldom: a part of its own. */
  ask<Asked extends PortalQuestion>(question: Asked, ...given: GivenWith<Asked>): HostAnswer<PortalFacts[Asked]> {
    return import('./questions.ts').then(
      ({ ask }) => ask(this.#calls, question, given[0]),
      (cause: unknown) => fail({ code: 'not-loaded', cause }),
    );
  }

  apply<One extends Step>(step: One, progress?: CallProgress): HostAnswer<StepAnswers[One['kind']]> {
    const kind: One['kind'] = step.kind;
    return this.#loadAnswers().then(
      ({ ofSteps, withoutDisguise }) =>
        this.#calls.call(step.method, step.params, ofSteps[kind], progress, withoutDisguise),
      (cause: unknown) => fail({ code: 'not-loaded', cause }),
    );
  }

  sendMessage(params: JsonObject, progress?: CallProgress): HostAnswer<number> {
    return this.#calls.call('imbot.message.add', params, answers.newId, progress);
  }

  finishInstallation(): void {
    this.#wishes.finishInstallation();
  }

  /** Only on the application's own page: a placement answers neither (observed), and older portals ignore both there. */
  setTitle(title: string): void {
    if (this.#hasOwnPage) this.#wishes.setTitle(title);
  }

  fitHeight(height: number): void {
    if (this.#hasOwnPage && height > 0) this.#wishes.fitHeight(height);
  }

  onLog(listener: (log: readonly HostLogEntry[]) => void): () => void {
    return this.#log.subscribe(listener);
  }

  get #hasOwnPage(): boolean {
    return this.connection.placement.code === 'DEFAULT';
  }
}
