import type { CallParams } from './portal.ts';

/** Whether the library writes the value as fields of its own. */
export function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}

/** Form fields as the library writes them: scalars before nested values; null and {} leave no trace, [] an empty text. */
export function encode(data: unknown, prefix = ''): string {
  if (typeof data === 'string') return data;
  const entries = Object.entries((data ?? {}) as CallParams).filter(
    ([, value]) => value !== null && typeof value !== 'function',
  );
  const sorted = [
    ...entries.filter(([, value]) => !isNested(value)),
    ...entries.filter(([, value]) => isNested(value)),
  ];
  const parts = sorted.map(([key, value]) => {
    const name = prefix === '' ? encodeURIComponent(key) : `${prefix}[${encodeURIComponent(key)}]`;
    if (Array.isArray(value) && value.length === 0) return `${name}=`;
    if (isNested(value)) return encode(value, name);
    return `${name}=${encodeURIComponent(value instanceof Date ? value.toJSON() : String(value))}`;
  });
  return parts.filter((part) => part !== '').join('&');
}
