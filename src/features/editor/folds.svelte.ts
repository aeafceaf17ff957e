import type { FieldPath } from '../../domain/design/field-path.ts';

/** The parts of the form that fold, in their order. */
export const FOLDS = ['action', 'audience', 'owner', 'languages'] as const;
export type FoldName = (typeof FOLDS)[number];

/** The part that a field lies in; `null`: it is in sight whatever is folded. */
export function foldOf(path: FieldPath): FoldName | null {
  if (path.startsWith('chatApp.audience.')) return 'audience';
  if (path === 'chatApp.bot.id' || path === 'chatApp.code' || path === 'chatApp.frame.hash') return 'owner';
  if (/^texts\.\d+\.language$/.test(path)) return 'languages';
  return path.startsWith('texts') || path === 'icon' || path === 'name' ? null : 'action';
}

/** Which parts of the form are open. What a click does is at first, as everybody has to say it. */
export class Folds {
  #open = $state.raw<readonly FoldName[]>(['action']);
  readonly #onchange: (open: readonly FoldName[]) => void;

  /** `open` as they were left; `null`: never. `onchange` is told what somebody opens or folds. */
  constructor(open: readonly string[] | null = null, onchange: (open: readonly FoldName[]) => void = () => undefined) {
    if (open !== null) this.#open = FOLDS.filter((name) => open.includes(name));
    this.#onchange = onchange;
  }

  isOpen = (fold: FoldName): boolean => this.#open.includes(fold);

  open = (fold: FoldName): void => {
    if (!this.isOpen(fold)) this.#open = [...this.#open, fold];
  };

  toggle = (fold: FoldName): void => {
    this.#open = this.isOpen(fold) ? this.#open.filter((name) => name !== fold) : [...this.#open, fold];
    this.#onchange(this.#open);
  };
}
