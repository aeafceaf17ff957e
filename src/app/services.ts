import { emptyDesign } from '../domain/design/factory.ts';
import { setField } from '../domain/design/operations.ts';
import { hex } from '../domain/kernel/hex.ts';
import { appLoaders } from '../i18n/app-loaders.ts';
import { UI_LANGUAGES, type UiLanguage } from '../i18n/catalogue.ts';
import { chooseLanguage } from '../i18n/areas.ts';
import { I18n } from '../i18n/i18n.svelte.ts';
import { createBrowserClipboard } from '../platform/clipboard/browser-clipboard.ts';
import { openDraftStore } from '../platform/drafts/open-draft-store.ts';
import { createBrowserRuntime } from '../platform/runtime/browser-runtime.ts';
import { createBrowserFiles } from '../platform/files/browser-files.ts';
import { createBrowserHandlerFrame } from '../platform/handler-frame/browser-handler-frame.ts';
import { openHost } from '../platform/host/open-host.ts';
import { openLedger } from '../platform/ledger/open-ledger.ts';
import { openMark } from '../platform/open-mark/history-mark.ts';
import { createBrowserPageAddress } from '../platform/page-address/browser-page-address.ts';
import { createBrowserPreferences } from '../platform/preferences/browser-preferences.ts';
import { createLazyTabs } from '../platform/tabs/lazy-tabs.ts';
import { browserTimer } from '../platform/timer/browser-timer.ts';
import type { HandlerFrame } from '../ports/handler-frame.ts';
import type { DraftStore } from '../ports/draft-store.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { Host } from '../ports/host.ts';
import type { Tabs } from '../ports/tabs.ts';
import type { Preferences } from '../ports/preferences.ts';
import { Autosave } from '../state/autosave.svelte.ts';
import type { AppServices } from '../state/contexts.ts';
import { DraftLibrary } from '../state/draft-library.svelte.ts';
import { DraftMessage } from '../state/draft-message.svelte.ts';
import { EditorSession } from '../state/editor-session.svelte.ts';
import { FieldFocus } from '../state/field-focus.svelte.ts';
import { IconController } from '../state/icon-controller.svelte.ts';
import { newHash } from '../state/new-hash.ts';
import { Analysis } from '../state/analysis.svelte.ts';
import { PortalLink } from '../state/portal-link.svelte.ts';
import { PreviewScenario } from '../state/preview-scenario.svelte.ts';
import { Publish } from '../state/publish.svelte.ts';
import { ViewAddress } from '../state/view-address.svelte.ts';
import { Toasts } from '../ui/toasts.svelte.ts';
import { followPage, type PageParts } from './leaving.svelte.ts';

/** Everything the screen stands on, built once in the order of its dependencies. */
export interface Services {
  readonly i18n: I18n;
  readonly preferences: Preferences;
  readonly appServices: AppServices;
  readonly toasts: Toasts;
  readonly session: EditorSession;
  readonly focus: FieldFocus;
  readonly autosave: Autosave;
  readonly library: DraftLibrary;
  readonly message: DraftMessage;
  readonly link: PortalLink;
  readonly publish: Publish;
  readonly iconController: IconController;
  readonly analysis: Analysis;
  readonly scenario: PreviewScenario;
  readonly handlerFrames: HandlerFrame;
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
  const link = new PortalLink(hostOf(window, runtime));
  const tabs = createLazyTabs(async () =>
    (await import('../platform/tabs/browser-tabs.ts')).createBrowserTabs(browserTimer),
  );
  const publish = new Publish({
    session,
    link,
    openLedger: () => openLedger(browserTimer),
    openJournal: async () => (await import('../platform/journal/memory-journal.ts')).createMemoryJournal(),
    runtime,
    tabs,
  });
  const address = createBrowserPageAddress(window);
  const scenario = new PreviewScenario();
  const viewAddress = new ViewAddress(scenario, address, browserTimer);
  await viewAddress.read();
  void link.connect().then(() => {
    greet(link, scenario, i18n, window);
    // What was registered from here, other tabs may change: late, since nothing depends on it.
    if (link.session !== null) browserTimer.after(HEAR_AFTER, () => tabs.open());
  });
  await i18n.use(wantedLanguage(preferences, window));
  const loading = Promise.all([openDraftStore(browserTimer), i18n.load('base')]);
  i18n.warmUp();
  const [drafts] = await loading;
  const documents = documentServices({ window, session, store: drafts, runtime, tabs, onopen: publish.dismiss });
  const { autosave, library, iconController } = documents;
  const analysis = createAnalysis({ i18n, session, link, publish, iconController });
  await library.begin();
  if (autosave.state.savedAt !== null) tabs.open();
  const dispose = startAll({ window, tabs, autosave, library, publish, analysis, iconController, viewAddress });
  return {
    i18n,
    preferences,
    ...createAppServices(window, runtime),
    session,
    ...documents,
    link,
    publish,
    analysis,
    scenario,
    handlerFrames: createBrowserHandlerFrame(window),
    viewAddress,
    dispose,
  };
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
      const texts = i18n.load('problems', 'preview-app');
      return (await Promise.all([import('../state/engine.ts'), texts, services.publish.prepare()]))[0];
    },
  });
}

