import { emptyDesign } from '../domain/design/factory.ts';
import { setField } from '../domain/design/operations.ts';
import { hex } from '../domain/kernel/hex.ts';
import { openMark } from '../platform/open-mark/history-mark.ts';
import { browserTimer } from '../platform/timer/browser-timer.ts';
import type { DraftStore } from '../ports/draft-store.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { Tabs } from '../ports/tabs.ts';
import { Autosave } from '../state/autosave.svelte.ts';
import { DraftLibrary } from '../state/draft-library.svelte.ts';
import { DraftMessage } from '../state/draft-message.svelte.ts';
import type { EditorSession } from '../state/editor-session.svelte.ts';
import { FieldFocus } from '../state/field-focus.svelte.ts';
import { IconController } from '../state/icon-controller.svelte.ts';
import { newHash } from '../state/new-hash.ts';

/** What belongs to the open document. */
export interface DocumentServices {
  readonly focus: FieldFocus;
  readonly autosave: Autosave;
  readonly library: DraftLibrary;
  readonly message: DraftMessage;
  readonly iconController: IconController;
}

interface DocumentParts {
  readonly window: Window;
  readonly session: EditorSession;
  readonly store: DraftStore;
  readonly runtime: Runtime;
  readonly tabs: Tabs;
  readonly onopen: () => void;
}

/** `onopen` is called when another document is opened. */
export function createDocumentServices(parts: DocumentParts): DocumentServices {
  const { window, session, store, runtime, tabs, onopen } = parts;
  const { now } = runtime;
  const focus = new FieldFocus();
  const newId = (): string => hex(runtime.randomBytes(8));
  const onsaved = (id: string): void => tabs.announce({ about: 'draft', id });
  const message = new DraftMessage();
  const autosave = new Autosave({ session, message, store, now, timer: browserTimer, newId, onsaved });
  const library = new DraftLibrary({
    ...{ session, message, focus, store, autosave, now, newId, onopen },
    // The key of a page is made with its draft: nobody thinks of one better than chance does.
    blank: () => setField('chatApp.frame.hash', newHash(runtime)).apply(emptyDesign()),
    mark: openMark(window.history),
    onchange: onsaved,
  });
  return { focus, autosave, library, message, iconController: createIconController(parts, library) };
}

function createIconController({ session, store, runtime }: DocumentParts, library: DraftLibrary): IconController {
  return new IconController({
    session,
    timer: browserTimer,
    documentId: () => library.openId,
    loadService: async (needed) => (await import('./icon-service.ts')).createIconService(store, runtime.now, needed),
  });
}
