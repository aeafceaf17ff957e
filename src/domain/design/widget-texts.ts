import { PORTAL_LANGUAGES } from '../kernel/languages.ts';
import type { WidgetTextRowField } from './field-path.ts';
import { readField, writeField } from './field-path.ts';
import type { WidgetPlacement } from './format.ts';
import { LIMITS } from './limits.ts';
import type { Edit } from './operations.ts';
import type { Design, WidgetTextRow } from './schema.ts';

/** Gives a place texts of its own, which begin as the shared ones, or takes them away, so that the shared ones stand again. */
export function setOwnTexts(place: WidgetPlacement, isOwn: boolean): Edit {
  return {
    key: null,
    apply: (design) => {
      const held = ownTextsOf(design, place);
      if ((held !== null) === isOwn) return design;
      return withTexts(design, place, isOwn ? copyOfShared(design) : null);
    },
  };
}

/** The texts that a place has for itself; `null`: it has the shared ones. */
export function ownTextsOf(
  { widgets }: Pick<Design, 'widgets'>,
  place: WidgetPlacement,
): readonly WidgetTextRow[] | null {
  return widgets[place]?.texts ?? null;
}

const copyOfShared = ({ texts }: Design): readonly WidgetTextRow[] =>
  texts.map(({ copyright: _none, ...row }) => ({ ...row, groupName: '' }));

/** `enabled` is written only to have the place, where nothing was set in it yet. */
function withTexts(design: Design, place: WidgetPlacement, texts: readonly WidgetTextRow[] | null): Design {
  const field = `widgets.${place}.enabled` as const;
  const { widgets, ...rest } = writeField(design, field, readField(design, field));
  const widget = widgets[place];
  return { ...rest, widgets: { ...widgets, [place]: { ...widget, texts } } };
}

const changed = (
  key: string | null,
  place: WidgetPlacement,
  change: (rows: readonly WidgetTextRow[]) => readonly WidgetTextRow[],
): Edit => ({
  key,
  apply: (design) => {
    const rows = ownTextsOf(design, place);
    const next = rows && change(rows);
    return next === rows ? design : withTexts(design, place, next);
  },
});

/** Adds a row to a place's own texts, in the first language of the portal's that has none there. */
export function addWidgetText(place: WidgetPlacement): Edit {
  return changed(null, place, (rows) => {
    const language = PORTAL_LANGUAGES.find((id) => rows.every((row) => row.language.toLowerCase() !== id));
    if (language === undefined || rows.length >= LIMITS.texts) return rows;
    const id = Math.max(0, ...rows.map((row) => row.id)) + 1;
    return [...rows, { id, language, title: '', description: '', groupName: '' }];
  });
}

/** Takes a row out of a place's own texts. */
export function removeWidgetText(place: WidgetPlacement, id: number): Edit {
  return changed(null, place, (rows) =>
    rows.some((row) => row.id === id) ? rows.filter((row) => row.id !== id) : rows,
  );
}

/** Changes one text of a row. Typing is one undo step; the language is chosen. */
export function setWidgetText(place: WidgetPlacement, id: number, field: WidgetTextRowField, value: string): Edit {
  const kept = value.slice(0, LIMITS.text);
  const key = field === 'language' ? null : `widgets.${place}.texts.${id}.${field}`;
  return changed(key, place, (rows) => {
    const isSame = rows.every((row) => row.id !== id || row[field] === kept);
    return isSame ? rows : rows.map((row) => (row.id === id ? { ...row, [field]: kept } : row));
  });
}