function hostOf(window: Window, { now }: Runtime): Host {
  const { document } = window;
  return openHost({ window, document, scriptAddress: __BX24_SCRIPT__, timer: browserTimer, now });
}

/** ms after which a connected page begins to hear of other tabs. */
const HEAR_AFTER = 5000;

/** px; a shorter frame cannot show the messenger and the form at once. */
const COMFORTABLE_HEIGHT = 720;

/** What passes between a portal and us once: our title, the height we wish for, who looks and in which language. */
function greet(link: PortalLink, scenario: PreviewScenario, i18n: I18n, window: Window): void {
  const portal = link.session;
  if (portal === null) return;
  const { userId, language } = portal.connection;
  if (userId !== null) scenario.setViewerId(userId);
  if (scenario.isDefault) scenario.set({ language });
  void i18n.load('base').then(() => {
    portal.setTitle(i18n.t('app.title'));
  });
  if (window.innerHeight < COMFORTABLE_HEIGHT) portal.fitHeight(COMFORTABLE_HEIGHT);
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

interface DocumentParts {
  readonly window: Window;
  readonly session: EditorSession;
  readonly store: DraftStore;
  readonly runtime: Runtime;
  readonly tabs: Tabs;
  readonly onopen: () => void;
}

/** What belongs to the open document; `onopen` is called when another one is opened. */
function documentServices({
  window,
  session,
  store,
  runtime,
  tabs,
  onopen,
}: DocumentParts): Pick<Services, 'focus' | 'autosave' | 'library' | 'message' | 'iconController'> {
  const { now } = runtime;
  const focus = new FieldFocus();
  const newId = (): string => hex(runtime.randomBytes(8));
  const onsaved = (id: string): void => {
    tabs.announce({ about: 'draft', id });
  };
  const message = new DraftMessage();
  const autosave = new Autosave({ session, message, store, now, timer: browserTimer, newId, onsaved });
  const mark = openMark(window.history);
  const library = new DraftLibrary({
    session,
    message,
    focus,
    store,
    autosave,
    now,
    newId,
    // The key of a page is made with its draft: nobody thinks of one better than chance does.
    blank: () => setField('chatApp.frame.hash', newHash(runtime)).apply(emptyDesign()),
    mark,
    onchange: onsaved,
    onopen,
  });
  const iconController = new IconController({
    session,
    timer: browserTimer,
    documentId: () => library.openId,
    loadService: async (needed) => (await import('./icon-service.ts')).createIconService(store, now, needed),
  });
  return { focus, autosave, library, message, iconController };
}

function wantedLanguage(preferences: Preferences, window: Window): UiLanguage {
  const kept = UI_LANGUAGES.find((id) => id === preferences.read().language);
  // A portal gives its language in the address it opens us with (documentation: LANG).
  const portal = new URLSearchParams(window.location.search).get('LANG');
  return kept ?? chooseLanguage([...(portal === null ? [] : [portal]), ...window.navigator.languages]);
}
