import { readIconName, similarNames } from '../../messenger/current/icon-names.ts';
import { INPUT, STRIP, WIDGET_POPUP, WINDOW } from '../../messenger/current/metrics.ts';
import { isSet } from '../../portal/php/php.ts';
import { UNDOCUMENTED_COLOUR } from '../../portal/placement/colours.ts';
import type { StoredWidget } from '../../portal/placement/stored-widget.ts';
import { brief, type WidgetAnalysis } from './widget-analysis.ts';

/** What the circle will show of the icon's name. */
export function adviseOnIcon(analysis: WidgetAnalysis, { options }: StoredWidget): void {
  const name = options.iconName === undefined ? null : analysis.optionText('iconName');
  if (name === null) return;
  const { glyph, classes } = readIconName(name);
  const drawn = classes.filter(({ kind }) => kind === 'glyph');
  if (drawn.length > 1)
    analysis.addAtOption('widget-icon-several', 'iconName', {
      glyph: `fa-${glyph?.names[0] ?? ''}`,
      asked: brief(name),
    });
  if (glyph !== null) return;
  const prefixed = `fa-${name.trim()}`;
  if (readIconName(prefixed).glyph !== null)
    analysis.addAtOption('widget-icon-prefix', 'iconName', { asked: brief(name), right: prefixed });
  else
    analysis.addAtOption('widget-icon-unknown', 'iconName', {
      asked: brief(name),
      similar: similarNames(name).join(', ') || 'fa-circle',
    });
}

export function adviseOnColour(analysis: WidgetAnalysis): void {
  if (analysis.optionText('color') === UNDOCUMENTED_COLOUR)
    analysis.addAtOption('widget-colour-undocumented', 'color', { colour: UNDOCUMENTED_COLOUR });
}

/** Below this a page is hardly of use; our own judgement. */
const SMALL = 150;

/** px over the strip in the smallest window of the messenger; the strip stands right on the text field. */
const ROOM = WINDOW.min.height - WINDOW.input - STRIP.height - WIDGET_POPUP.offset - INPUT.padding.top;

/** Sizes are those of the text field's window alone. */
export function adviseOnSize(analysis: WidgetAnalysis, { options }: StoredWidget): void {
  const { width, height } = options;
  if (width === undefined || height === undefined) return;
  if (!isSet(analysis.option('width')) || !isSet(analysis.option('height')))
    analysis.addAt('widget-size-missing', 'OPTIONS', { width, height });
  for (const [key, size] of [
    ['width', width],
    ['height', height],
  ] as const) {
    if (analysis.optionText(key) === null) continue;
    if (size === 0) analysis.addAtOption('widget-size-zero', key, { name: key });
    else if (size < SMALL) analysis.addAtOption('widget-size-small', key, { name: key, size });
  }
  if (width > WINDOW.min.width)
    analysis.addAtOption('widget-width-over-window', 'width', { size: width, limit: WINDOW.min.width });
  if (height > ROOM) analysis.addAtOption('widget-height-over-window', 'height', { size: height, limit: ROOM });
}
