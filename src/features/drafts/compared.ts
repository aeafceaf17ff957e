import type { Design } from '../../domain/design/schema.ts';

/** Two designs side by side, and what each of them is. */
export interface ComparedDesigns {
  readonly before: Design;
  readonly after: Design;
  readonly beforeLabel: string;
  readonly afterLabel: string;
}
