import type { Json } from '../../kernel/json.ts';
import { entriesOf, isArray, textOf } from './php.ts';

/** A value as PHP's `var_export` prints it. The refusal of a registration carries all submitted values in this form. */
export function varExport(value: Json, indent = ''): string {
  if (isArray(value)) {
    const items = entriesOf(value).map(([key, item]) => exportItem(key, item, Array.isArray(value), indent));
    return `array (\n${items.join('')}${indent})`;
  }
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return textOf(value);
  return value === null ? 'NULL' : String(value);
}

function exportItem(key: string, item: Json, isList: boolean, indent: string): string {
  const name = isList || /^(?:0|-?[1-9]\d{0,17})$/.test(key) ? key : quoted(key);
  const break_ = isArray(item) ? `\n${indent}  ` : '';
  return `${indent}  ${name} => ${break_}${varExport(item, `${indent}  `)},\n`;
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&').replaceAll('\0', `' . "\\0" . '`)}'`;
}
