import {
  messengerLayout,
  PARTS,
  type MessengerLayout,
  type Rect,
  type Size,
} from '../../domain/messenger/classic/metrics.ts';

/** The messenger is never drawn smaller than this while anything else can give way. */
export const MIN_SCALE = 0.55;
/** Width of what is opened over the stage, and its distance from the stage's edges, px. */
export const PANEL = { width: 352, margin: 12 } as const;

/** How much of its true size an extent keeps in this room: all of it at most. A room that is not known yet is enough. */
function scaleIn(room: Size, extent: Size): number {
  if (room.width === 0 || room.height === 0) return 1;
  return Math.min(1, room.width / extent.width, room.height / extent.height);
}

/** Whether the chat list is left out: the dialog with its row of icons is what one came to see, and it would be too small beside it. */
export function leavesListOut(room: Size, messenger: Size): boolean {
  const { browser } = messengerLayout(messenger);
  return room.width > 0 && room.width / browser.width < MIN_SCALE;
}

/** The layout without the chat list: the dialog as wide as it was. */
export function dialogAlone({ width, height }: Size): MessengerLayout {
  return messengerLayout({ width: width - PARTS.chatList, height }, 0);
}

/** What was fitted into the room, never below the least scale: it then scrolls. */
export function fitScale(room: Size, extent: Size): number {
  return Math.max(MIN_SCALE, scaleIn(room, extent));
}

/**
 * Distance of what is opened over the stage from its lower edge, px: low beside the chat list, above the row of icons where it
 * would cover that.
 */
export function panelLift(room: Size, extent: Rect, { strip }: MessengerLayout, scale: number): number {
  const left = Math.max(0, (room.width - extent.width * scale) / 2) + strip.left * scale;
  if (PANEL.margin + PANEL.width <= left) return PANEL.margin;
  const below = Math.max(0, (room.height - extent.height * scale) / 2);
  const stripFromBottom = (extent.height + extent.top - strip.top) * scale;
  return Math.ceil(below + stripFromBottom) + 4;
}
