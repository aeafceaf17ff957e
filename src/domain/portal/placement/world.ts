import type { PortalLanguage } from '../../kernel/languages.ts';
import type { StoredWidget } from './stored-widget.ts';

export interface WorldApplication {
  readonly clientId: string;
  /** The title of widgets that have none; `null`: not known. */
  readonly name: string | null;
  readonly scopes: readonly string[];
  /** Its installation is finished; until then its widgets bind and are not shown. */
  readonly installed: boolean;
  /** Ids of the people whom its *Access* menu lets in; absent: everybody. */
  readonly access?: readonly number[];
}

/** All that a prediction about placements depends on. */
export interface PlacementWorld {
  readonly applications: readonly WorldApplication[];
  /** Of all applications, in the order of binding, which is the order people see. */
  readonly widgets: readonly StoredWidget[];
  readonly nextWidgetId: number;
  /** Client ids of applications of which a `placement.bind` has begun and not ended. */
  readonly bindsRunning: readonly string[];
  /** The portal's switch that draws every widget in one colour. */
  readonly coloursOff: boolean;
  readonly languages: {
    /** Of the person who calls. */
    readonly current: PortalLanguage;
    readonly portalDefault: PortalLanguage;
  };
}

/** Who calls. A webhook and a session have no application. */
export type PlacementCaller =
  | { readonly type: 'oauth'; readonly clientId: string; readonly admin: boolean }
  | { readonly type: 'webhook'; readonly admin: boolean; readonly scopes: readonly string[] }
  | { readonly type: 'session'; readonly admin: boolean };

/** All that binding a widget of the messenger needs. */
export const PLACEMENT_SCOPE = 'placement';

/** A portal of which nothing is known. */
export const EMPTY_PLACEMENT_WORLD: PlacementWorld = {
  applications: [],
  widgets: [],
  nextWidgetId: 1,
  bindsRunning: [],
  coloursOff: false,
  languages: { current: 'en', portalDefault: 'en' },
};

/** The application of an id; one that the world does not know is taken to be installed and to have the scope. */
export function applicationOf(world: PlacementWorld, clientId: string): WorldApplication {
  const known = world.applications.find((application) => application.clientId === clientId);
  return known ?? { clientId, name: null, scopes: [PLACEMENT_SCOPE], installed: true };
}
