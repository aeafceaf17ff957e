import type { Machine } from './machine.ts';
import type { Value } from './values.ts';

/** The name that a key comes to. A constant that the text does not define stands for itself. */
export function keyText(machine: Machine, key: Value): string | null {
  if (key.kind === 'scalar') return key.value === null ? '' : String(key.value);
  const source = key.kind === 'unknown' ? machine.source(key) : '';
  return /^\\?[A-Z][A-Z0-9_]{3,60}$/.test(source) ? source.replace('\\', '') : null;
}
