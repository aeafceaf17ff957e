import type { Viewer } from '../../kernel/viewer.ts';
import { widgetColour } from './colours.ts';
import { CONTEXT_SEPARATOR } from './places.ts';
import type { ServedWidget, StoredWidget } from './stored-widget.ts';
import { shownTitle } from './texts.ts';
import { applicationOf, type PlacementWorld, type WorldApplication } from './world.ts';

/** Whose page is served. */
export type WidgetViewer = Pick<Viewer, 'userId' | 'role' | 'admin' | 'language'>;

/** Why the portal does not give a widget to a viewer's page. */
export type NotServed = 'never-shown' | 'not-installed' | 'no-access' | 'not-admin' | 'extranet' | 'guest';

/** The portal sends a person's own setting of the order, which nobody has changed. */
const DEFAULT_ORDER = 50;

/**
 * Widgets a viewer's page of the web messenger is given, in the order of binding. Which dialog they fit is decided in the page
 * (`domain/messenger/current`). Source: observed.
 */
export function serveWidgets(world: PlacementWorld, viewer: WidgetViewer): readonly ServedWidget[] {
  return world.widgets
    .filter((widget) => whyNotServed(widget, applicationOf(world, widget.applicationId), viewer) === null)
    .map((widget) => serveWidget(world, widget, viewer.language));
}

/**
 * Why a page does not get the widget; `null`: it does. Guests do not have this messenger. On phones the options are not looked at
 * (observed); that the installation and the *Access* menu count there, too, is assumed.
 */
export function whyNotServed(
  widget: Pick<StoredWidget, 'place' | 'options'>,
  application: Pick<WorldApplication, 'installed' | 'access'>,
  viewer: Pick<Viewer, 'userId' | 'role' | 'admin'>,
): NotServed | null {
  const { place, options } = widget;
  if (place === 'IM_SMILES_SELECTOR') return 'never-shown';
  if (!application.installed) return 'not-installed';
  if (application.access?.includes(viewer.userId) === false) return 'no-access';
  if (viewer.role === 'guest') return 'guest';
  if (place === 'IMMOBILE_CONTEXT_MENU') return null;
  if (viewer.role === 'extranet' && options.extranet !== 'Y') return 'extranet';
  return options.role === 'ADMIN' && !viewer.admin ? 'not-admin' : null;
}

export function serveWidget(world: PlacementWorld, widget: StoredWidget, language: string): ServedWidget {
  const { id, applicationId, place, options } = widget;
  return {
    id,
    applicationId,
    place,
    title: shownTitle(widget, language, world),
    options: {
      context: servedContext(options.context),
      iconName: options.iconName ?? '',
      width: options.width ?? null,
      height: options.height ?? null,
      color: widgetColour(id, options.color ?? '', world.coloursOff),
    },
    order: DEFAULT_ORDER,
  };
}

/** In lower case; ALL among several words is all. */
export function servedContext(context: string | undefined): readonly string[] {
  const words = context?.split(CONTEXT_SEPARATOR).map((word) => word.toLowerCase()) ?? [];
  return words.includes('all') ? ['all'] : [...new Set(words)];
}
