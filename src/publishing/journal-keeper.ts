import type { BotTarget, ChatAppTarget, BindingTarget } from '../domain/calls/step.ts';
import type { Journal, JournalEntry, JournalOutcome, JournalStep } from '../ports/journal.ts';
import type { LedgerScope } from '../ports/ledger.ts';
import type { Tabs } from '../ports/tabs.ts';
import { CALL_ENDS_WITHIN } from './acknowledging.ts';

export interface JournalKeeperOptions {
  /** Opened with the first look into it. */
  readonly openJournal: () => Promise<Journal>;
  /** Whose journal; `null` while no portal is connected. */
  readonly scope: () => LedgerScope | null;
  /** ms since 1970 */
  readonly now: () => number;
  readonly tabs?: Pick<Tabs, 'mark' | 'living'>;
}

/** The line of a step that is about to be made. `isTaken`: the line that it was to follow has gone, somebody else went on with it. */
export interface Begun {
  /** `null`: the journal could not be written, which stops no call. */
  readonly line: number | null;
  readonly isTaken: boolean;
}

type Target = ChatAppTarget | BotTarget | BindingTarget;

/** Writes steps into the journal, and tells those of pages that are gone from those that other tabs are making. */
export class JournalKeeper {
  readonly #parts: JournalKeeperOptions;
  #opening: Promise<Journal | null> | null = null;

  constructor(parts: JournalKeeperOptions) {
    this.#parts = parts;
  }

  async begin(step: Omit<JournalStep, 'begun' | 'tab'>, after: number | null): Promise<Begun> {
    const { now, scope } = this.#parts;
    const [whose, journal] = [scope(), await this.#journal()];
    if (whose === null || journal === null) return { line: null, isTaken: false };
    const written = { ...step, begun: now(), tab: await this.#mark() };
    const begun = await journal.begin(whose, written, after ?? undefined);
    if (!begun.ok) await this.end(after, 'acknowledged');
    return begun.ok ? { line: begun.value, isTaken: begun.value === null } : { line: null, isTaken: false };
  }

  async end(line: number | null, outcome: JournalOutcome): Promise<void> {
    const whose = this.#parts.scope();
    if (line !== null && whose !== null) await (await this.#journal())?.end(whose, line, outcome);
  }

  /** Steps of pages that are gone, the oldest first. */
  async left(): Promise<readonly JournalEntry[]> {
    return (await this.#read()).filter(({ isGone }) => isGone).map(({ entry }) => entry);
  }

  /** Steps about the same thing whose outcome nobody knows, of this page or of one that is gone. */
  async earlier(about: Target): Promise<readonly JournalEntry[]> {
    const mine = await this.#mark();
    const ours = (await this.#read()).filter(({ entry, isGone }) => isGone || entry.tab === mine);
    return ours.map(({ entry }) => entry).filter((entry) => isSame(entry.about, about));
  }

  /** Another tab is making a call about the same thing. */
  async isBusyElsewhere(about: Target): Promise<boolean> {
    const mine = await this.#mark();
    const others = (await this.#read()).filter(({ entry, isGone }) => !isGone && entry.tab !== mine);
    return others.some(({ entry }) => entry.outcome === null && isSame(entry.about, about));
  }

  async #read(): Promise<readonly { readonly entry: JournalEntry; readonly isGone: boolean }[]> {
    const { now, scope, tabs } = this.#parts;
    const whose = scope();
    const lines = whose === null ? null : await (await this.#journal())?.unfinished(whose);
    if (lines?.ok !== true || lines.value.length === 0) return [];
    const living = (await tabs?.living()) ?? null;
    return lines.value.map((entry) => ({ entry, isGone: isGone(entry, living, now()) }));
  }

  /** `null`: its part of the program could not be fetched; the next call tries again. */
  #journal(): Promise<Journal | null> {
    this.#opening ??= this.#parts.openJournal().catch(() => (this.#opening = null));
    return this.#opening;
  }

  #mark(): Promise<string> {
    return this.#parts.tabs?.mark() ?? Promise.resolve('');
  }
}

/** Where the browser cannot say which tabs live, a call counts as under way for as long as one may take. */
function isGone({ tab, begun, outcome }: JournalEntry, living: ReadonlySet<string> | null, now: number): boolean {
  if (living !== null && tab !== '') return !living.has(tab);
  return outcome === 'unknown' || now - begun > CALL_ENDS_WITHIN;
}

function isSame(one: Target, other: Target): boolean {
  if (one.target === 'widget' || other.target === 'widget') return isSameWidget(one, other);
  if (one.target === 'bot' || other.target === 'bot') return one.target === other.target && one.code === other.code;
  const isNamed = one.botId === other.botId && one.code === other.code;
  return isNamed || (one.appId !== null && one.appId === other.appId);
}

function isSameWidget(one: Target, other: Target): boolean {
  return 'handler' in one && 'handler' in other && one.placement === other.placement && one.handler === other.handler;
}
