import type { WidgetPlacement } from '../design/format.ts';
import { resolveDesign } from '../design/resolve.ts';
import type { Design, Flag, TextRow, Widget, WidgetTextRow } from '../design/schema.ts';
import type { Json, JsonObject } from '../kernel/json.ts';

const filled = (text: string): Json | undefined => (text === '' ? undefined : text);
const flag = (value: Flag): Json | undefined => (value === 'unset' ? undefined : value === 'yes' ? 'Y' : 'N');
/** Only Latin letters are raised, so that an unknown word of an import survives. */
const raised = (word: string): string => word.replace(/[a-z]/g, (letter) => letter.toUpperCase());

/** Settings of a place beside what all places have; those that a place has not are absent. */
type Settings = Partial<Pick<Widget<'IM_TEXTAREA'>, 'contexts' | 'iconName' | 'colour' | 'width' | 'height'>>;

/** OPTIONS in the order of the documentation. What is not set is not sent. */
const OPTIONS: Readonly<Record<string, (widget: Widget & Settings) => Json | undefined>> = {
  iconName: ({ iconName = '' }) => filled(iconName),
  context: ({ contexts = [] }) => filled(contexts.map(raised).join(';')),
  role: ({ role }) => (role === 'unset' ? undefined : raised(role)),
  extranet: ({ extranet }) => flag(extranet),
  color: ({ colour = '' }) => filled(raised(colour)),
  width: ({ width }) => width ?? undefined,
  height: ({ height }) => height ?? undefined,
};

function optionsOf(widget: Widget): JsonObject {
  return defined(Object.entries(OPTIONS).map(([key, value]) => [key, value(widget)]));
}

function defined(entries: readonly (readonly [string, Json | undefined])[]): Record<string, Json> {
  return Object.fromEntries(entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}

/** The page that a widget opens: its own, else the shared one. */
export function pageOf({ page }: Pick<Design, 'page'>, { address }: Pick<Widget, 'address'>): string {
  return address === '' ? page.address : address;
}

/** The texts that a widget has: its own, else the shared ones. */
export function textsOf({ texts }: Pick<Design, 'texts'>, widget: Pick<Widget, 'texts'>): readonly WidgetRow[] {
  return widget.texts ?? texts;
}

type WidgetRow = Pick<TextRow, 'id' | 'language' | 'title' | 'description'> & Partial<Pick<WidgetTextRow, 'groupName'>>;

/** LANG_ALL: of two rows of a language the first counts, as with a chat app; rows without any text are left out. */
function languageSet(rows: readonly WidgetRow[]): JsonObject {
  const set = new Map<string, JsonObject>();
  for (const { language, title, description, groupName = '' } of rows) {
    const texts = defined([
      ['TITLE', filled(title)],
      ['DESCRIPTION', filled(description)],
      ['GROUP_NAME', filled(groupName)],
    ]);
    if (Object.keys(texts).length > 0 && !set.has(language)) set.set(language, texts);
  }
  return Object.fromEntries(set);
}

/**
 * The exact parameters of `placement.bind` for a place of a design, in its active environment; `null`: the design says nothing of this place. What is not filled in
 * is not sent. Titles go as LANG_ALL, which says their languages; without a row for a person's language the portal takes that of its
 * own default language, else the first, else the application's name (documentation).
 */
export function bindParams(given: Design, placement: WidgetPlacement): JsonObject | null {
  const design = resolveDesign(given);
  const widget = design.widgets[placement];
  if (widget === undefined) return null;
  const [texts, options] = [languageSet(textsOf(design, widget)), optionsOf(widget)];
  return {
    PLACEMENT: placement,
    ...defined([['HANDLER', filled(pageOf(design, widget))]]),
    ...(Object.keys(texts).length > 0 && { LANG_ALL: texts }),
    ...(Object.keys(options).length > 0 && { OPTIONS: options }),
  };
}
