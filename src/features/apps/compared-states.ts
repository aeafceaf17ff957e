import type { Design } from '../../domain/design/schema.ts';

/** What an app was, beside its draft or what is known of it now. */
export interface ComparedStates {
  readonly before: Design;
  readonly after: Design;
  readonly beforeLabel: string;
  readonly afterLabel: string;
}
