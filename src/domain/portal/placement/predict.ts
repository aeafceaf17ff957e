import type { PlacementAnswer, PlacementCall } from './answer.ts';
import type { PlacementDifference } from './difference.ts';
import { playPlacement } from './portal.ts';
import { serveWidget, whyNotServed, type NotServed, type WidgetViewer } from './serve.ts';
import type { ServedWidget, StoredWidget } from './stored-widget.ts';
import { applicationOf, type PlacementCaller, type PlacementWorld } from './world.ts';

/** What one kind of viewer's page gets of a widget, or why it gets nothing. */
export type WidgetServing =
  { readonly served: ServedWidget; readonly reason: null } | { readonly served: null; readonly reason: NotServed };

export const WIDGET_VIEWERS = ['employee', 'administrator', 'extranet'] as const;
export type WidgetViewerKind = (typeof WIDGET_VIEWERS)[number];

/** What a call would do to a portal. */
export interface PlacementPrediction {
  readonly answer: PlacementAnswer;
  /** The application's rows before and after the call, in the order of binding. */
  readonly before: readonly StoredWidget[];
  readonly stored: readonly StoredWidget[];
  /** Of bind: the row it made, or the one that was there already and stays as it is. */
  readonly widget: StoredWidget | null;
  /** Of unbind. */
  readonly removed: readonly StoredWidget[];
  /** Everything that comes out differently than asked; empty when the call is refused. */
  readonly differences: readonly PlacementDifference[];
  /** Of `widget`, by kind of viewer, in the caller's language; `null` when there is none. */
  readonly served: Readonly<Record<WidgetViewerKind, WidgetServing>> | null;
  /** The world after the call. */
  readonly world: PlacementWorld;
}

/** Who calls, when nobody says: an administrator in the application. */
export const ASSUMED_CALLER: PlacementCaller = { type: 'oauth', clientId: 'local.application', admin: true };

/** What the portal would answer, keep and serve. Never throws, and changes nothing. */
export function predictPlacement(
  call: PlacementCall,
  world: PlacementWorld,
  caller: PlacementCaller = ASSUMED_CALLER,
): PlacementPrediction {
  const { answer, world: after, widget, removed, differences } = playPlacement(world, call, caller);
  const clientId = caller.type === 'oauth' ? caller.clientId : '';
  const rows = ({ widgets }: PlacementWorld) => widgets.filter(({ applicationId }) => applicationId === clientId);
  return {
    answer,
    before: rows(world),
    stored: rows(after),
    widget,
    removed,
    differences,
    served: widget === null ? null : servedTo(after, widget),
    world: after,
  };
}

function servedTo(world: PlacementWorld, widget: StoredWidget): NonNullable<PlacementPrediction['served']> {
  const serving = (viewer: Pick<WidgetViewer, 'role' | 'admin'>): WidgetServing => {
    const application = applicationOf(world, widget.applicationId);
    // Whether a person is in the Access menu cannot be told of a kind of person.
    const reason = whyNotServed(widget, { installed: application.installed }, { userId: 0, ...viewer });
    if (reason !== null) return { served: null, reason };
    return { served: serveWidget(world, widget, world.languages.current), reason: null };
  };
  return {
    employee: serving({ role: 'employee', admin: false }),
    administrator: serving({ role: 'employee', admin: true }),
    extranet: serving({ role: 'extranet', admin: false }),
  };
}
