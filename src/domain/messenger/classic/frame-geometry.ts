import type { ServedApp } from '../../portal/imbot/stored-app.ts';
import { FRAME, messagesHeight, type MessengerLayout, type MessengerTheme, type Rect, type Size } from './metrics.ts';

/** Bound: above its icon. Popup: in the middle of the browser's window. */
export type FrameMode = 'bound' | 'popup';

/** A message's button always opens in popup mode; the flag is for icon and service list alone (observed). */
export function frameMode(app: Pick<ServedApp, 'iframePopup'>, openedFrom: 'textarea' | 'button'): FrameMode {
  return openedFrom === 'button' || app.iframePopup ? 'popup' : 'bound';
}

/** Why the page inside is not as big as asked. */
export type SizeReason = 'browser-floor-width' | 'browser-floor-height' | 'message-list';

export interface FrameSize {
  /** Of the page inside. */
  readonly content: Size;
  /** Of the whole window with header and padding. */
  readonly outer: Size;
  readonly reasons: readonly SizeReason[];
}

/**
 * The width is never cut. The height is cut once, at opening, to the message list. Only minimums are set, so the browser's
 * own 300 × 150 for frames is a floor (derived; the documentation says that both are cut, the screen shows otherwise).
 */
export function frameSize(app: Pick<ServedApp, 'iframeWidth' | 'iframeHeight'>, messenger: Size): FrameSize {
  const cut = Math.min(app.iframeHeight, messagesHeight(messenger));
  const content = { width: Math.max(FRAME.floor.width, app.iframeWidth), height: Math.max(FRAME.floor.height, cut) };
  const reasons: SizeReason[] = [];
  if (content.width > app.iframeWidth) reasons.push('browser-floor-width');
  if (content.height > cut) reasons.push('browser-floor-height');
  else if (cut < app.iframeHeight) reasons.push('message-list');
  const { side, top, bottom } = FRAME.padding;
  return {
    content,
    outer: {
      width: content.width + 2 * side,
      height: FRAME.header + top + content.height + bottom + FRAME.inlineGap,
    },
    reasons,
  };
}

export interface FrameGeometry extends FrameSize {
  readonly mode: FrameMode;
  /** Of the whole window, in the browser's window. */
  readonly rect: Rect;
  /** Distance of the angle's tip from the window's left edge; `null`: no angle (popup mode, dark theme). */
  readonly angle: number | null;
  readonly draggable: boolean;
  readonly closeIcon: boolean;
  /** A click outside closes it, and with it a switch of the dialog. */
  readonly closesOutside: boolean;
}

export interface FramePlace {
  readonly layout: MessengerLayout;
  /** What a bound window stands above: the app's cell, or the service button when opened from its list. */
  readonly anchor: Rect;
  readonly mode: FrameMode;
  readonly theme: MessengerTheme;
  /** The messenger when the window was opened, which the height was cut to; absent: as it is now. */
  readonly openedAt?: Size | null;
}

/** Size, place and manners of the frame window. */
export function frameGeometry(
  app: Pick<ServedApp, 'iframeWidth' | 'iframeHeight'>,
  { layout, anchor, mode, theme, openedAt }: FramePlace,
): FrameGeometry {
  const size = frameSize(app, openedAt ?? layout.messenger);
  const hasAngle = mode === 'bound' && theme === 'light';
  const wish = anchor.left + FRAME.offsetLeft - (hasAngle ? FRAME.angleShift : 0);
  const left =
    mode === 'bound' ? keepInside(wish, size.outer, layout.browser) : centred(size.outer, layout.browser).left;
  const top =
    mode === 'bound' ? anchor.top - FRAME.aboveCell - size.outer.height : centred(size.outer, layout.browser).top;
  return {
    ...size,
    mode,
    rect: { left, top, ...size.outer },
    // Pushed aside by the window's edge, the box takes its angle along so that it still points at the icon.
    angle: hasAngle ? FRAME.angleTip + wish - left : null,
    draggable: mode === 'popup' || theme === 'dark',
    closeIcon: mode === 'popup',
    closesOutside: mode === 'bound',
  };
}

function keepInside(left: number, outer: Size, browser: Size): number {
  return Math.max(0, Math.min(left, browser.width - outer.width));
}

function centred(outer: Size, browser: Size): { left: number; top: number } {
  const half = (room: number): number => Math.max(0, Math.round(room / 2));
  return { left: half(browser.width - outer.width), top: half(browser.height - outer.height) };
}

/** A dragged window stays within the browser's window (popup mode, and bound mode in the dark theme). */
export function dragTo(rect: Rect, by: { readonly x: number; readonly y: number }, browser: Size): Rect {
  const limit = (value: number, most: number): number => Math.max(0, Math.min(value, Math.max(0, most)));
  return {
    ...rect,
    left: limit(rect.left + by.x, browser.width - rect.width),
    top: limit(rect.top + by.y, browser.height - rect.height),
  };
}
