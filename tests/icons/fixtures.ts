import type { IconInput } from '../../src/icons/client/types.ts';

const GOOD = import.meta.glob('../fixtures/icons/good/*', { query: '?url', import: 'default', eager: true });
const BAD = import.meta.glob('../fixtures/icons/bad/*', { query: '?url', import: 'default', eager: true });

function addresses(files: Record<string, unknown>): ReadonlyMap<string, string> {
  return new Map(Object.entries(files).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1), url as string]));
}

const good = addresses(GOOD);
const bad = addresses(BAD);

/** File names of `tests/fixtures/icons`. */
export const goodNames: readonly string[] = [...good.keys()];
export const badNames: readonly string[] = [...bad.keys()];

/** The fixture as a chosen file whose announced type says nothing. */
export async function fixture(name: string): Promise<IconInput> {
  const response = await fetch(good.get(name) ?? bad.get(name) ?? '');
  return { kind: 'file', file: new Blob([await response.arrayBuffer()]), name };
}
