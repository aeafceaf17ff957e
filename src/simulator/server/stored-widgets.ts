import type { StoredWidget } from '../../domain/portal/placement/stored-widget.ts';

/** The widgets of a world and what has begun about them, as long as the world lasts. */
export interface StoredWidgets {
  /** Of all applications, in the order of binding. */
  readonly rows: readonly StoredWidget[];
  readonly nextId: number;
  /** ms since the epoch until which a `placement.bind` of ours counts as running: it was carried out and is not answered yet. */
  readonly bindingUntil: number;
}

/** Rows of a seed, and the number that follows them. */
export function storedWidgets(rows: readonly StoredWidget[]): StoredWidgets {
  return { rows, nextId: Math.max(0, ...rows.map(({ id }) => id)) + 1, bindingUntil: 0 };
}

/** Other rows in place of those that are there; numbers that were given are not given again. */
export function withRows(held: StoredWidgets, rows: readonly StoredWidget[]): StoredWidgets {
  const next = storedWidgets(rows);
  return { ...next, nextId: Math.max(held.nextId, next.nextId) };
}
