/** Where a page keeps which draft it has open: over a reload, and apart from other tabs. Never throws. */
export interface OpenMark {
  /** `null`: none yet, or it was lost. */
  read(): string | null;
  write(id: string): void;
}
