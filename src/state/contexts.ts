import { createContext } from 'svelte';
import type { Clipboard } from '../ports/clipboard.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { Timer } from '../ports/timer.ts';
import type { Files } from '../ports/files.ts';
import type { DraftLibrary } from './draft-library.svelte.ts';
import type { DraftMessage } from './draft-message.svelte.ts';
import type { EditorSession } from './editor-session.svelte.ts';
import type { FieldFocus } from './field-focus.svelte.ts';
import type { IconController } from './icon-controller.svelte.ts';
import type { Analysis } from './analysis.svelte.ts';
import type { PortalLink } from './portal-link.svelte.ts';
import type { Publish } from './publish.svelte.ts';

/** Each pair is set once, in the shell, and read by features. Reading without a setter above throws. */
export const [useSession, provideSession] = createContext<EditorSession>();
export const [useDraftMessage, provideDraftMessage] = createContext<DraftMessage>();
export const [useFieldFocus, provideFieldFocus] = createContext<FieldFocus>();
export const [useDraftLibrary, provideDraftLibrary] = createContext<DraftLibrary>();
export const [usePortalLink, providePortalLink] = createContext<PortalLink>();
export const [usePublish, providePublish] = createContext<Publish>();
export const [useIconController, provideIconController] = createContext<IconController>();
export const [useAnalysis, provideAnalysis] = createContext<Analysis>();

/** What features may use of the outside world, and how they say in passing that something has happened. */
export interface AppServices {
  readonly clipboard: Clipboard;
  readonly files: Files;
  readonly runtime: Runtime;
  readonly timer: Timer;
  readonly notify: (message: Notification) => void;
}

/** A short word in passing, with at most one way to take it back. */
export interface Notification {
  readonly text: string;
  readonly actionLabel?: string;
  readonly onaction?: () => void;
}

export const [useAppServices, provideAppServices] = createContext<AppServices>();
