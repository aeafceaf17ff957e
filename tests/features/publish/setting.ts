import { render } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Component } from 'svelte';
import { vi } from 'vitest';
import { emptyDesign } from '../../../src/domain/design/factory.ts';
import { setField, setText } from '../../../src/domain/design/operations.ts';
import { appLoaders } from '../../../src/i18n/app-loaders.ts';
import { I18n, provideI18n } from '../../../src/i18n/i18n.svelte.ts';
import { MemoryClipboard } from '../../../src/platform/clipboard/memory-clipboard.ts';
import { FixedRuntime } from '../../../src/platform/runtime/fixed-runtime.ts';
import { MemoryFiles } from '../../../src/platform/files/memory-files.ts';
import type { Connection } from '../../../src/ports/host.ts';
import { MemoryHost } from '../../../src/platform/host/memory-host.ts';
import { createMemoryJournal } from '../../../src/platform/journal/memory-journal.ts';
import { createMemoryLedger } from '../../../src/platform/ledger/memory-ledger.ts';
import {
  provideDraftLibrary,
  provideDraftMessage,
  provideFieldFocus,
  provideIconController,
  provideAppServices,
  providePortalLink,
  providePublish,
  provideSession,
} from '../../../src/state/contexts.ts';
import { DraftMessage } from '../../../src/state/draft-message.svelte.ts';
import { EditorSession } from '../../../src/state/editor-session.svelte.ts';
import { FieldFocus } from '../../../src/state/field-focus.svelte.ts';
import { IconController } from '../../../src/state/icon-controller.svelte.ts';
import { PortalLink } from '../../../src/state/portal-link.svelte.ts';
import { Publish } from '../../../src/state/publish.svelte.ts';
import { HandTimer } from '../../state/hand-timer.ts';
import { libraryOf } from '../../state/library-of.ts';
import { browserTimer } from '../../../src/platform/timer/browser-timer.ts';
import { provideUiServices } from '../../../src/ui/services.ts';
import { testUiServices } from '../../ui/ui-services.ts';

/** A connected portal with one bot, a design that can be registered, and a way to show a component among them. */
export async function connectedPortal(connection: Partial<Connection> = {}) {
  const timer = new HandTimer();
  const bots = [{ id: 62, name: 'EchoBot', code: 'echobot', openLine: false }];
  const host = new MemoryHost({ timer, now: timer.now, bots, connection });
  const session = new EditorSession(emptyDesign('Echo'), timer.now);
  for (const edit of [
    setField('chatApp.bot.id', 62),
    setField('chatApp.code', 'echo'),
    setField('page.address', 'https://a.example/echo'),
    setField('chatApp.frame.hash', 'd1ab17949a572b0979d8db0d5b349cd2'),
    setText(1, 'title', 'Echo'),
  ]) {
    session.edit(edit);
  }
  const link = new PortalLink(host);
  const openLedger = () => Promise.resolve(createMemoryLedger());
  const publish = new Publish({
    session,
    link,
    openLedger,
    openJournal: () => Promise.resolve(createMemoryJournal()),
    runtime: new FixedRuntime(),
  });
  publish.start();
  await publish.prepare();
  await link.connect();
  const i18n = new I18n(appLoaders);
  await i18n.load(
    'base',
    'problems',
    'windows',
    'portal-errors',
    'code',
    'import',
    'plan',
    'editor-parts',
    'editor-migration',
  );
  const noPictures = () => Promise.reject(new Error('no pictures here'));
  const iconController = new IconController({ session, timer, documentId: () => 'a', loadService: noPictures });
  const library = libraryOf(session, timer);
  const outside = {
    clipboard: new MemoryClipboard(),
    files: new MemoryFiles(),
    runtime: new FixedRuntime(),
    timer: browserTimer,
    notify: vi.fn(),
  };

  function show<Props extends Record<string, unknown>>(component: Component<Props>, props: Props): void {
    const InContext: Component<Props> = (anchor, given) => {
      provideI18n(i18n);
      provideUiServices(testUiServices());
      provideSession(session);
      provideFieldFocus(new FieldFocus());
      provideDraftMessage(new DraftMessage());
      provideDraftLibrary(library);
      providePortalLink(link);
      providePublish(publish);
      provideIconController(iconController);
      provideAppServices(outside);
      return component(anchor, given);
    };
    render(InContext as Component<Record<string, unknown>>, props);
  }

  return { timer, host, session, library, link, publish, outside, show, user: userEvent.setup() };
}
