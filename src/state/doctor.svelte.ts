import { untrack } from 'svelte';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { HostError } from '../ports/host.ts';
import type { Page, PageFacts } from '../ports/page-facts.ts';
import type { PortalQuestion } from '../ports/portal-facts.ts';
import type { Runtime } from '../ports/runtime.ts';
import { diagnose } from '../publishing/doctor/diagnosis.ts';
import type { Answers, DoctorFacts, DoctorLine } from '../publishing/doctor/facts.ts';
import type { PortalLink } from './portal-link.svelte.ts';

export interface DoctorOptions {
  readonly link: PortalLink;
  readonly page: Page;
  readonly now: Runtime['now'];
  /** Drafts outlive this page. */
  readonly keepsDrafts: () => boolean;
}

const QUESTIONS: readonly PortalQuestion[] = ['application', 'administrator', 'scopes', 'revision', 'chatApps', 'time'];

/** Examines the connection: what the start knows at once, what the portal answers as it comes in. */
export class Doctor {
  readonly #parts: DoctorOptions;
  #page = $state.raw<PageFacts | null>(null);
  #answers = $state.raw<Answers>({});
  #clock = $state.raw<DoctorFacts['clock']>(null);
  /** ms since 1970 of the newest examination that has ended. */
  #examinedAt = $state.raw<number | null>(null);
  #isBusy = $state.raw(false);
  #turn = 0;

  readonly #lines = $derived.by(() => diagnose(this.#facts()));

  constructor(parts: DoctorOptions) {
    this.#parts = parts;
  }

  get lines(): readonly DoctorLine[] {
    return this.#lines;
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  get examinedAt(): number | null {
    return this.#examinedAt;
  }

  /** Looks at the page and asks the portal everything, anew. Never rejects; the newest examination counts. */
  examine = async (): Promise<void> => {
    const turn = (this.#turn += 1);
    this.#page = this.#parts.page.look();
    this.#answers = {};
    this.#clock = null;
    this.#isBusy = true;
    await Promise.all(QUESTIONS.map((question) => this.#ask(question, turn)));
    if (turn !== this.#turn) return;
    this.#isBusy = false;
    this.#examinedAt = this.#parts.now();
  };

  async #ask(question: PortalQuestion, turn: number): Promise<void> {
    const session = untrack(() => this.#parts.link.session);
    if (session === null) return;
    const sent = this.#parts.now();
    const answer = await session.ask(question);
    if (turn !== this.#turn) return;
    this.#answers = { ...this.#answers, [question]: answer };
    if (question === 'time' && answer.ok) this.#clock = this.#reading(Number(answer.value), sent);
  }

  /** The portal looked at its clock somewhere between asking and answer, and says whole seconds. */
  #reading(portal: number, sent: number): DoctorFacts['clock'] {
    const got = this.#parts.now();
    return { ahead: portal + 500 - (sent + got) / 2, within: (got - sent) / 2 + 500 };
  }

  #facts(): DoctorFacts {
    const { link, keepsDrafts } = this.#parts;
    return {
      page: this.#page ?? this.#parts.page.look(),
      link: link.phase,
      error: link.error,
      connection: link.session?.connection ?? null,
      answers: this.#answers,
      bots: botsOf(link),
      clock: this.#clock,
      keepsDrafts: keepsDrafts(),
    };
  }
}

function botsOf({ botsPhase, bots, botsError }: PortalLink): Result<number, HostError> | undefined {
  if (botsPhase === 'ready') return ok(bots.length);
  return botsPhase === 'failed' && botsError !== null ? fail(botsError) : undefined;
}
