import type { PortalLanguage } from './languages.ts';

/** Employee, extranet user, or guest (a live-chat visitor or a connector's user). */
export type ViewerRole = 'employee' | 'extranet' | 'guest';

/** Who looks at the messenger. */
export interface Viewer {
  readonly userId: number;
  readonly role: ViewerRole;
  /** Portal administrator; only employees can be one. */
  readonly admin: boolean;
  /** The interface language of this person's pages. */
  readonly language: PortalLanguage;
}
