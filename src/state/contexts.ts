import { createContext } from 'svelte';
import type { Clipboard } from '../ports/clipboard.ts';
import type { Entropy } from '../ports/entropy.ts';
import type { Files } from '../ports/files.ts';
import type { DraftDesk } from './draft-desk.svelte.ts';
import type { EditorSession } from './editor-session.svelte.ts';
import type { FieldFocus } from './field-focus.svelte.ts';
import type { IconDesk } from './icon-desk.svelte.ts';
import type { Insight } from './insight.svelte.ts';
import type { PortalLink } from './portal-link.svelte.ts';
import type { Publish } from './publish.svelte.ts';

/** Each pair is set once, in the shell, and read by features. Reading without a setter above throws. */
export const [useSession, provideSession] = createContext<EditorSession>();
export const [useFieldFocus, provideFieldFocus] = createContext<FieldFocus>();
export const [useDraftDesk, provideDraftDesk] = createContext<DraftDesk>();
export const [usePortalLink, providePortalLink] = createContext<PortalLink>();
export const [usePublish, providePublish] = createContext<Publish>();
export const [useIconDesk, provideIconDesk] = createContext<IconDesk>();
export const [useInsight, provideInsight] = createContext<Insight>();

/** What features may use of the outside world, and how they say in passing that something has happened. */
export interface Outside {
  readonly clipboard: Clipboard;
  readonly files: Files;
  readonly entropy: Entropy;
  readonly notify: (message: Notification) => void;
}

/** A short word in passing, with at most one way to take it back. */
export interface Notification {
  readonly text: string;
  readonly actionLabel?: string;
  readonly onaction?: () => void;
}

export const [useOutside, provideOutside] = createContext<Outside>();
