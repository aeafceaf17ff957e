import { fieldOfParameter, isWireName } from '../domain/calls/wire.ts';
import { emptyDesign, emptyWidgets } from '../domain/design/factory.ts';
import type { FieldPath } from '../domain/design/field-path.ts';
import { isFilled, valueOfField } from '../domain/design/filled.ts';
import type { WidgetPlacement } from '../domain/design/format.ts';
import type { Design } from '../domain/design/schema.ts';
import { isJsonObject, isSameJson } from '../domain/kernel/json.ts';
import type { ToFill } from './import-report.ts';
import { parseJsonText } from './safe-json.ts';

/** A field that an imported text speaks of without telling its value. It lies beside the draft, and in no file. */
export interface NamedBlank {
  readonly field: FieldPath;
  readonly reason: ToFill['reason'];
  /** What stood in the text, shortened and without secrets; `''`: nothing. */
  readonly source: string;
  /** What stands in the field since; the blank is open as long as it does. */
  readonly was: unknown;
}

const ROW_FIELDS: Readonly<Record<string, string>> = {
  LANGUAGE_ID: 'language',
  TITLE: 'title',
  DESCRIPTION: 'description',
  COPYRIGHT: 'copyright',
};

const WIDGET_FIELDS: Readonly<Record<string, string>> = {
  HANDLER: 'address',
  'OPTIONS.iconName': 'iconName',
  'OPTIONS.color': 'colour',
  'OPTIONS.context': 'contexts',
  'OPTIONS.role': 'role',
  'OPTIONS.extranet': 'extranet',
  'OPTIONS.width': 'width',
  'OPTIONS.height': 'height',
};

/**
 * The field of a parameter, given as a dotted path; `null`: it is no field's (`*`, what is not kept).
 *
 * @param place of a widget; `null`: the parameter is a chat app's
 */
export function fieldOfBlank(path: string, place: WidgetPlacement | null, design: Design): FieldPath | null {
  const field = rowField(path, design) ?? (place === null ? chatAppField(path) : widgetField(path, place));
  return isField(field) ? field : null;
}

const chatAppField = (path: string): string => (isWireName(path) ? fieldOfParameter(path) : '');

const widgetField = (path: string, place: WidgetPlacement): string =>
  path === 'LANG_ALL' ? 'texts' : `widgets.${place}.${WIDGET_FIELDS[path] ?? ''}`;

/** Rows by their index (LANG) or their language (LANG_ALL); the plain title is the first row's. */
function rowField(path: string, { texts }: Design): string | null {
  const [, list, which, name = ''] = /^(?:(LANG|LANG_ALL)\.([^.]+)\.)?([A-Z_]+)$/.exec(path) ?? [];
  const field = ROW_FIELDS[name];
  if (field === undefined) return null;
  const row = list === 'LANG_ALL' ? texts.find(({ language }) => language === which) : texts[Number(which ?? 0)];
  return row === undefined ? 'texts' : `texts.${row.id}.${field}`;
}

const EVERY = { ...emptyDesign(), widgets: emptyWidgets() };

function isField(path: string): path is FieldPath {
  return /^(?:icon|texts|texts\.\d+\.(?:language|title|description|copyright))$/.test(path) || isScalar(path);
}

function isScalar(path: string): boolean {
  const value = path.split('.').reduce<unknown>((held, key) => (isJsonObject(held) ? held[key] : undefined), EVERY);
  return value !== undefined && !isJsonObject(value);
}

/** What of an import is to be remembered at its fields; what was filled in meanwhile is not. */
export function namedBlanks(blanks: readonly ToFill[], design: Design): readonly NamedBlank[] {
  return blanks.flatMap(({ field, reason, source }): NamedBlank[] =>
    field === null || isFilled(design, field)
      ? []
      : [{ field, reason, source, was: valueOfField(design, field) ?? null }],
  );
}

/** As a text that is stored beside the draft; `''`: there are none. */
export const writeBlanks = (blanks: readonly NamedBlank[]): string =>
  blanks.length === 0 ? '' : JSON.stringify(blanks);

/** Those that are neither filled in nor dismissed. What cannot be read is none. */
export function openBlanks(stored: string, design: Design): readonly NamedBlank[] {
  const read = parseJsonText(stored);
  const all = read.ok && Array.isArray(read.value) ? read.value.filter(isBlank) : [];
  return all.filter(({ field, was }) => isSameJson(valueOfField(design, field) ?? null, was));
}

const REASONS: readonly unknown[] = [
  'expression',
  'reference',
  'condition',
  'placeholder',
  'spread',
  'secret',
  'update',
] satisfies readonly ToFill['reason'][];

function isBlank(value: unknown): value is NamedBlank {
  if (!isJsonObject(value)) return false;
  const { field, reason, source } = value;
  return typeof field === 'string' && isField(field) && typeof source === 'string' && REASONS.includes(reason);
}

/** All but the one of a field. */
export const withoutBlank = (stored: string, design: Design, field: FieldPath): string =>
  writeBlanks(openBlanks(stored, design).filter((blank) => blank.field !== field));
