import { INPUT, SIDEBAR, STRIP, WINDOW } from '../../../domain/messenger/current/metrics.ts';
import type { Rect, Size } from '../../../domain/messenger/classic/metrics.ts';

/** Measures of the page around the chat that no page gives, px: read off the documentation's pictures. */
const AROUND = { navigation: 56, left: 12, inputMargin: 14, phoneWidth: 375 } as const;

/** Where the parts of the new chat stand, px of the browser's window. */
export interface ChatGeometry {
  readonly browser: Size;
  readonly navigation: Rect;
  /** Everything below the blue menu. */
  readonly work: Rect;
  /** `null`: there is no room for it. */
  readonly list: Rect | null;
  readonly dialog: Rect;
  readonly header: Rect;
  /** From the header to the lower edge; the text field lies over it. */
  readonly messages: Rect;
  /** The white box of the text field, the strip in it included. */
  readonly input: Rect;
  readonly strip: Rect | null;
  readonly sidebar: Rect | null;
}

export interface ChatParts {
  readonly browser: Size;
  readonly hasList: boolean;
  readonly hasSidebar: boolean;
  /** px; 0: the strip is closed. */
  readonly strip: number;
  /** Lines in the text field. */
  readonly lines: number;
}

/** px of the text field's row: at least 64, growing with its lines. */
function fieldHeight(lines: number): number {
  const { min, max } = INPUT.height;
  const text = Math.min(max, Math.max(min, Math.round(lines * INPUT.text.size * INPUT.text.lineHeight)));
  return WINDOW.input - min + text;
}

export function chatGeometry({ browser, hasList, hasSidebar, strip, lines }: ChatParts): ChatGeometry {
  const work = {
    left: AROUND.left,
    top: AROUND.navigation,
    width: browser.width - AROUND.left,
    height: browser.height - AROUND.navigation,
  };
  const list = hasList ? { ...work, width: WINDOW.list } : null;
  const right = hasSidebar ? SIDEBAR.width : 0;
  const left = work.left + (list?.width ?? 0);
  const dialog = { ...work, left, width: browser.width - left - right };
  return {
    browser,
    navigation: { left: 0, top: 0, width: browser.width, height: AROUND.navigation },
    work,
    list,
    dialog,
    ...insideOf(dialog, strip, lines),
    sidebar: hasSidebar ? { ...work, left: browser.width - right, width: right } : null,
  };
}

function insideOf(
  dialog: Rect,
  strip: number,
  lines: number,
): Pick<ChatGeometry, 'header' | 'messages' | 'input' | 'strip'> {
  const { header } = WINDOW;
  const margin = AROUND.inputMargin;
  const height = fieldHeight(lines) + strip;
  const input = {
    left: dialog.left + margin,
    top: dialog.top + dialog.height - margin - height,
    width: dialog.width - 2 * margin,
    height,
  };
  return {
    header: { ...dialog, height: header },
    messages: { ...dialog, top: dialog.top + header, height: dialog.height - header },
    input,
    strip: strip === 0 ? null : { ...input, height: strip },
  };
}

/** A phone's screen: header, messages, text field; approximated. */
export function phoneGeometry(height: number): ChatGeometry {
  const browser = { width: AROUND.phoneWidth, height };
  const dialog = { left: 0, top: 0, ...browser };
  const inside = insideOf(dialog, 0, 1);
  return { browser, navigation: { ...dialog, height: 0 }, work: dialog, list: null, dialog, ...inside, sidebar: null };
}

/** px of the line under the strip. */
const STRIP_BORDER = 1;

/** Upper left corner of an item of the strip; behind *more* it is the button's. */
export function stripItem(
  strip: Rect,
  index: number,
  form: 'empty' | 'pills' | 'circles',
): { left: number; top: number } {
  const [cell, gap] = form === 'pills' ? [STRIP.pill, STRIP.gap] : [STRIP.short, STRIP.shortGap];
  const place = Math.min(index, form === 'circles' ? STRIP.maxCircles : STRIP.maxWithTitles);
  return {
    left: strip.left + STRIP.padding + place * (cell.width + gap),
    top: strip.top + (strip.height - STRIP_BORDER - cell.height) / 2,
  };
}

/** px of the page that a slider of full width leaves free at the left; approximated. */
export const SLIDER = 88;
