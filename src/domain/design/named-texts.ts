import type { FieldPath, TextRowField, WidgetTextRowField } from './field-path.ts';
import { WIDGET_PLACEMENTS } from './format.ts';
import type { Design, Widget, Widgets } from './schema.ts';

/** What becomes of a text at its place of the design. */
export type TextChange = (text: string, place: FieldPath) => string;

const ROW_TEXTS = ['title', 'description', 'copyright'] as const satisfies readonly TextRowField[];
const WIDGET_ROW_TEXTS = ['title', 'description', 'groupName'] as const satisfies readonly WidgetTextRowField[];

/**
 * The design with every text changed in which `{{name}}` stands for a value: addresses, what a command app writes, and what
 * people read. Each part in which nothing changes is the same object as before.
 */
export function mapTexts(design: Design, change: TextChange): Design {
  const { page, chatApp, texts } = design;
  const parts = {
    texts: rowsWith(texts, ROW_TEXTS, (id, field) => `texts.${id}.${field}`, change),
    page: textsWith(page, ['address'], () => 'page.address', change),
    chatApp: withCommand(chatApp, change),
    widgets: widgetsWith(design.widgets, change),
  };
  return withMembers(design, parts);
}

function withCommand(chatApp: Design['chatApp'], change: TextChange): Design['chatApp'] {
  const command = textsWith(chatApp.command, ['parameter'], () => 'chatApp.command.parameter', change);
  return withMembers(chatApp, { command });
}

function widgetsWith(widgets: Widgets, change: TextChange): Widgets {
  const changed = WIDGET_PLACEMENTS.flatMap((place) => {
    const widget = widgets[place];
    return widget === undefined ? [] : [[place, widgetWith(widget, `widgets.${place}`, change)] as const];
  });
  return withMembers(widgets, Object.fromEntries(changed));
}

function widgetWith(widget: Widget, at: `widgets.${keyof Widgets}`, change: TextChange): Widget {
  const texts =
    widget.texts && rowsWith(widget.texts, WIDGET_ROW_TEXTS, (id, field) => `${at}.texts.${id}.${field}`, change);
  return withMembers(
    textsWith(widget, ['address'], () => `${at}.address`, change),
    { texts },
  );
}

function rowsWith<Row extends { readonly id: number }, Field extends keyof Row & string>(
  rows: Row[],
  fields: readonly Field[],
  placeOf: (id: number, field: Field) => FieldPath,
  change: TextChange,
): Row[] {
  const next = rows.map((row) => textsWith(row, fields, (field) => placeOf(row.id, field), change));
  return next.every((row, at) => row === rows[at]) ? rows : next;
}

function textsWith<Part extends object, Field extends keyof Part & string>(
  part: Part,
  fields: readonly Field[],
  placeOf: (field: Field) => FieldPath,
  change: TextChange,
): Part {
  return withMembers(part, Object.fromEntries(fields.map((field) => [field, changed(part[field], field)])));

  function changed(held: unknown, field: Field): unknown {
    return typeof held === 'string' ? change(held, placeOf(field)) : held;
  }
}

/** The same object where every member is the one that it has. */
function withMembers<Part extends object>(part: Part, members: Readonly<Record<string, unknown>>): Part {
  const isSame = Object.entries(members).every(([key, held]) => held === Reflect.get(part, key));
  return isSame ? part : { ...part, ...members };
}
