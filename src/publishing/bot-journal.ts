import type { BotTarget, CreateBotStep } from '../domain/calls/step.ts';
import type { PortalBot } from '../ports/host.ts';
import type { JournalEntry, JournalOutcome } from '../ports/journal.ts';
import { CALL_ENDS_WITHIN } from './acknowledging.ts';
import type { JournalKeeper } from './journal-keeper.ts';

/** The creation of a bot, written down before it is sent. */
export interface BotLine {
  /** `null`: the journal could not be written, which stops no call. */
  readonly line: number | null;
  /** A try before this one, of this page or of one that is gone, whose outcome nobody knows. */
  readonly isRepeated: boolean;
  /** The portal had a bot of this code before the first of these tries. */
  readonly wasListed: boolean;
}

/** A bot whose creation a page has left in the midst of. `id`: the portal's list has it; `null`: it does not. */
export interface LeftBot {
  readonly code: string;
  /** ms since 1970 */
  readonly begun: number;
  /** `unread`: the list of bots could not be read. */
  readonly id: number | 'unread' | null;
}

interface LeftLine extends JournalEntry {
  readonly about: BotTarget;
}

const isAboutBot = (entry: JournalEntry): entry is LeftLine => entry.about.target === 'bot';

/**
 * Creations of bots in the journal: before they are sent and after. One code gives one bot (observed), so that a try whose outcome
 * nobody knows may be repeated; the portal's list says whether it has made one.
 */
export class BotJournal {
  readonly #keeper: JournalKeeper;
  readonly #now: () => number;

  constructor(keeper: JournalKeeper, now: () => number) {
    this.#keeper = keeper;
    this.#now = now;
  }

  /** Takes the place of earlier tries for the same code. Keeps neither name nor handler: its address may hold a key. */
  async begin({ kind, about }: CreateBotStep, isListed: boolean): Promise<BotLine> {
    const earlier = await this.#keeper.earlier(about);
    const [first] = earlier;
    const wasListed = first === undefined ? isListed : first.sent['wasListed'] === true;
    const tries = earlier.reduce((sum, entry) => sum + entry.tries + 1, 0);
    const sent = { CODE: about.code, wasListed };
    const step = { kind, about, sent, plan: 'create-bot', part: { at: 1, of: 1 }, tries } as const;
    const { line } = await this.#keeper.begin(step, earlier.at(-1)?.id ?? null);
    return { line, isRepeated: earlier.length > 0, wasListed };
  }

  /** A refusal of a repeated call says nothing of the try before it, whose answer never came. */
  end({ line, isRepeated }: BotLine, outcome: JournalOutcome): Promise<void> {
    return this.#keeper.end(line, isRepeated && outcome !== 'acknowledged' ? 'unknown' : outcome);
  }

  /**
   * What became of bots that pages have left in the midst of creating. `list` reads the portal's list of bots, and is asked only where
   * there is one to look for; `null`: it could not be read. What is still open is told again at the next start.
   */
  async left(list: () => Promise<readonly PortalBot[] | null>): Promise<readonly LeftBot[]> {
    const lines = (await this.#keeper.left()).filter(isAboutBot);
    if (lines.length === 0) return [];
    const asked = this.#now();
    const bots = await list();
    return Promise.all(lines.map((line) => this.#found(line, bots, asked)));
  }

  async #found(
    { id: line, about, begun }: LeftLine,
    bots: readonly PortalBot[] | null,
    asked: number,
  ): Promise<LeftBot> {
    const { code } = about;
    if (bots === null) return { code, begun, id: 'unread' };
    const id = bots.find((bot) => bot.code === code)?.id ?? null;
    // Until then the call may still be under way.
    if (id !== null || asked - begun > CALL_ENDS_WITHIN) await this.#keeper.end(line, 'acknowledged');
    return { code, begun, id };
  }
}
