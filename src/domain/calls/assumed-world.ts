import type { PortalLanguage } from '../kernel/languages.ts';
import { assumeBot, EMPTY_WORLD, type Caller, type World } from '../portal/imbot/world.ts';

/** What is known of the portal that a design is meant for; standalone nothing is. */
export interface PortalKnowledge {
  /** Host of the portal; `null` standalone. */
  readonly portal: string | null;
  readonly applicationId: string;
  readonly language: PortalLanguage;
  /** `null`: not read (yet), so every bot id may exist. */
  readonly bots: readonly { readonly id: number; readonly code: string; readonly name: string }[] | null;
  /** Bots that turned out to be another application's. */
  readonly foreignBots: ReadonlySet<number>;
}

/** Ours wherever the real client id is not known. */
const OWN = 'local.this.application';
const FOREIGN = 'local.another.application';

/** Nothing known: an English portal on which every bot is ours. */
export const NOTHING_KNOWN: PortalKnowledge = {
  portal: null,
  applicationId: '',
  language: 'en',
  bots: null,
  foreignBots: new Set(),
};

/** Our client id on the portal. */
function ownId({ applicationId }: PortalKnowledge): string {
  return applicationId || OWN;
}

/** Who makes the calls from here. */
export function assumedCaller(knowledge: PortalKnowledge): Caller {
  return { type: 'oauth', clientId: ownId(knowledge) };
}

/**
 * The world in which a prediction is made. The server's secret is never known, so generated hashes are made up; whose a bot
 * is the portal's list does not say, so it is taken to be ours until an answer says otherwise. Where the list was not read,
 * the design's own bot is taken to exist.
 */
export function assumedWorld(knowledge: PortalKnowledge, botId: unknown): World {
  const { portal, language, bots, foreignBots } = knowledge;
  const world: World = {
    ...EMPTY_WORLD,
    serverName: portal ?? EMPTY_WORLD.serverName,
    languages: { current: language, portalDefault: language },
    botsKnown: bots !== null,
  };
  if (bots === null) return typeof botId === 'number' ? assumeBot(world, botId) : world;
  const own = ownId(knowledge);
  return {
    ...world,
    bots: bots.map((bot) => ({ ...bot, applicationId: foreignBots.has(bot.id) ? FOREIGN : own })),
  };
}
