import type { VersionKind } from '../../ports/draft-store.ts';

/** Of one draft: versions that came by themselves, all of them, and characters of all with each icon counted once. */
const VERSION_LIMITS = { byThemselves: 30, all: 100, size: 2_000_000 } as const;
type Limits = { readonly [name in keyof typeof VERSION_LIMITS]: number };

export interface Kept {
  readonly id: string;
  readonly at: number;
  readonly kind: VersionKind;
  readonly name: string;
  /** Characters without the icon. */
  readonly size: number;
  /** Digest of the icon; `null`: none. */
  readonly icon: string | null;
}

/**
 * Which versions stay. What came by itself goes before what was saved by hand, and that before what has a name; of these the
 * oldest. The newest of all always stays.
 *
 * @param kept newest first
 * @param iconSize characters of an icon
 */
export function within<T extends Kept>(
  kept: readonly T[],
  iconSize: (icon: string) => number,
  limits: Limits = VERSION_LIMITS,
): readonly T[] {
  const stay = [...kept];
  const isTooMuch = (): boolean => stay.length > limits.all || sizeOf(stay, iconSize) > limits.size;
  const drop = (rank: number, goesOn: () => boolean): void => {
    for (let at = stay.length - 1; at > 0 && goesOn(); at -= 1) {
      const version = stay[at];
      if (version !== undefined && rankOf(version) === rank) stay.splice(at, 1);
    }
  };
  drop(0, () => stay.filter((version) => rankOf(version) === 0).length > limits.byThemselves);
  for (const rank of [0, 1, 2]) drop(rank, isTooMuch);
  return stay;
}

/** What goes first is lowest. */
function rankOf({ kind, name }: Kept): 0 | 1 | 2 {
  if (name !== '') return 2;
  return kind === 'hand' ? 1 : 0;
}

function sizeOf(kept: readonly Kept[], iconSize: (icon: string) => number): number {
  const icons = new Set(kept.flatMap(({ icon }) => icon ?? []));
  const texts = kept.reduce((sum, { size }) => sum + size, 0);
  return [...icons].reduce((sum, icon) => sum + iconSize(icon), texts);
}
