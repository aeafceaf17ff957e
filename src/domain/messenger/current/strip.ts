import { STRIP, WIDGET_POPUP } from './metrics.ts';

/** How the strip above the text field shows the widgets that fit the dialog and the viewer. */
export interface StripLayout<Widget> {
  /** Pills with titles, or circles alone with the title as a tooltip; `empty`: a picture and a text. */
  readonly form: 'empty' | 'pills' | 'circles';
  readonly drawn: readonly Widget[];
  /** Behind the button *more*; empty: there is no button. */
  readonly rest: readonly Widget[];
  /** px */
  readonly height: number;
}

/** Widgets of all applications count together, in the order of binding. Source: observed. */
export function stripLayout<Widget>(fitting: readonly Widget[]): StripLayout<Widget> {
  const { maxWithTitles, maxCircles, height, emptyHeight } = STRIP;
  if (fitting.length === 0) return { form: 'empty', drawn: [], rest: [], height: emptyHeight };
  const form = fitting.length <= maxWithTitles ? 'pills' : 'circles';
  return { form, drawn: fitting.slice(0, maxCircles), rest: fitting.slice(maxCircles), height };
}

export interface StripCell {
  /** px from the strip's left edge */
  readonly left: number;
  readonly width: number;
}

/** Where the pills or circles stand, and behind them the button *more* (its width is approximated by the text). */
export function stripCells({ form, drawn }: Pick<StripLayout<unknown>, 'form' | 'drawn'>): readonly StripCell[] {
  const [{ width }, gap] = form === 'pills' ? [STRIP.pill, STRIP.gap] : [STRIP.short, STRIP.shortGap];
  return drawn.map((_widget, index) => ({ left: STRIP.padding + index * (width + gap), width }));
}

export interface WidgetWindow {
  /** px, of the content; there is neither header nor frame. */
  readonly width: number;
  readonly height: number;
  /** px: its left edge under the clicked item's left one, moved to stay in the browser's window (approximated). */
  readonly left: number;
  readonly top: number;
  /** Why people will not see the page well. */
  readonly trap: 'nothing-to-see' | 'default-size' | 'wider-than-window' | 'higher-than-room' | null;
}

export interface StripItem {
  readonly left: number;
  readonly top: number;
}

/**
 * The window over an item of the strip: as big as the options say, in px, without any cutting. A click outside, Esc or a second click
 * closes it and what was typed in it is lost. Source: observed.
 */
export function widgetWindow(
  size: { readonly width: number; readonly height: number },
  item: StripItem,
  browser: { readonly width: number },
): WidgetWindow {
  const { width, height } = size;
  const room = item.top - WIDGET_POPUP.offset;
  return {
    width,
    height,
    left: Math.max(0, Math.min(item.left, browser.width - width)),
    top: Math.max(0, room - height),
    trap: windowTrap(size, browser.width, room),
  };
}

function windowTrap({ width, height }: StripSize, browserWidth: number, room: number): WidgetWindow['trap'] {
  const standard = WIDGET_POPUP.default;
  if (width === 0 || height === 0) return 'nothing-to-see';
  if (width > browserWidth) return 'wider-than-window';
  if (height > room) return 'higher-than-room';
  return width <= standard.width && height <= standard.height ? 'default-size' : null;
}

type StripSize = Parameters<typeof widgetWindow>[0];
