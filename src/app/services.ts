import { emptyDesign } from '../domain/design/factory.ts';
import { appLoaders } from '../i18n/app-loaders.ts';
import { chooseLanguage } from '../i18n/areas.ts';
import { UI_LANGUAGES, type UiLanguage } from '../i18n/catalogue.ts';
import { I18n } from '../i18n/i18n.svelte.ts';
import { createBrowserClipboard } from '../platform/clipboard/browser-clipboard.ts';
import { openDraftStore } from '../platform/drafts/open-draft-store.ts';
import { createBrowserFiles } from '../platform/files/browser-files.ts';
import { createBrowserPageAddress } from '../platform/page-address/browser-page-address.ts';
import { createBrowserPreferences } from '../platform/preferences/browser-preferences.ts';
import { createBrowserRuntime } from '../platform/runtime/browser-runtime.ts';
import { browserTimer } from '../platform/timer/browser-timer.ts';
import type { DraftStore } from '../ports/draft-store.ts';
import type { Preferences } from '../ports/preferences.ts';
import type { Runtime } from '../ports/runtime.ts';
import { Analysis } from '../state/analysis.svelte.ts';
import type { AppServices } from '../state/contexts.ts';
import { EditorSession } from '../state/editor-session.svelte.ts';
import { PreviewScenario } from '../state/preview-scenario.svelte.ts';
import { ViewAddress } from '../state/view-address.svelte.ts';
import { Toasts } from '../ui/toasts.svelte.ts';
import { createDocumentServices, type DocumentServices } from './document-services.ts';
import { followPage, type PageParts } from './leaving.svelte.ts';
import { nextTask } from './next-task.ts';
import { connect, createPortalServices, type PortalServices } from './portal-services.ts';

/** Everything the screen stands on, built once in the order of its dependencies. */
export interface Services extends DocumentServices, Omit<PortalServices, 'tabs'> {
  readonly i18n: I18n;
  readonly preferences: Preferences;
  readonly appServices: AppServices;
  readonly toasts: Toasts;
  readonly session: EditorSession;
  readonly analysis: Analysis;
  readonly scenario: PreviewScenario;
  readonly viewAddress: ViewAddress;
  readonly dispose: () => void;
}

/**
 * Builds the services for this window. Waits for the texts and the draft that was open last, not for the portal: the
 * connection is begun first and goes on beside the first paint.
 */
export async function createServices(window: Window): Promise<Services> {
  const runtime = createBrowserRuntime();
  const preferences = createBrowserPreferences(() => window.localStorage);
  const i18n = new I18n(appLoaders);
  const session = new EditorSession(emptyDesign(), runtime.now);
  const { link, tabs, publish } = createPortalServices({ window, session, runtime });
  const scenario = new PreviewScenario();
  const viewAddress = new ViewAddress(scenario, createBrowserPageAddress(window), browserTimer);
  await viewAddress.read();
  connect({ window, link, tabs, scenario, i18n });
  await nextTask();
  const store = await loadFirst(i18n, wantedLanguage(preferences, window));
  const documents = createDocumentServices({ window, session, store, runtime, tabs, onopen: publish.dismiss });
  const analysis = createAnalysis({ i18n, session, link, publish, iconController: documents.iconController });
  await documents.library.begin();
  if (documents.autosave.state.savedAt !== null) tabs.open();
  return {
    ...{ i18n, preferences, session, link, publish, analysis, scenario, viewAddress },
    ...createAppServices(window, runtime),
    ...documents,
    dispose: startAll({ window, tabs, publish, analysis, viewAddress, ...documents }),
  };
}

/** The texts of the first screen and the drafts, both at once. */
async function loadFirst(i18n: I18n, language: UiLanguage): Promise<DraftStore> {
  await i18n.use(language);
  const loading = Promise.all([openDraftStore(browserTimer), i18n.load('base')]);
  i18n.warmUp();
  return (await loading)[0];
}

type Started = PageParts & Pick<Services, 'analysis' | 'iconController'>;

/** Starts what follows the others; the returned function ends all of it. */
function startAll(services: Started): () => void {
  const { autosave, publish, analysis, iconController, viewAddress } = services;
  const stops = [
    autosave.start(),
    publish.start(),
    analysis.start(),
    iconController.start(),
    viewAddress.start(),
    followPage(services),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

type AnalysisServices = Pick<Services, 'i18n' | 'session' | 'link' | 'publish' | 'iconController'>;

function createAnalysis({ i18n, iconController, ...services }: AnalysisServices): Analysis {
  return new Analysis({
    ...services,
    iconReport: () => iconController.report?.drawn ?? null,
    loadEngine: async () => {
      const texts = i18n.load('problems', 'preview-app', 'problem-widget');
      return (await Promise.all([import('../state/engine.ts'), texts, services.publish.prepare()]))[0];
    },
  });
}

function createAppServices(window: Window, runtime: Runtime): Pick<Services, 'toasts' | 'appServices'> {
  const { document } = window;
  const toasts = new Toasts((ms, task) => browserTimer.after(ms, task));
  const appServices: AppServices = {
    clipboard: createBrowserClipboard(document, window.navigator.clipboard),
    files: createBrowserFiles(document, browserTimer),
    runtime,
    timer: browserTimer,
    notify: (message) => {
      toasts.show(message);
    },
  };
  return { toasts, appServices };
}

function wantedLanguage(preferences: Preferences, window: Window): UiLanguage {
  const kept = UI_LANGUAGES.find((id) => id === preferences.read().language);
  // A portal gives its language in the address it opens us with (documentation: LANG).
  const portal = new URLSearchParams(window.location.search).get('LANG');
  return kept ?? chooseLanguage([...(portal === null ? [] : [portal]), ...window.navigator.languages]);
}
