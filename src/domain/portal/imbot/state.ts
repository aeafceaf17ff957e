import type { Answer } from './answer.ts';
import type { StoredApp, StoredIcon } from './stored-app.ts';
import type { World } from './world.ts';

/** A portal at one moment. */
export interface PortalState {
  /** `world.apps` are the rows of the table, in the order of their ids. */
  readonly world: World;
  /**
   * The rows as they were when the list of apps was last read after a write: what people are served. Replacing texts
   * does not clear that cache. Source: observed.
   */
  readonly listed: readonly StoredApp[];
}

/** What open pages receive at once. Parameters that the call did not touch are left out. Source: observed. */
export type LiveCommand =
  | { readonly command: 'appDeleteIcon'; readonly params: { readonly iconId: number } }
  | { readonly command: 'appUpdateIcon'; readonly params: LiveUpdate };

export interface LiveUpdate {
  readonly iconId: number;
  readonly userId: number;
  /** The raw HASH, where the list carries its digest. */
  readonly domainHash?: string | number | boolean;
  readonly context?: string;
  readonly js?: string;
  readonly iframe?: string;
  /** px, not yet cut by the column. */
  readonly iframeWidth?: number;
  readonly iframeHeight?: number;
  readonly iframePopup?: 'Y' | 'N';
}

export interface PortalOutcome {
  readonly state: PortalState;
  readonly answer: Answer;
  /** The row the call is about, if there is one (it may be gone after the call). */
  readonly appId: number | null;
  readonly liveCommands: readonly LiveCommand[];
  /** The icon file written to storage; it stays there even when the call is refused or no row points to it. */
  readonly savedIcon: StoredIcon | null;
}

/** An outcome without side effects, unless they are given. */
export function outcomeOf(
  state: PortalState,
  answer: Answer,
  rest: Partial<Omit<PortalOutcome, 'state' | 'answer'>> = {},
): PortalOutcome {
  return { state, answer, appId: null, liveCommands: [], savedIcon: null, ...rest };
}

/** Writes rows. Every write but one of texts alone clears the list's cache. */
export function withApps(
  state: PortalState,
  apps: readonly StoredApp[],
  { clearsCache, ...rest }: { readonly clearsCache: boolean; readonly nextAppId?: number },
): PortalState {
  return { world: { ...state.world, ...rest, apps }, listed: clearsCache ? apps : state.listed };
}

/** The rows with a newer version of one. */
export function replaceApp(apps: readonly StoredApp[], app: StoredApp): readonly StoredApp[] {
  return apps.map((present) => (present.id === app.id ? app : present));
}
