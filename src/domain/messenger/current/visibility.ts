import type { Viewer } from '../../kernel/viewer.ts';
import type { Place } from '../../portal/placement/places.ts';
import { servedContext, whyNotServed, type NotServed } from '../../portal/placement/serve.ts';
import type { StoredWidget } from '../../portal/placement/stored-widget.ts';
import type { WorldApplication } from '../../portal/placement/world.ts';
import {
  fitsContext,
  fittingWord,
  hasSidebarBlock,
  hasStrip,
  isSidebarAssumed,
  isStripAssumed,
  type ChatType,
  type FittingWord,
} from './chats.ts';

export type Device = 'web' | 'mobile';

/** Where somebody looks. */
export interface WidgetVisibilityInput {
  /** `null`: no dialog is open. */
  readonly chat: ChatType | null;
  readonly viewer: Pick<Viewer, 'userId' | 'role' | 'admin'>;
  readonly device: Device;
  readonly application: Pick<WorldApplication, 'installed' | 'access'>;
}

/** Why the place is not there at all. */
export type NoPlaceReason =
  /** Only on phones. */
  | 'mobile-only'
  /** Everything but the phone's own place. */
  | 'web-only'
  /** The place belongs to a dialog, and none is open. */
  | 'no-dialog'
  /** Channels and their comments have no button for the strip. */
  | 'no-strip'
  /** The side panel of this kind has no block for applications. */
  | 'no-sidebar-block';

export type ShownReason =
  /** The place is not tied to a dialog. */
  | 'everywhere'
  | 'all'
  /** On phones the options are not looked at. */
  | 'no-filter'
  | FittingWord;

export type WidgetVisibility = {
  /** No page says so for certain. */
  readonly assumed: boolean;
} & (
  | { readonly verdict: 'shown'; readonly reason: ShownReason }
  | { readonly verdict: 'left-out'; readonly reason: NotServed | 'context' }
  | { readonly verdict: 'no-place'; readonly reason: NoPlaceReason }
);

type Widget = Pick<StoredWidget, 'place' | 'options'>;

/**
 * Whether a viewer finds the widget, and why. The portal leaves out by installation, access, role and extranet; the page leaves out by
 * context; and some kinds of dialog do not have the place.
 */
export function widgetVisibility(widget: Widget, input: WidgetVisibilityInput): WidgetVisibility {
  const noPlace = whyNoPlace(widget.place, input);
  const assumed = isAssumed(widget.place, input);
  if (noPlace !== null) return { verdict: 'no-place', reason: noPlace, assumed: assumed || noPlace === 'no-dialog' };
  const notServed = whyNotServed(widget, input.application, input.viewer);
  if (notServed !== null) return { verdict: 'left-out', reason: notServed, assumed: notServed === 'no-access' };
  const reason = whyShown(widget, input.chat);
  return reason === null
    ? { verdict: 'left-out', reason: 'context', assumed: false }
    : { verdict: 'shown', reason, assumed };
}

function whyNoPlace(place: Place, { chat, device }: WidgetVisibilityInput): NoPlaceReason | null {
  if (place === 'IMMOBILE_CONTEXT_MENU' && device === 'web') return 'mobile-only';
  if (place !== 'IMMOBILE_CONTEXT_MENU' && device === 'mobile') return 'web-only';
  if (place === 'IM_NAVIGATION' || place === 'IM_SMILES_SELECTOR') return null;
  if (chat === null) return 'no-dialog';
  if (place === 'IM_TEXTAREA' && !hasStrip(chat)) return 'no-strip';
  return place === 'IM_SIDEBAR' && !hasSidebarBlock(chat) ? 'no-sidebar-block' : null;
}

/** `null`: no word of the context fits. */
function whyShown({ place, options }: Widget, chat: ChatType | null): ShownReason | null {
  if (place === 'IM_NAVIGATION') return 'everywhere';
  if (place === 'IMMOBILE_CONTEXT_MENU') return 'no-filter';
  const words = servedContext(options.context);
  if (chat === null || words.length === 0) return 'everywhere';
  if (!fitsContext(words, chat)) return null;
  return words.includes('all') ? 'all' : fittingWord(chat);
}

function isAssumed(place: Place, { chat }: WidgetVisibilityInput): boolean {
  if (chat === null) return false;
  return (place === 'IM_TEXTAREA' && isStripAssumed(chat)) || (place === 'IM_SIDEBAR' && isSidebarAssumed(chat));
}
