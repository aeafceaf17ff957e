import { emptyWidgets } from '../design/factory.ts';
import { WIDGET_PLACEMENTS, type WidgetPlacement } from '../design/format.ts';
import { LIMITS } from '../design/limits.ts';
import type { Design, TextRow, Widgets, WidgetTextRow } from '../design/schema.ts';
import { isJsonObject, isSameJson, type Json, type JsonObject } from '../kernel/json.ts';
import { numberOfParam, textOfParam } from './read-params.ts';

const object = (value: Json | undefined): JsonObject => (value !== undefined && isJsonObject(value) ? value : {});

/** The place of a `placement.bind`; `null`: none of those that take a widget of the new chat. */
export function placementOf(params: JsonObject): WidgetPlacement | null {
  const asked = textOfParam(params['PLACEMENT']).trim().toUpperCase();
  return WIDGET_PLACEMENTS.find((place) => place === asked) ?? null;
}

/** The texts of a widget as rows: LANG_ALL by language, else the plain title, which is the portal's own language (documentation). */
export function widgetTexts(params: JsonObject): readonly TextRow[] {
  const rows = Object.entries(object(params['LANG_ALL'])).slice(0, LIMITS.texts);
  const plain: (readonly [string, Json])[] = [
    ['en', { TITLE: textOfParam(params['TITLE']), DESCRIPTION: textOfParam(params['DESCRIPTION']) }],
  ];
  return (rows.length > 0 ? rows : plain).map(([language, row], at) => ({
    id: at + 1,
    language: language.slice(0, LIMITS.text),
    title: textOfParam(object(row)['TITLE']),
    description: textOfParam(object(row)['DESCRIPTION']),
    copyright: '',
  }));
}

function settingsOf(params: JsonObject) {
  const options = object(params['OPTIONS']);
  const role = textOfParam(options['role']).toLowerCase();
  const extranet = textOfParam(options['extranet']).toUpperCase();
  const context = textOfParam(options['context']).toLowerCase();
  return {
    role: role === 'admin' || role === 'user' ? role : ('unset' as const),
    extranet: extranet === '' ? ('unset' as const) : extranet === 'Y' ? ('yes' as const) : ('no' as const),
    contexts: context === '' ? [] : context.split(';').slice(0, LIMITS.words),
    iconName: textOfParam(options['iconName']),
    colour: textOfParam(options['color']).toLowerCase(),
    width: numberOfParam(options['width']),
    height: numberOfParam(options['height']),
  };
}

/** Its own texts; `null`: those that the design has for all. A group is only a widget's. */
function ownTexts({ texts }: Design, params: JsonObject): WidgetTextRow[] | null {
  const groups = Object.values(object(params['LANG_ALL'])).map((row) => textOfParam(object(row)['GROUP_NAME']));
  const [plainGroup] = [textOfParam(params['GROUP_NAME'])];
  const rows = widgetTexts(params).map(({ copyright: _none, ...row }, at) => {
    return { ...row, groupName: groups[at] ?? plainGroup };
  });
  const shared = texts.map(({ copyright: _none, ...row }) => ({ ...row, groupName: '' }));
  const isShared = isSameJson(rows.map(withoutId), shared.map(withoutId)) || rows.every(hasNoText);
  return isShared ? null : rows;
}

const withoutId = ({ id: _id, ...row }: WidgetTextRow) => row;
const hasNoText = ({ title, description, groupName }: WidgetTextRow): boolean =>
  title === '' && description === '' && groupName === '';

/**
 * The design with the widget of a `placement.bind` in its place. Page and texts are the widget's own where they are not the shared ones;
 * a design without a page gets this one.
 */
export function withWidget(design: Design, place: WidgetPlacement, params: JsonObject): Design {
  const handler = textOfParam(params['HANDLER']);
  const page = design.page.address === '' ? { address: handler } : design.page;
  const address = handler === page.address ? '' : handler;
  const blank: object = emptyWidgets()[place] ?? {};
  const settings = settingsOf(params);
  const known = Object.fromEntries(Object.entries(settings).filter(([name]) => name in blank));
  const widgets: Widgets = {
    ...design.widgets,
    [place]: { ...blank, ...known, enabled: true, address, texts: ownTexts(design, params) },
  };
  return { ...design, page, widgets };
}
