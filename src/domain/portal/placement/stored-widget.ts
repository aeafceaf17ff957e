import type { ColourKey } from './colours.ts';
import type { Place, Role } from './places.ts';

/** The options a widget keeps. A key is absent where its place has no such option. */
export interface StoredOptions {
  readonly iconName?: string;
  /** As given: words of `CONTEXT_WORDS` with `;` between. */
  readonly context?: string;
  readonly role?: Role;
  readonly extranet?: 'Y' | 'N';
  /** Empty: by the last digit of the id. */
  readonly color?: ColourKey | '';
  /** px */
  readonly width?: number;
  readonly height?: number;
}

/** Texts of one language. */
export interface WidgetText {
  readonly title: string;
  /** Stored and shown nowhere in the messenger, like the group. */
  readonly description: string;
  readonly groupName: string;
}

/** A widget as the portal keeps it. */
export interface StoredWidget {
  readonly id: number;
  /** Client id of the REST application. Application, place and handler together are what tells widgets apart. */
  readonly applicationId: string;
  readonly place: Place;
  readonly handler: string;
  readonly options: StoredOptions;
  /** By language id, in the order in which they were given. */
  readonly texts: Readonly<Record<string, WidgetText>>;
  /** A picture was given; kept, and not shown in the messenger. */
  readonly hasPicture: boolean;
}

/** What pages of the web messenger get of a widget. `role` and `extranet` are applied by the server and not sent. */
export interface ServedWidget {
  readonly id: number;
  readonly applicationId: string;
  readonly place: Place;
  readonly title: string;
  readonly options: {
    /** Lower case; `all` alone when it was among the words. Empty: not tied to a dialog. */
    readonly context: readonly string[];
    readonly iconName: string;
    /** px; `null` where the place has no sizes. */
    readonly width: number | null;
    readonly height: number | null;
    /** `#rrggbb` */
    readonly color: string;
  };
  /** The portal sends a person's own setting, 50 by default; the messenger does not use it. */
  readonly order: number;
}
