import type { PortalLanguage } from '../../kernel/languages.ts';
import type { StoredApp } from './stored-app.ts';

/** A chat bot as the portal knows it. */
export interface WorldBot {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  /**
   * The REST application that registered it: an OAuth client id, or `custom<CLIENT_ID>` for a webhook. `null`: not known
   * (imbot.bot.list does not say); predictions then take it to be the caller's.
   */
  readonly applicationId: string | null;
  /** The bot is still listed but its user record is gone: apps are stored with BOT_ID 0 (observed). */
  readonly userMissing?: boolean;
}

/** All that a prediction depends on. */
export interface World {
  /** Host of the portal as the server names itself, without scheme; goes into DOMAIN_HASH. */
  readonly serverName: string;
  /** The server's own secret: in generated hashes and in the user digest of HASH `register`. Made up where it is not known. */
  readonly serverSecret: string;
  readonly bots: readonly WorldBot[];
  /**
   * Whether `bots` are all there are; where not, a prediction has to assume the one it needs. When absent, they are all if there
   * are any.
   */
  readonly botsKnown?: boolean;
  readonly apps: readonly StoredApp[];
  /** The id the next stored app gets. */
  readonly nextAppId: number;
  readonly languages: {
    /** Of the person who calls. */
    readonly current: PortalLanguage;
    readonly portalDefault: PortalLanguage;
  };
}

/** Who makes a REST call. A webhook's client id comes with the call's own parameters (CLIENT_ID). */
export type Caller =
  { readonly type: 'oauth'; readonly clientId: string } | { readonly type: 'webhook' } | { readonly type: 'session' };

/** A portal of which nothing is known: for working without one. */
export const EMPTY_WORLD: World = {
  serverName: 'portal.example',
  serverSecret: 'unknown',
  bots: [],
  apps: [],
  nextAppId: 1,
  languages: { current: 'en', portalDefault: 'en' },
};

/** The same world with a bot in it, taken to be the caller's, unless there is one of that id. Ids are positive. */
export function assumeBot(world: World, id: number, code = `bot${id}`): World {
  if (id <= 0 || world.bots.some((bot) => bot.id === id)) return world;
  return { ...world, bots: [...world.bots, { id, code, name: code, applicationId: null }] };
}
