import type { PortalLanguage } from '../kernel/languages.ts';
import type { Caller, World, WorldBot } from '../portal/world.ts';

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

/** Who makes the calls from here. */
export function assumedCaller(knowledge: PortalKnowledge): Caller {
  return { type: 'oauth', clientId: knowledge.applicationId || OWN };
}

/**
 * The world in which a prediction is made. The server's secret is never known, so generated hashes are made up; whose a bot
 * is the portal's list does not tell, so it is taken to be ours until an answer says otherwise. Where the list was not read,
 * the design's own bot is taken to exist; without bots nothing is said of them.
 */
export function assumedWorld(knowledge: PortalKnowledge, botId: unknown): World {
  const listed: readonly WorldBot[] | undefined = knowledge.bots?.map((bot) => ({
    ...bot,
    applicationId: knowledge.foreignBots.has(bot.id)
      ? FOREIGN
      : (assumedCaller(knowledge) as { clientId: string }).clientId,
  }));
  return {
    serverName: knowledge.portal ?? 'portal.example',
    serverSecret: 'not known outside the portal',
    bots: listed ?? (typeof botId === 'number' ? [{ id: botId, code: 'bot', name: '', applicationId: null }] : []),
    apps: [],
    nextAppId: 1,
    languages: { current: knowledge.language, portalDefault: knowledge.language },
  };
}
