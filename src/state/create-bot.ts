import type { CreateBotStep } from '../domain/calls/step.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { HostError, PortalBot } from '../ports/host.ts';
import type { BotJournal, BotLine } from '../publishing/bot-journal.ts';
import type { PortalLink } from './portal-link.svelte.ts';

/** A bot that is there. */
export interface MadeBot {
  readonly id: number;
  /** `existed`: there was one of this code before. `unsure`: made by this call, or by an earlier one whose answer never came. */
  readonly how: 'created' | 'existed' | 'unsure';
}

/** Why there is no bot as far as we know. */
export interface BotFailure extends HostError {
  /** Whether it was made nobody knows: `unlisted`, the list does not have it; `unread`, the list could not be read. */
  readonly outcome: 'not-made' | 'unlisted' | 'unread';
}

/** What creating a bot needs of the connection. */
type BotLink = Pick<PortalLink, 'session' | 'loadBots' | 'bots' | 'botsPhase' | 'tellOwn'>;

/** After these nobody knows whether a call was carried out. */
const UNKNOWN: readonly HostError['code'][] = ['unanswered', 'broken', 'unreadable'];

interface CreateBotOptions {
  readonly before?: readonly PortalBot[];
  readonly isRepeated?: boolean;
  readonly journal?: BotJournal | undefined;
}

/**
 * Registers a bot of our own; the list is read again, also when no answer came: it may have been made, and then the list has it.
 * `before`: the bots that were there before the first try; `isRepeated`: a try before this one was not answered; `journal`: where it is
 * written down before it is sent, and after. `null`: no portal is connected.
 */
export async function createBot(
  link: BotLink,
  step: CreateBotStep,
  onSilence: (reason: 'late' | 'lost') => void,
  { before = link.bots, isRepeated = false, journal }: CreateBotOptions = {},
): Promise<Result<MadeBot, BotFailure> | null> {
  if (link.session === null) return null;
  const { code } = step.about;
  const known = { line: null, isRepeated, wasListed: before.some((bot) => bot.code === code) };
  const begun = withEarlier(known, await journal?.begin(step, known.wasListed));
  const made = await link.session.apply(step, { onSilence });
  const isUnknown = !made.ok && UNKNOWN.includes(made.error.code);
  if (made.ok || isUnknown) await lookAgain(link);
  const how = begun.wasListed ? 'existed' : begun.isRepeated || isUnknown ? 'unsure' : 'created';
  const id = made.ok ? made.value : isUnknown ? link.bots.find((bot) => bot.code === code)?.id : undefined;
  await journal?.end(begun, id !== undefined ? 'acknowledged' : isUnknown ? 'unknown' : 'refused');
  if (id !== undefined) return ok({ id, how });
  return made.ok ? null : fail({ ...made.error, outcome: isUnknown ? unknownOf(link) : 'not-made' });
}

/** What the journal knows of earlier tries goes before what this page was told of them. */
function withEarlier(known: BotLine, written: BotLine | undefined): BotLine {
  return written === undefined || (known.isRepeated && !written.isRepeated)
    ? { ...known, line: written?.line ?? null }
    : written;
}

async function lookAgain(link: BotLink): Promise<void> {
  await link.loadBots();
  await askOwnBots(link);
}

function unknownOf({ botsPhase }: BotLink): 'unlisted' | 'unread' {
  return botsPhase === 'ready' ? 'unlisted' : 'unread';
}

/** Asks which bots are ours. Portals from before the second bot methods do not say; then only a refused call shows it. */
export async function askOwnBots({ session, tellOwn }: Pick<PortalLink, 'session' | 'tellOwn'>): Promise<void> {
  const own = await session?.ask('ownBots');
  if (own?.ok === true) tellOwn(own.value);
}
