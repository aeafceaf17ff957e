import { render } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Component } from 'svelte';
import { vi } from 'vitest';
import { emptyDesign } from '../../../src/domain/design/factory.ts';
import type { Design } from '../../../src/domain/design/schema.ts';
import { appLoaders } from '../../../src/i18n/app-loaders.ts';
import { I18n, provideI18n } from '../../../src/i18n/i18n.svelte.ts';
import { MemoryClipboard } from '../../../src/platform/clipboard/memory-clipboard.ts';
import { MemoryPictureClipboard } from '../../../src/platform/clipboard/memory-picture-clipboard.ts';
import { createMemoryDrafts } from '../../../src/platform/drafts/memory-drafts.ts';
import { FixedRuntime } from '../../../src/platform/runtime/fixed-runtime.ts';
import { MemoryFiles } from '../../../src/platform/files/memory-files.ts';
import { MemoryHost } from '../../../src/platform/host/memory-host.ts';
import { createMemoryIconSources } from '../../../src/platform/icon-sources/memory-icon-sources.ts';
import type { DraftStore } from '../../../src/ports/draft-store.ts';
import type { IconSources } from '../../../src/ports/icon-sources.ts';
import {
  provideDraftLibrary,
  provideDraftMessage,
  provideFieldFocus,
  provideIconController,
  provideAppServices,
  providePortalLink,
  provideSession,
} from '../../../src/state/contexts.ts';
import { DraftMessage } from '../../../src/state/draft-message.svelte.ts';
import { EditorSession } from '../../../src/state/editor-session.svelte.ts';
import { FieldFocus } from '../../../src/state/field-focus.svelte.ts';
import { IconController } from '../../../src/state/icon-controller.svelte.ts';
import type { Pipeline } from '../../../src/state/icon-maker.ts';
import { IconService } from '../../../src/state/icon-service.ts';
import { IconSourceCache } from '../../../src/state/icon-source-cache.ts';
import { PortalLink } from '../../../src/state/portal-link.svelte.ts';
import { HandTimer } from '../../state/hand-timer.ts';
import { libraryOf } from '../../state/library-of.ts';
import { browserTimer } from '../../../src/platform/timer/browser-timer.ts';
import { IconPipeline } from '../../../src/icons/client/icon-pipeline.ts';
import { provideUiServices } from '../../../src/ui/services.ts';
import { testUiServices } from '../../ui/ui-services.ts';

export interface Setting {
  readonly design?: Design;
  readonly language?: 'en' | 'ru';
  /** Absent: the real one, which needs a browser. */
  readonly pipeline?: Pipeline;
  /** The store of pictures, when it is not to be empty. */
  readonly sources?: IconSources;
  /** The drafts of this browser, when there are to be some. */
  readonly drafts?: DraftStore;
}

/** Shows a component of the icon feature on a controller of its own, with everything outside kept in memory. */
export async function show<Props extends Record<string, unknown>>(
  component: Component<Props>,
  props: Props,
  {
    design = emptyDesign(),
    language = 'en',
    pipeline,
    sources = createMemoryIconSources(),
    drafts = createMemoryDrafts(),
  }: Setting = {},
) {
  const i18n = new I18n(appLoaders);
  await i18n.load('base', 'studio', 'windows', 'import');
  await i18n.use(language);
  const timer = new HandTimer();
  const session = new EditorSession(design, timer.now);
  const pictureClipboard = new MemoryPictureClipboard();
  const controller = new IconController({
    session,
    timer,
    documentId: () => 'a',
    loadService: (needed) => {
      const parts = { openSources: () => Promise.resolve(sources), drafts, now: timer.now };
      return Promise.resolve(
        new IconService(
          new IconSourceCache(parts, needed),
          () => pipeline ?? new IconPipeline({ timer: browserTimer }),
          pictureClipboard,
        ),
      );
    },
  });
  const link = new PortalLink(new MemoryHost({ timer, now: timer.now }));
  const library = libraryOf(session, timer, drafts);
  const stop = controller.start();
  const clipboard = new MemoryClipboard();
  const files = new MemoryFiles();
  const notify = vi.fn();
  const InContext: Component<Props> = (anchor, given) => {
    provideI18n(i18n);
    provideSession(session);
    provideFieldFocus(new FieldFocus());
    provideDraftMessage(new DraftMessage());
    provideDraftLibrary(library);
    providePortalLink(link);
    provideUiServices(testUiServices());
    provideIconController(controller);
    provideAppServices({ clipboard, files, runtime: new FixedRuntime(), timer: browserTimer, notify });
    return component(anchor, given);
  };
  render(InContext, props);
  return {
    session,
    library,
    controller,
    timer,
    sources,
    clipboard,
    pictureClipboard,
    files,
    notify,
    stop,
    user: userEvent.setup(),
  };
}
