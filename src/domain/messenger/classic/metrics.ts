/**
 * Measures of the old messenger, px. Exact unless the comment says otherwise: observed in its style sheet, or counted on the
 * documentation's pictures.
 */
export const WINDOW = {
  default: { width: 864, height: 454 },
  min: { width: 864, height: 384 },
  max: { width: 1200, height: 1000 },
} as const;

export const PARTS = {
  chatList: 330,
  /** Everything of the window's height but the messages: 454 leaves 316 for them, 384 leaves 246. */
  aroundMessages: 138,
  /** Header of the dialog; how the 138 are shared out is approximated. */
  dialogHeader: 62,
  input: 76,
  textField: 30,
  /** Left edge of messages and text field inside the dialog; approximated. */
  padding: 15,
  iconStrip: 35,
} as const;

export const ICONS = {
  cell: { width: 27, height: 33 },
  pitch: 33,
  /** The 108 × 66 picture at half size: the left half is seen, the right one while the pointer is over it. */
  sprite: { width: 54, height: 33 },
  /** The strip is the dialog's width less the send button's room. */
  strip: { lessThanDialog: 60, shift: -7 },
} as const;

export const FRAME = {
  header: 30,
  /** Padding around the page: 5 left, right and top, 2 below. */
  padding: { side: 5, top: 5, bottom: 2 },
  /** Under the page, an inline element leaves a gap; counted on three pictures, ± 1. */
  inlineGap: 4,
  /** A frame without a size of its own is this big in every browser; only minimums are set, so it is a floor. */
  floor: { width: 300, height: 150 },
  /** Offsets given to the popup, and the popup library's own shift where it has an angle. */
  offsetLeft: -38,
  listOffsetLeft: 14,
  angleShift: 40,
  /** From the window's left edge to the angle's tip: 74 given, 16 to the tip of the 33 px wide element. */
  angleTip: 90,
  listAngleTip: 39,
  angle: { width: 17, height: 9 },
  /** From the window's lower edge to the cell's upper one, with the angle between; counted on two pictures, ± 1. */
  aboveCell: 21,
  /** The round close of the popup mode, and how far it stands out at the top right corner. */
  close: { size: 21, out: 11 },
} as const;

/** Room of the browser's window shown around the messenger; ours, since the portal's page behind it is not drawn. */
const STAGE_MARGIN = 16;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Rect extends Size {
  readonly left: number;
  readonly top: number;
}

export type MessengerTheme = 'light' | 'dark';

/** Brings a wished window size into what dragging its corner allows. */
export function clampWindow(wish: Size): Size {
  const within = (value: number, least: number, most: number): number =>
    Number.isFinite(value) ? Math.min(most, Math.max(least, Math.round(value))) : least;
  return {
    width: within(wish.width, WINDOW.min.width, WINDOW.max.width),
    height: within(wish.height, WINDOW.min.height, WINDOW.max.height),
  };
}

/** Height of the message list: what a frame's height is cut to when it opens. */
export function messagesHeight(messenger: Size): number {
  return messenger.height - PARTS.aroundMessages;
}

export interface MessengerLayout {
  /** The browser's window as far as it is drawn. */
  readonly browser: Size;
  readonly messenger: Rect;
  readonly dialog: Rect;
  readonly messages: Rect;
  /** Strip under the text field, as seen: cells that wrap below it are out of sight. */
  readonly strip: Rect;
}

/** Where the messenger's parts are, in px of the browser's window. `chatList` 0 is the phone-wide dialog, approximated. */
export function messengerLayout(messenger: Size, chatList: number = PARTS.chatList): MessengerLayout {
  const { width, height } = messenger;
  const left = STAGE_MARGIN + chatList;
  const dialogWidth = width - chatList;
  return {
    browser: { width: width + 2 * STAGE_MARGIN, height: height + 2 * STAGE_MARGIN },
    messenger: { left: STAGE_MARGIN, top: STAGE_MARGIN, width, height },
    dialog: { left, top: STAGE_MARGIN, width: dialogWidth, height },
    messages: {
      left,
      top: STAGE_MARGIN + PARTS.dialogHeader,
      width: dialogWidth,
      height: messagesHeight(messenger),
    },
    strip: {
      left: left + PARTS.padding + ICONS.strip.shift,
      top: STAGE_MARGIN + height - PARTS.iconStrip,
      width: dialogWidth - ICONS.strip.lessThanDialog,
      height: PARTS.iconStrip,
    },
  };
}
