import type { Options } from './record-memory.ts';

/** What `app.info` says of the application we run as. */
export interface ApplicationFacts {
  /** `null`: the portal did not say. */
  readonly isInstalled: boolean | null;
  /** `L` local, `F` free, `D` demo, `T` trial, `P` paid, `S` by subscription (documentation); empty where it was not said. */
  readonly status: string;
  readonly isPaymentExpired: boolean;
  /** Days that are left of a trial or of what was paid; `null`: no end is known. */
  readonly daysLeft: number | null;
}

/** Whether the portal knows a method, and whether this application may call it (`method.get`). */
export interface MethodFacts {
  readonly isExisting: boolean;
  readonly isAvailable: boolean;
}

/** Revisions of the second generation of the bot methods (`imbot.v2.Revision.get`, documentation: since revision 33). */
export interface RevisionFacts {
  readonly rest: number;
  readonly web: number;
}

/** What a portal answers to each question. But for `keepOptions` none of them changes anything there. */
export interface PortalFacts {
  /** `app.info` */
  readonly application: ApplicationFacts;
  /** `user.admin`: an administrator of REST. */
  readonly administrator: boolean;
  /** `scope`: what the application was granted. */
  readonly scopes: readonly string[];
  /** `imbot.v2.Revision.get`: needs neither a bot nor its token. */
  readonly revision: RevisionFacts;
  /** `imbot.v2.Bot.list`: ids of the bots that are this application's. Refused by portals from before the second bot methods. */
  readonly ownBots: readonly number[];
  /** Whether `imbot.app.register` is there. */
  readonly chatApps: MethodFacts;
  /** `app.option.get`: the application's options, that everybody may read; those that are no texts are left out. */
  readonly options: Options;
  /** `app.option.set`: puts these in, others stay; administrators alone may. */
  readonly keepOptions: true;
  /** `server.time`, ms since 1970, exact to a second. */
  readonly time: number;
}

export type PortalQuestion = keyof PortalFacts;

/** What is given along with a question. */
export type GivenWith<Asked extends PortalQuestion> = Asked extends 'keepOptions' ? [options: Options] : [];
