/** What can be told of a bot's code before it is registered. */
export type BotOutlook =
  /** Nothing has the code, as far as the portal lists. */
  | 'new'
  /** One of ours has it: the portal answers that one, and changes nothing of it. */
  | 'ours'
  /** Another application's has it. The second bot methods refuse; the first answer that bot, which is of no use. */
  | 'taken'
  /** Some bot has it, and whose it is the portal does not say. */
  | 'unclear'
  /** The application has as many as it may. */
  | 'full';

export interface BotQuestion {
  /** 2: `imbot.v2`. */
  readonly generation: 1 | 2;
  readonly code: string;
  /** All bots of the portal but network ones. */
  readonly bots: readonly { readonly id: number; readonly code: string }[];
  /** Ids of those that are ours; `null`: the portal does not say. */
  readonly own: ReadonlySet<number> | null;
}

/** Bots that one application may have (documentation). */
const LIMITS = { 1: 5, 2: 100 } as const;

/** The two generations look in different orders: the first at the limit before the code, the second at the code first (observed). */
export function botOutlook(question: BotQuestion): BotOutlook {
  const { generation, code, bots, own } = question;
  const isFull = own !== null && own.size >= LIMITS[generation];
  if (isFull && generation === 1) return 'full';
  const present = bots.find((bot) => bot.code === code);
  if (present === undefined) return isFull ? 'full' : 'new';
  if (own === null) return 'unclear';
  return own.has(present.id) ? 'ours' : 'taken';
}
