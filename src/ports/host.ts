import type { Step } from '../domain/calls/step.ts';
import type { Result } from '../domain/kernel/result.ts';
import type { JsonObject } from '../domain/kernel/json.ts';
import type { PortalLanguage } from '../domain/kernel/languages.ts';
import type { GivenWith, PortalFacts, PortalQuestion } from './portal-facts.ts';

/** Where the designer was opened on the portal. */
export interface Placement {
  /** `DEFAULT` is the application's own page; anything else is a placement. */
  readonly code: string;
  /** Normalised: the portal sends `''`, `[]` or an object. */
  readonly options: Readonly<Record<string, string>>;
}

/** A live connection to a portal: who and what we are there. */
export interface Connection {
  /** Origin of the portal, for example `https://acme.bitrix24.com`. */
  readonly origin: string;
  /** Host with a non-standard port, for example `acme.bitrix24.com`; what people read. */
  readonly portal: string;
  /** Portal id, 32 hex; empty where the portal did not give it. Keys the ledger together with `applicationId`. */
  readonly memberId: string;
  /** Client id of the REST application we run as; empty where it could not be read. */
  readonly applicationId: string;
  readonly language: PortalLanguage;
  readonly placement: Placement;
  /** REST administrator (user.admin); `null` while unknown. */
  readonly admin: boolean | null;
  readonly userId: number | null;
  readonly userName: string;
  /** Scopes granted; `null` where they could not be read. */
  readonly scopes: readonly string[] | null;
  /** The portal still waits for the application's installation to be finished. */
  readonly installing: boolean;
}

/** A bot of the portal as the list gives it; whose it is the portal does not say. */
export interface PortalBot {
  readonly id: number;
  readonly name: string;
  readonly code: string;
  readonly openLine: boolean;
}

/**
 * Why something with the host did not work.
 * - `refused`: the portal answered with an error; `portalCode` and `description` are its own words.
 * - `unanswered`: nothing came back within 90 s. Whether it was done is *unknown*.
 * - `broken`: an answer came that could not be read: a 5xx, a page instead of JSON, a dropped connection. Whether it was done is
 *   *unknown*, and no answer can come any more.
 * - `signed-out`: the portal takes no token of this page; nothing was carried out.
 * - `unreadable`: an answer came that our schema does not know; `portalCode` is empty.
 * - `gone`: the portal's script is no longer there or broke; nothing was sent.
 * - `not-loaded`: the designer's own part that makes the calls could not be fetched; nothing was sent.
 * - `elsewhere`: another tab is making a call about the same; nothing was sent.
 * - `overtaken`: another tab has made a call since the plan was made; nothing was sent.
 */
export type HostErrorCode =
  | 'not-in-portal'
  | 'script-blocked'
  | 'portal-silent'
  | 'plain-http'
  | 'refused'
  | 'unanswered'
  | 'broken'
  | 'signed-out'
  | 'unreadable'
  | 'gone'
  | 'not-loaded'
  | 'elsewhere'
  | 'overtaken';

export interface HostError {
  readonly code: HostErrorCode;
  /** The portal's own code, as sent (case differs between codes). */
  readonly portalCode?: string;
  readonly description?: string;
  /** HTTP status, 0 where unknown. */
  readonly status?: number;
  /** The portal's raw answer with secrets masked, for the fold. */
  readonly raw?: string;
  /** Whatever was thrown, for the developer's console. */
  readonly cause?: unknown;
}

/** Called while a call is under way. */
export interface CallProgress {
  /**
   * Called once when there is no answer for 10 s (`late`), or when an answer could not be read and it is not clear yet whose it was
   * (`lost`). The outcome is unknown then, and a late answer still counts.
   */
  readonly onSilence?: (reason: 'late' | 'lost') => void;
}

export type HostAnswer<T> = Promise<Result<T, HostError>>;

/** One line of the log: what went out and what came back, secrets masked. */
export interface HostLogEntry {
  readonly id: number;
  readonly at: number;
  readonly method: string;
  readonly params: JsonObject;
  readonly state: 'pending' | 'answered' | 'refused' | 'silent' | 'unknown';
  readonly answer: string;
  /** ms from the call to the answer. */
  readonly took: number | null;
}

/** A widget as the portal lists it. */
export interface BoundWidget {
  readonly placement: string;
  readonly handler: string;
  /** Its options and texts in the form of `placement.bind`: enough to compare a design with. */
  readonly acknowledged: JsonObject;
}

/** What the portal answers to each kind of step. */
export interface StepAnswers {
  /** `existed` is shown by a string id (observed). */
  readonly register: { readonly appId: number; readonly existed: boolean };
  readonly update: true;
  readonly remove: true;
  /** There is such an app, and it is ours. */
  readonly probe: true;
  /** The bot's id, new or not. */
  readonly 'create-bot': number;
  readonly bind: true;
  /** `existed`: there was such a widget. */
  readonly unbind: { readonly existed: boolean };
  /** Those of our application, in the order of binding. */
  readonly 'list-widgets': readonly BoundWidget[];
}

/** A connected portal. Every method returns a value for every failure; none throws, none asks in a dialog. */
export interface PortalSession {
  readonly connection: Connection;
  bots(progress?: CallProgress): HostAnswer<readonly PortalBot[]>;
  /** Asks the portal about the application, the person and itself, or for a change of the application's options. */
  ask<Asked extends PortalQuestion>(question: Asked, ...given: GivenWith<Asked>): HostAnswer<PortalFacts[Asked]>;
  /** Makes one step of a plan: its method with exactly its parameters. */
  apply<One extends Step>(step: One, progress?: CallProgress): HostAnswer<StepAnswers[One['kind']]>;
  /**
   * Has a bot write a message: `imbot.message.add` with exactly these parameters. Answers the message's id. Done twice, it is
   * written twice.
   */
  sendMessage(params: JsonObject, progress?: CallProgress): HostAnswer<number>;
  /** Reports to the portal that the installation is finished; the portal then reloads the frame. */
  finishInstallation(): void;
  /** Wishes: a portal may ignore them, and never answers some (placements, sliders). */
  setTitle(title: string): void;
  fitHeight(height: number): void;
  /** Called with the whole log at once and after every change; gives back the way to stop listening. */
  onLog(listener: (log: readonly HostLogEntry[]) => void): () => void;
}

/** Where the designer is opened: a portal, or standalone. */
export interface Host {
  readonly kind: 'portal' | 'standalone';
  /**
   * Connects once. Standalone fails at once with `not-in-portal` and asks for nothing from anywhere. In a portal's frame it
   * gives up after 10 s with `portal-silent`.
   */
  connect(): HostAnswer<PortalSession>;
}
