import type { CodeEntry, CodeValue } from './call.ts';

/** How a language writes values. */
export interface Dialect {
  /** One step of indentation. */
  readonly indent: string;
  readonly list: readonly [open: string, close: string];
  readonly map: readonly [open: string, close: string];
  /** A comma behind the last item of what stands on several lines. */
  readonly trailingComma: boolean;
  /** What opens a list of maps, where the language wants its type said. */
  readonly mapList?: readonly [open: string, close: string];
  /** Opens a map inside such a list. */
  readonly listedMap?: readonly [open: string, close: string];
  readonly entry: (name: string, value: string) => string;
  readonly string: (text: string) => string;
  readonly literal: (value: boolean | null) => string;
  readonly secret: (variable: string) => string;
  readonly icon: (file: string) => string;
  readonly answer: string;
}

/** Longer ones are written on several lines. */
const MAX_LINE = 88;

/** `top`: the parameters of a call, on lines of their own; `listed`: a map inside a list of maps. */
type Position = 'top' | 'inside' | 'listed';

/** A value as code. `depth`: steps of indentation of the line it begins on. */
export function printValue(value: CodeValue, dialect: Dialect, depth: number, position: Position = 'inside'): string {
  switch (value.kind) {
    case 'scalar':
      return printScalar(value.value, dialect);
    case 'secret':
      return dialect.secret(value.variable);
    case 'icon':
      return dialect.icon(value.file);
    case 'answer':
      return dialect.answer;
    case 'list':
      return printList(value.items, dialect, depth);
    case 'map':
      return printMap(value.entries, dialect, depth, position);
  }
}

function printScalar(value: string | number | boolean | null, dialect: Dialect): string {
  if (typeof value === 'string') return dialect.string(value);
  return typeof value === 'number' ? String(value) : dialect.literal(value);
}

function printList(items: readonly CodeValue[], dialect: Dialect, depth: number): string {
  const areMaps = dialect.mapList !== undefined && items.length > 0 && items.every(({ kind }) => kind === 'map');
  const brackets = (areMaps ? dialect.mapList : undefined) ?? dialect.list;
  const print = (inner: number): string[] =>
    items.map((item) => printValue(item, dialect, inner, areMaps ? 'listed' : 'inside'));
  return enclosed(brackets, print, dialect, depth, false);
}

function printMap(entries: readonly CodeEntry[], dialect: Dialect, depth: number, position: Position): string {
  const brackets = (position === 'listed' ? dialect.listedMap : undefined) ?? dialect.map;
  const print = (inner: number): string[] =>
    entries.map(([name, value]) => dialect.entry(name, printValue(value, dialect, inner)));
  return enclosed(brackets, print, dialect, depth, position === 'top');
}

/** On one line where that is short enough and nothing in it takes several. */
function enclosed(
  [open, close]: readonly [string, string],
  print: (depth: number) => string[],
  dialect: Dialect,
  depth: number,
  isTop: boolean,
): string {
  const parts = print(depth + 1);
  if (parts.length === 0) return open.trimEnd() + close.trimStart();
  const line = open + parts.join(', ') + close;
  const isShort = depth * dialect.indent.length + line.length <= MAX_LINE && !line.includes('\n');
  if (isShort && !isTop) return line;
  const inside = dialect.indent.repeat(depth + 1);
  const lines = parts.map((part) => inside + part).join(',\n');
  const end = dialect.trailingComma ? ',' : '';
  return `${open.trimEnd()}\n${lines}${end}\n${dialect.indent.repeat(depth)}${close.trimStart()}`;
}
