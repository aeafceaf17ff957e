import { LIMITS } from './limits.ts';

/** A name that no other draft has: the wished one, or with the first number from 2 on that is free. Never longer than a name may be. */
export function freeName(wished: string, taken: readonly string[]): string {
  const name = wished.slice(0, LIMITS.name);
  for (let number = 2; taken.includes(name); number += 1) {
    const end = ` ${String(number)}`;
    const next = name.slice(0, LIMITS.name - end.length) + end;
    if (!taken.includes(next)) return next;
  }
  return name;
}
