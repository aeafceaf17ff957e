import type { FieldPath } from '../../domain/design/field-path.ts';
import type { Design } from '../../domain/design/schema.ts';
import { isPortalLanguage } from '../../domain/kernel/languages.ts';
import type { Translator } from '../../i18n/translator.ts';

/** A field by the name people see; a row of texts with its language. */
export function fieldName(i18n: Translator, place: FieldPath, design: Design): string {
  const [, widget, name] = /^widgets\.(\w+)\.(\w+)/.exec(place) ?? [];
  if (widget !== undefined) return `${widget} · ${i18n.find(`problem.widgetField.${name ?? ''}`) ?? place}`;
  const [, id, part] = /^texts\.(\d+)\.(\w+)$/.exec(place) ?? [];
  if (id === undefined) return i18n.find(`problem.field.${place}`) ?? place;
  const language = design.texts.find((row) => String(row.id) === id)?.language ?? '';
  const field = i18n.find(`problem.text.${part ?? 'title'}`) ?? place;
  return language === '' ? field : i18n.t('problem.field.row', { field, language: languageName(i18n, language) });
}

/** A portal language by name; any other text as it stands. */
export function languageName(i18n: Translator, id: string): string {
  const lower = id.toLowerCase();
  return isPortalLanguage(lower) ? i18n.languageName(lower) : id;
}
