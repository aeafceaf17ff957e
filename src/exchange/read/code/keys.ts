import type { Machine } from './machine.ts';
import type { Value } from './values.ts';

/** The name of a constant, if that is what stands there. */
const constantIn = (source: string): string | null =>
  /^\\?[A-Z][A-Z0-9_]{3,60}$/.test(source) ? source.replace('\\', '') : null;

/** The name that a key comes to. A constant that the text does not define stands for itself. */
export function keyText(machine: Machine, key: Value): string | null {
  if (key.kind === 'scalar') return key.value === null ? '' : String(key.value);
  return key.kind === 'unknown' ? constantIn(machine.source(key)) : null;
}
