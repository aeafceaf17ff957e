import { WIDGET_PLACEMENTS, type WidgetPlacement } from '../design/format.ts';
import type { FieldPath } from '../design/field-path.ts';
import type { Design, NumberInput, TextRow, Widget, WidgetTextRow } from '../design/schema.ts';
import { isColourKey } from '../portal/placement/colours.ts';
import {
  CONTEXT_SEPARATOR,
  isContextWord,
  OPTION_DEFAULTS,
  isOptionKey,
  takesOption,
} from '../portal/placement/places.ts';
import type { StoredOptions, StoredWidget, WidgetText } from '../portal/placement/stored-widget.ts';

/** A widget of the design as the portal would keep it, with a stand-in for what it would refuse, so that there is something to look at. */
export interface PreviewedWidget {
  readonly place: WidgetPlacement;
  readonly stored: StoredWidget;
  /** Its page is given. */
  readonly hasPage: boolean;
  /** No colour is asked for: the portal takes one by the number that the widget gets when it is bound, so the one here is any. */
  readonly isColourOpen: boolean;
}

/** Client id in place of the application's own, which nothing here depends on. */
export const PREVIEW_APPLICATION = 'local.preview';

/** The widgets that a design has switched on, in the order of the places. */
export function previewedWidgets(design: Design): readonly PreviewedWidget[] {
  return WIDGET_PLACEMENTS.flatMap((place, index) => {
    const widget = design.widgets[place];
    return widget?.enabled === true ? [previewed(design, place, widget, index + 1)] : [];
  });
}

function previewed(design: Design, place: WidgetPlacement, widget: Widget, id: number): PreviewedWidget {
  const handler = pageOf(design, place);
  const options = storedOptions(place, settingsOf(widget));
  return {
    place,
    stored: {
      id,
      applicationId: PREVIEW_APPLICATION,
      place,
      handler,
      options,
      texts: textsOf(rowsOf(design, place)),
      hasPicture: false,
    },
    hasPage: handler !== '',
    isColourOpen: options.color === '',
  };
}

/** The widget's own page, else the shared one. */
export function pageOf(design: Design, place: WidgetPlacement): string {
  const own = design.widgets[place]?.address.trim() ?? '';
  return own === '' ? design.page.address.trim() : own;
}

/** Every setting a widget can have, whichever its place knows. */
interface Settings {
  readonly contexts: readonly string[];
  readonly iconName: string;
  readonly colour: string;
  readonly width: NumberInput;
  readonly height: NumberInput;
  readonly role: Widget['role'];
  readonly extranet: Widget['extranet'];
}

function settingsOf(widget: Widget): Settings {
  return { contexts: [], iconName: '', colour: '', width: null, height: null, ...widget };
}

function storedOptions(place: WidgetPlacement, settings: Settings): StoredOptions {
  const { iconName, colour, role, extranet } = settings;
  const color = colour.toUpperCase();
  const all: Required<StoredOptions> = {
    iconName,
    context: contextOf(settings.contexts),
    role: role === 'admin' ? 'ADMIN' : 'USER',
    extranet: extranet === 'yes' ? 'Y' : 'N',
    color: isColourKey(color) ? color : OPTION_DEFAULTS.color,
    width: sizeOf(settings.width, OPTION_DEFAULTS.width),
    height: sizeOf(settings.height, OPTION_DEFAULTS.height),
  };
  const kept = Object.entries(all).filter(([key]) => isOptionKey(key) && takesOption(place, key));
  return Object.fromEntries(kept);
}

function contextOf(words: readonly string[]): string {
  const known = words.map((word) => word.toUpperCase()).filter(isContextWord);
  return known.length === 0 ? OPTION_DEFAULTS.context : known.join(CONTEXT_SEPARATOR);
}

function sizeOf(input: NumberInput, standard: number): number {
  return typeof input === 'number' && input >= 0 ? input : standard;
}

function rowsOf(design: Design, place: WidgetPlacement): readonly (TextRow | WidgetTextRow)[] {
  return design.widgets[place]?.texts ?? design.texts;
}

function textsOf(rows: readonly (TextRow | WidgetTextRow)[]): Readonly<Record<string, WidgetText>> {
  const texts = rows.map((row): [string, WidgetText] => [
    row.language.toLowerCase(),
    { title: row.title, description: row.description, groupName: 'groupName' in row ? row.groupName : '' },
  ]);
  return Object.fromEntries(texts);
}

/** The field that the title comes from which people of a language see; the list of rows where there is none. */
export function titleField(design: Design, place: WidgetPlacement, language: string, portalDefault: string): FieldPath {
  const own = design.widgets[place]?.texts ?? null;
  const rows = rowsOf(design, place);
  const filled = rows.filter(({ title }) => title !== '');
  const of = (wanted: string) => filled.find((row) => row.language.toLowerCase() === wanted);
  const row = of(language) ?? of(portalDefault) ?? filled[0] ?? rows[0];
  if (own === null) return row === undefined ? 'texts' : `texts.${row.id}.title`;
  return row === undefined ? `widgets.${place}.texts` : `widgets.${place}.texts.${row.id}.title`;
}
